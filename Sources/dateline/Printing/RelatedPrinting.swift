import Articles
import JSONPrinting

/// How the related posts of an article are printed.
struct RelatedPrinter {
  var output = Output()
  private let isJSON: Bool
  /// Columns of the terminal; `nil` when the output is not one.
  private let columns: Int?

  init(json: Bool) {
    isJSON = json
    columns = terminalColumns(1)
  }

  mutating func print(_ id: ArticleID, url: String?, _ posts: [RelatedPost]) throws {
    if isJSON { return try output.json(object(id, url: url, posts)) }
    for post in posts { for line in lines(post) { try output.line(line, columns: columns) } }
  }

  /// Prints the article to which the next posts are related.
  mutating func headline(_ row: ArticleRow) throws {
    try output.line("\(shortID(row.id))  \(row.title)", columns: columns)
  }

  private func lines(_ post: RelatedPost) -> [String] {
    let id = post.id.map(shortID) ?? "        "
    let title = "\(id)  \(post.title)" + (post.author.map { " — \($0)" } ?? "")
    let notes = [post.reason, post.id == nil ? "not in the library" : nil, post.id == nil ? post.url : nil]
    let note = notes.compactMap(\.self).joined(separator: " · ")
    return note.isEmpty ? [title] : [title, "          \(note)"]
  }

  private func object(_ id: ArticleID, url: String?, _ posts: [RelatedPost]) -> String {
    var object = JSONObjectWriter()
    object.write("id", id.description)
    object.write("url", url)
    object.write("related", objects: posts, evenEmpty: true) { post, out in
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
