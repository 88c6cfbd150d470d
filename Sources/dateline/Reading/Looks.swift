import Reader

/// The themes that there are, and the one to begin with.
struct Looks: Sendable {
  let names: [String] = ["plain"]
  /// The theme of a fresh installation.
  var first: String { names[0] }
  /// The theme that was asked for by option or configuration.
  let wanted: String?
  /// What is wrong with the configuration.
  let problems: [String] = []

  /// Throws for a theme that nobody knows.
  init(_ options: SharedOptions) throws {
    wanted = options.theme
    if let wanted, !names.contains(wanted) {
      throw Failure("no theme is called \(wanted); there are \(names.joined(separator: ", "))", code: Failure.wrongUsage)
    }
  }

  func theme(named name: String) -> Theme { theme(known: name) ?? Theme(name: name, [:]) }

  /// `nil` for a name that no theme has.
  func theme(known name: String) -> Theme? { names.contains(name) ? Theme(name: name, [:]) : nil }
}
