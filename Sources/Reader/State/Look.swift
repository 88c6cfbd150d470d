/// How the reader likes the screen. Kept over restarts.
public struct Look: Hashable, Sendable {
  public static let measures = 30...100
  /// What `measure` is on a fresh installation, in columns.
  public static let standardMeasure = 66

  /// Columns of a full line of the article, where the pane has room for them.
  public private(set) var measure: Int
  /// Columns that the list is wider (or, negative, narrower) than its share.
  public private(set) var listWidening: Int
  /// Whether only the article is shown.
  public var isZen: Bool
  /// Whether people and countries are highlighted.
  public var showsNames = true
  /// Name of the theme in use.
  public var theme: String
  /// Name of the theme to begin with next time: the one chosen in the reader, not one asked for on the command line.
  private var keptTheme: String
  /// All themes there are, in the order in which a key walks through them.
  public var themes: [String]

  public init(
    measure: Int = standardMeasure, listWidening: Int = 0, isZen: Bool = false, theme: String = "",
    themes: [String] = []
  ) {
    self.measure = min(max(measure, Self.measures.lowerBound), Self.measures.upperBound)
    self.listWidening = min(max(listWidening, -20), 60)
    self.isZen = isZen
    self.theme = theme
    keptTheme = theme
    self.themes = themes
  }

  mutating func widenMeasure(by columns: Int) {
    measure = min(max(measure + columns, Self.measures.lowerBound), Self.measures.upperBound)
  }

  mutating func widenList(by columns: Int) {
    listWidening = min(max(listWidening + columns, -20), 60)
  }

  mutating func selectNextTheme() {
    guard !themes.isEmpty else { return }
    let index = themes.firstIndex(of: theme) ?? -1
    theme = themes[(index + 1) % themes.count]
    keptTheme = theme
  }
}

extension ReaderState {
  func keepLook() -> Command { .make(.note(name: Look.noteName, look.note)) }
}

extension Look {
  /// The name under which the look is kept.
  public static let noteName = "look"

  /// A line with measure, widening of the list and theme; another where names are not highlighted.
  var note: String { "\(measure) \(listWidening) \(keptTheme)" + (showsNames ? "" : "\n" + Self.withoutNames) }

  private static let withoutNames = "without names"

  /// Reads a note. What it does not say stays as it is.
  public mutating func restore(from note: String) {
    let lines = note.split(separator: "\n")
    let words = (lines.first ?? "").split(separator: " ", maxSplits: 2)
    guard words.count >= 2, let measure = Int(words[0]), let widening = Int(words[1]) else { return }
    let kept = words.count == 3 ? String(words[2]) : theme
    self = Look(
      measure: measure, listWidening: widening, isZen: isZen, theme: themes.contains(kept) ? kept : theme,
      themes: themes)
    showsNames = !lines.dropFirst().contains { $0 == Self.withoutNames }
  }
}
