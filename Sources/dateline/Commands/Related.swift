import ArgumentParser
import Articles
import Storage

struct Related: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "related",
    abstract: "Lists the posts related to an article.",
    discussion: """
      The article's own related posts and its neighbours come first, then what the library finds. With --all, what the \
      library finds for each of its articles, newest article first.
      """)

  @Argument(help: ArgumentHelp("The article's ID, the beginning of it, or its address.", valueName: "id"))
  var article: String?
  @Flag(help: "What is found for every article of the library.") var all = false
  @Flag(help: "One JSON object a line.") var json = false
  @OptionGroup var window: LimitOption
  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Related>
  @ParentCommand var parent: Dateline

  func validate() throws {
    guard all == (article == nil) else {
      throw ValidationError(all ? "--all takes no article" : "name an article, or use --all")
    }
  }

  func run() throws {
    let library = try Places(try settings()).open(mustExist: true)
    var printer = RelatedPrinter(json: json)
    if let article {
      let article = try library.article(named: article)
      let posts = try library.related(to: article.id, limit: limit)
      try printer.print(article.id, url: article.article.url, Array(posts.prefix(window.limit ?? Int.max)))
    } else {
      try printAll(of: library, &printer)
    }
    try printer.output.finish()
  }

  private var limit: Int { window.limit ?? 10 }

  private func printAll(of library: Library, _ printer: inout RelatedPrinter) throws {
    var anchor = Anchor<ArticleRow>.top
    while true {
      let list = try library.window(ListQuery(), anchor, rows: 200)
      for row in list.rows {
        let posts = try library.found(for: row.id, limit: limit)
        if !json { try printer.headline(row) }
        try printer.print(row.id, url: row.url, posts)
        try printer.output.finish()
      }
      guard let last = list.rows.last, !list.endsAtBottom else { return }
      anchor = .after(last.key)
    }
  }
}
