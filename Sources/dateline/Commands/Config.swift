import ArgumentParser
import TOML

struct Config: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Prints the configuration, or checks it.",
    discussion: "The output is TOML that can be used as the file. The program never writes the file.")

  @Flag(help: "Say what is wrong in the configuration and the themes of your own; exit with 1 if anything is.")
  var check = false

  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Config>
  @ParentCommand var parent: Dateline

  func run() throws {
    let configuration = Configuration(folder: Places(try settings()).configuration)
    var output = Output()
    if check {
      let faults = configuration.faults.map(\.description) + configuration.themeFaults
      for fault in faults { try output.line(fault) }
      if faults.isEmpty { try output.line("\(configuration.name): nothing is wrong") }
      try output.finish()
      guard faults.isEmpty else { throw ExitCode(Failure.workFailed) }
      return
    }
    for line in configuration.lines { try output.line(line) }
    try output.finish()
    for fault in configuration.faults { complain(fault.description) }
  }
}

extension Configuration {
  fileprivate var name: String { file ?? "no folder of the configuration is known (HOME is not set)" }

  /// What is wrong in the user's own themes: each fault once, though one theme may inherit another.
  fileprivate var themeFaults: [String] {
    var faults: [String] = []
    for name in themes.names {
      for problem in themes.theme(named: name)?.problems ?? [] where !faults.contains(problem.description) {
        faults.append(problem.description)
      }
    }
    return faults
  }

  /// All settings as TOML, a comment above each. A setting without a fixed value is itself a comment.
  fileprivate var lines: [String] {
    var lines = ["# \(name)"]
    for section in Setting.sections {
      lines.append("")
      if let section { lines += ["[\(section)]"] }
      for setting in Setting.all where setting.section == section {
        lines.append("# \(setting.sentence)")
        let configured = value(of: setting)
        if let standard = setting.standard, let configured, configured != standard {
          lines.append("# Default: \(standard.written)")
        }
        // A key that another action has taken is not listed with its standard action.
        let holding = setting.kind == .keys ? keysHeld(by: setting.name) : configured ?? setting.standard
        lines.append(holding.map { "\(setting.name) = \($0.written)" } ?? "# \(setting.name) = \"\(themes.names[0])\"")
      }
    }
    return lines
  }

  private func keysHeld(by action: String) -> TOMLValue? {
    keymap.bindings.first { $0.action.name == action }.map { .keys($0.keys) }
  }
}
