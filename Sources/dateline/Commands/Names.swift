import ArgumentParser
import Articles

struct People: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Lists the people whom the library names, by mentions.")

  @Flag(help: "One JSON object a line.") var json = false
  @OptionGroup var window: LimitOption
  @OptionGroup(title: "Everywhere") var shared: SharedOptions<People>
  @ParentCommand var parent: Dateline

  func run() throws {
    let library = try Places(try settings()).open(mustExist: true)
    var printer = NamePrinter(json: json)
    try printer.print(.person, of: library, limit: window.limit)
  }
}

struct Countries: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "countries", abstract: "Lists the countries that the library names, by mentions.")

  @Flag(help: "One JSON object a line.") var json = false
  @OptionGroup var window: LimitOption
  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Countries>
  @ParentCommand var parent: Dateline

  func run() throws {
    let library = try Places(try settings()).open(mustExist: true)
    var printer = NamePrinter(json: json)
    try printer.print(.country, of: library, limit: window.limit)
  }
}
