import Articles

/// The list of feeds that newsboat reads, `urls`: on each line an address, then tags; one that begins with "~" is the
/// feed's title.
struct NewsboatList {
  /// Lines that name no feed, by what they would do. Programs are never run.
  enum Other: String, CaseIterable {
    case program = "exec:"
    case filter = "filter:"
    case query = "query:"
  }

  private(set) var feeds: [NotedFeed] = []
  private(set) var others: [Other: Int] = [:]

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = Self.words(of: line)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if let other = Other.allCases.first(where: { first.hasPrefix($0.rawValue) }) {
        others[other, default: 0] += 1
      } else if let address = webAddress(first) {
        let title = words.dropFirst().last { $0.hasPrefix("~") }.map { cleanedLine(String($0.dropFirst())) }
        let tags = words.dropFirst().filter { !$0.hasPrefix("~") && $0 != "!" }.map { cleanedLine($0) }
        feeds.append(NotedFeed(address: address, title: title, folders: distinct(tags)))
      }
    }
  }

  /// Whether a source is such a list: each line names a feed, and something on one of them is newsboat's own, or the
  /// file has its name.
  static func isShown(_ start: SourceStart) -> Bool {
    var lines: [[String]] = []
    for line in start.firstLines {
      let words = words(of: line)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard isEntry(first) else { return false }
      lines.append(words)
    }
    guard !lines.isEmpty else { return false }
    return start.isNamedWhole("urls") || lines.contains { words in isOwn(words) }
  }

  private static func isEntry(_ word: String) -> Bool {
    word.hasPrefix("http://") || word.hasPrefix("https://")
      || Other.allCases.contains { word.hasPrefix($0.rawValue) }
  }

  private static func isOwn(_ words: [String]) -> Bool {
    Other.allCases.contains { words[0].hasPrefix($0.rawValue) } || words.dropFirst().contains { $0.hasPrefix("~") }
  }

  /// The words of a line; quotes keep blanks in a word, and a backslash keeps a quote.
  private static func words(of line: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var isWord = false
    var isEscaped = false
    for character in line {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if character == "\\", isQuoted {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
        isWord = true
      } else if character.isWhitespace, !isQuoted {
        if isWord { words.append(word) }
        (word, isWord) = ("", false)
      } else {
        word.append(character)
        isWord = true
      }
    }
    if isWord { words.append(word) }
    return words
  }
}
