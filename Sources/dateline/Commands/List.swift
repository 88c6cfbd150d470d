import ArgumentParser
import Articles

struct List: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the articles of the library, newest first.")

  @Flag(help: "One JSON object a line.") var json = false
  @OptionGroup var window: LimitOption
  @OptionGroup(title: "Everywhere") var shared: SharedOptions<List>
  @ParentCommand var parent: Dateline

  func run() throws {
    let library = try Places(try settings()).open(mustExist: true)
    var printer = RowPrinter(json: json)
    try printer.print(ListQuery(), of: library, limit: window.limit)
  }
}
