import Reader
import Terminal
import Theming

/// The themes that there are, and the one to begin with.
struct Looks: Sendable {
  /// The theme that was asked for by option.
  let wanted: String?
  private let library: ThemeLibrary

  /// Throws for a theme that nobody knows.
  init(_ options: SharedOptions) throws {
    library = ThemeLibrary(userFolder: Places(options).configuration.map { $0 + "/themes" })
    wanted = options.theme
    if let wanted, !library.names.contains(wanted) {
      throw Failure(
        "no theme is called \(wanted); there are \(library.names.joined(separator: ", "))", code: Failure.wrongUsage)
    }
  }

  var names: [String] { library.names }

  /// The theme of a fresh installation: one that the terminal can show as it was meant.
  func first(for depth: ColorDepth?) -> String {
    switch depth {
    case .none?: "telex"
    case .eight?, .sixteen?: "terminal"
    case .palette256?, .direct?, nil: "lamplight"
    }
  }

  /// A theme, and a line for each thing that is wrong with it; a plain one for a name that no theme has.
  func theme(named name: String) -> (theme: Theme, problems: [String]) {
    guard let found = library.theme(named: name) else { return (Theme(name: name, [:]), []) }
    return (found.theme, found.problems.map(\.description))
  }

  /// `nil` for a name that no theme has.
  func theme(known name: String) -> Theme? { library.theme(named: name)?.theme }
}
