import ArgumentParser
import Articles
import JSONPrinting
import Storage

struct Show: LibraryCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Prints an article of the library.")

  @Argument(help: ArgumentHelp("The article's ID, the beginning of it, or its address.", valueName: "id"))
  var article: String
  @Flag(help: "One JSON object a line.") var json = false
  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Show>
  @ParentCommand var parent: Dateline

  func run() throws {
    let settings = try settings()
    let shown = try Places(settings).open(mustExist: true).article(named: article)
    var output = Output()
    if json {
      try output.json(inspectJSON(shown.article, id: shown.id))
    } else {
      try ArticlePrinter(isColorless: settings.isColorless).print(shown.article, to: &output)
    }
    try output.finish()
  }
}

extension Library {
  /// The article with this address, or whose ID begins so. Throws when there is none, or more than one.
  func article(named name: String) throws -> LibraryArticle {
    let found = try identifiers(matching: name)
    guard found.count < 2 else { throw Failure("\(name): the IDs of several articles begin with this; type more") }
    guard let id = found.first, let article = try article(id) else {
      throw Failure("\(name): no such article in the library; \"dateline list\" shows the IDs")
    }
    return article
  }
}
