import Grid
import Styling

/// The themes there are: those built in, and the user's own. Reads only the theme that is asked for, and its parents.
public struct ThemeLibrary: Sendable {
  private let userFolder: UserThemes

  /// `userFolder` contains files `NAME.toml`; `nil` or a missing folder means that the user has no themes.
  public init(userFolder: String? = nil) {
    self.userFolder = UserThemes(folder: userFolder)
  }

  /// The names of the built-in themes, then the names of the user's own, sorted.
  public var names: [String] {
    let own = userFolder.names.filter { BuiltInThemes.text(named: $0) == nil }
    return BuiltInThemes.names + own
  }

  /// The theme, without the parts that are wrong, and what is wrong in them; `nil` when no theme has the name.
  ///
  /// A user's file replaces the built-in theme of the same name, and may inherit it.
  public func theme(named name: String) -> (theme: Theme, problems: [ThemeProblem])? {
    guard let first = source(named: name) else { return nil }
    var sources = [first]
    var problems: [ThemeProblem] = []
    while let source = sources.last, let parent = source.parent {
      let usesBuiltIn = source.file == userFolder.path(of: parent)
      guard let next = usesBuiltIn ? BuiltInThemes.source(named: parent) : self.source(named: parent) else {
        problems.append(ThemeProblem(file: source.file, line: source.parentLine, cause: .unknownParent(parent)))
        break
      }
      guard !sources.contains(where: { $0.file == next.file }) else {
        problems.append(ThemeProblem(file: source.file, line: source.parentLine, cause: .circularParent(parent)))
        break
      }
      sources.append(next)
    }
    let (styles, colorProblems) = Self.styles(of: sources.reversed())
    return (Theme(name: name, styles), sources.flatMap(\.problems) + problems + colorProblems)
  }

  private func source(named name: String) -> ThemeSource? {
    userFolder.source(named: name) ?? BuiltInThemes.source(named: name)
  }

  /// Combines the themes, parents first. A palette colour that a child changes also changes where its parents use it.
  private static func styles(of sources: [ThemeSource]) -> ([Role: Style], [ThemeProblem]) {
    let palette = sources.reduce(into: [:]) { palette, source in
      palette.merge(source.palette) { _, child in child }
    }
    var styles: [Role: Style] = [:]
    var problems: [ThemeProblem] = []
    for source in sources {
      for (role, written) in source.roles.sorted(by: { $0.value.line ?? 0 < $1.value.line ?? 0 }) {
        func color(_ name: ThemeSource.ColorName?) -> Color {
          switch name {
          case nil: return .standard
          case .color(let color): return color
          case .palette(let name):
            if let color = palette[name] { return color }
            problems.append(ThemeProblem(file: source.file, line: written.line, cause: .unknownColor(name)))
            return .standard
          }
        }
        styles[role] = Style(color(written.foreground), on: color(written.background), written.attributes)
      }
    }
    return (styles, problems)
  }
}
