import Reader
import Styling
import Terminal
import Theming

/// The themes that there are, and the one that was asked for.
struct Looks: Sendable {
  let names: [String]
  /// The theme that an option or the configuration names; `nil` for the one that the reader used last.
  let wanted: String?
  let keymap: Keymap
  /// What is wrong with the configuration, in one line; `nil` for nothing.
  let problem: String?
  private let themes: ThemeLibrary
  /// The folder of the configuration and of the user's own themes.
  private let folder: String?

  /// Throws for an option that names no existing theme; such a name in the configuration is only a `problem`.
  init(_ settings: Settings) throws {
    folder = Places(settings).configuration
    let configuration = Configuration(folder: folder)
    themes = configuration.themes
    names = themes.names
    if let name = settings.theme, !names.contains(name) {
      throw Failure("no theme is called \(name); \(advice(for: name, among: names))", code: Failure.wrongUsage)
    }
    keymap = configuration.keymap
    problem = Self.summary(of: configuration.faults.map(\.description), in: folder)
    wanted = settings.theme ?? configuration.theme
  }

  /// The theme of a fresh installation: one that the terminal can show well. `depth` is `nil` without a terminal.
  func first(for depth: ColorDepth?) -> String {
    switch depth {
    case .none?: "telex"
    case .eight?, .sixteen?: "terminal"
    case .palette256?, .direct?, nil: names.first ?? ""
    }
  }

  /// The theme, and what is wrong in it in one line; `nil` for a name that no theme has.
  func theme(named name: String) -> (theme: Theme, problem: String?)? {
    themes.theme(named: name).map { ($0.theme, Self.summary(of: $0.problems.map(\.description), in: folder)) }
  }

  /// The first fault, and where to find the others. It has to fit into a line of the screen, so the folder is left out.
  private static func summary(of faults: [String], in folder: String?) -> String? {
    guard var first = faults.first else { return nil }
    if let folder, first.hasPrefix(folder + "/") { first.removeFirst(folder.count + 1) }
    guard faults.count > 1 else { return first }
    return "\(first) (and \(faults.count - 1) more: dateline config --check)"
  }
}
