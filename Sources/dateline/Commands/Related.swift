import ArgumentParser
import Articles
import Importing

struct Related: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "related", abstract: "Lists the posts related to an article.")

  @Argument(help: ArgumentHelp("The article's ID, the beginning of it, or its address.", valueName: "id"))
  var article: String
  @Flag(help: "One JSON object a line.") var json = false
  @OptionGroup var window: LimitOption
  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Related>
  @ParentCommand var parent: Dateline

  func run() throws {
    let library = try Places(try settings()).open(mustExist: true)
    let article = try library.article(named: article)
    let limit = window.limit ?? 10
    let posts = Array(try library.related(to: article.id, limit: limit).prefix(window.limit ?? Int.max))
    var output = Output()
    if json {
      try output.line(object(article, posts))
    } else {
      for post in posts { for line in lines(post) { try output.line(clipped(line, columns: terminalColumns(1))) } }
    }
    try output.finish()
  }

  private func lines(_ post: RelatedPost) -> [String] {
    let id = post.id.map(shortID) ?? "        "
    let title = "\(id)  \(post.title)" + (post.author.map { " — \($0)" } ?? "")
    let notes = [post.reason, post.id == nil ? "not in the library" : nil, post.id == nil ? post.url : nil]
    let note = notes.compactMap(\.self).joined(separator: " · ")
    return note.isEmpty ? [title] : [title, "          \(note)"]
  }

  private func object(_ article: LibraryArticle, _ posts: [RelatedPost]) -> String {
    var object = JSONObjectWriter()
    object.write("id", article.id.description)
    object.write("url", article.article.url)
    object.write("related", objects: posts) { post, out in
      out.write("id", post.id?.description)
      out.write("url", post.url)
      out.write("title", post.title)
      out.write("author", post.author)
      out.write("reason", post.reason)
      out.write("score", post.score)
      out.write("inLibrary", post.id != nil)
    }
    return object.finished()
  }
}
