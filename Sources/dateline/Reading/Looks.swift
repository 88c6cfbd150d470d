import Reader
import Terminal
import Theming

/// The themes that there are, and the one that was asked for.
struct Looks: Sendable {
  let names: [String]
  /// The theme that an option or the configuration names; `nil` leaves it to what the reader used last.
  let wanted: String?
  /// What is wrong with the configuration.
  private(set) var problems: [String]
  private let themes: ThemeLibrary

  /// Throws for an option that names no theme; a configured one that is not there is a problem among others.
  init(_ settings: Settings) throws {
    let folder = Places(settings).configuration
    let configuration = Configuration(folder: folder)
    themes = ThemeLibrary(userFolder: folder.map { $0 + "/themes" })
    names = themes.names
    problems = configuration.problems
    if let name = settings.theme, !names.contains(name) {
      throw Failure("no theme is called \(name); there are \(names.joined(separator: ", "))", code: Failure.wrongUsage)
    }
    var configured = configuration.theme
    if let name = configured, !names.contains(name) {
      problems.append("config.toml: no theme is called \(name); there are \(names.joined(separator: ", "))")
      configured = nil
    }
    wanted = settings.theme ?? configured
  }

  /// The theme of a fresh installation: one that the terminal can show as it was meant. `nil`: there is no terminal.
  func first(for depth: ColorDepth?) -> String {
    switch depth {
    case .none?: "telex"
    case .eight?, .sixteen?: "terminal"
    case .palette256?, .direct?, nil: names.first ?? ""
    }
  }

  /// The theme and what is wrong in it; `nil` for a name that no theme has.
  func theme(named name: String) -> (theme: Theme, problems: [String])? {
    themes.theme(named: name).map { ($0.theme, $0.problems.map(\.description)) }
  }
}
