import ArgumentParser
import Grid
import Reader

struct Keys: LibraryCommand {
  static let configuration = CommandConfiguration(commandName: "keys", abstract: "Lists the keys of the reader.")

  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Keys>
  @ParentCommand var parent: Dateline

  func run() throws {
    let configuration = Configuration(folder: Places(try settings()).configuration)
    for fault in configuration.faults { complain(fault.description) }
    var output = Output()
    let table = configuration.keymap.table()
    let columns = table.map(\.keysColumns).max() ?? 0
    for (index, row) in table.enumerated() {
      switch row {
      case .topic(let name):
        if index > 0 { try output.line() }
        try output.line(name)
      case .keys(let keys, let meaning):
        try output.line("  \(keys)\(String(repeating: " ", count: columns - keys.columns))  \(meaning)")
      }
    }
    try output.finish()
  }
}

extension KeyTableRow {
  /// Columns that the row's keys take.
  fileprivate var keysColumns: Int {
    if case .keys(let keys, _) = self { return keys.columns }
    return 0
  }
}
