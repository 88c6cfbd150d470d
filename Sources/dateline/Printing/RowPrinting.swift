import Articles
import JSONPrinting
import Storage

/// How lists of articles are printed.
struct RowPrinter {
  var output = Output()
  let isJSON: Bool
  /// Columns of the terminal; `nil` when the output is not one.
  let columns: Int?
  private(set) var hasRows = false

  init(json: Bool) {
    isJSON = json
    columns = terminalColumns(1)
  }

  /// Prints the list, at most `limit` rows.
  mutating func print(_ query: ListQuery, of library: Library, limit: Int?) throws {
    var left = limit ?? Int.max
    var anchor = Anchor<ArticleRow>.top
    while left > 0 {
      let window = try library.window(query, anchor, rows: min(left, 500))
      for row in window.rows { try print(row) }
      hasRows = hasRows || !window.rows.isEmpty
      left -= window.rows.count
      guard let last = window.rows.last, !window.endsAtBottom else { break }
      anchor = .after(last.key)
    }
    try output.finish()
  }

  private mutating func print(_ row: ArticleRow) throws {
    if isJSON { return try output.json(json(row)) }
    let date = row.published?.dayISO8601 ?? ""
    let day = date + String(repeating: " ", count: max(0, 10 - date.utf8.count))
    let mark = row.isStarred ? "★" : row.isUnread ? "●" : " "
    let source = row.site ?? row.authors.first
    let line = "\(shortID(row.id))  \(day) \(mark) \(row.title)" + (source.map { " — \($0)" } ?? "")
    try output.line(line, columns: columns)
    if let excerpt = row.excerpt?.text, !excerpt.isEmpty {
      try output.line("          \(excerpt)", columns: columns)
    }
  }

  private func json(_ row: ArticleRow) -> String {
    var object = JSONObjectWriter()
    object.write("id", row.id.description)
    object.write("url", row.url)
    object.write("title", row.title)
    object.write("published", row.published?.iso8601)
    object.write("site", row.site)
    object.write("authors", row.authors)
    object.write("unread", row.isUnread)
    object.write("starred", row.isStarred)
    object.write("excerpt", row.excerpt?.text)
    return object.finished()
  }
}

/// As much of an ID as a person needs to type; commands take any beginning that only one article has.
func shortID(_ id: ArticleID) -> String { String(id.description.prefix(8)) }
