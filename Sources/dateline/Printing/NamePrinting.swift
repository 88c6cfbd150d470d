import Articles
import JSONPrinting
import Storage
import Typesetting

/// How indexes of people and countries are printed.
struct NamePrinter {
  private var output = Output()
  private let isJSON: Bool
  /// Columns of the terminal; `nil` when the output is not one.
  private let columns: Int?

  init(json: Bool) {
    isJSON = json
    columns = terminalColumns(1)
  }

  /// Prints the index, most mentioned first, at most `limit` rows.
  mutating func print(_ kind: Entity.Kind, of library: Library, limit: Int?) throws {
    var left = limit ?? Int.max
    var anchor = Anchor<EntityRow>.top
    if !isJSON { try output.line("mentions  articles  first       last        name", columns: columns) }
    while left > 0 {
      let window = try library.index(IndexQuery(kind), anchor, rows: min(left, 500))
      for row in window.rows {
        if isJSON { try output.json(json(row)) } else { try output.line(text(row), columns: columns) }
      }
      left -= window.rows.count
      guard let last = window.rows.last, !window.endsAtBottom else { break }
      anchor = .after(last.key)
    }
    try output.finish()
  }

  private func text(_ row: EntityRow) -> String {
    let days = [row.first, row.last].map { date in
      let day = date?.dayISO8601 ?? ""
      return day + String(repeating: " ", count: max(0, 10 - day.utf8.count))
    }
    let code = row.entity.code.map { " (\($0))" } ?? ""
    return [
      rightAligned(row.mentions, 8), rightAligned(row.articles, 8), days[0], days[1], row.entity.name + code,
    ].joined(separator: "  ")
  }

  private func rightAligned(_ number: Int, _ columns: Int) -> String {
    let text = String(number)
    return String(repeating: " ", count: max(0, columns - text.columns)) + text
  }

  private func json(_ row: EntityRow) -> String {
    var object = JSONObjectWriter()
    object.write("name", row.entity.name)
    object.write("code", row.entity.code)
    object.write("mentions", row.mentions)
    object.write("articles", row.articles)
    object.write("first", row.first?.dayISO8601)
    object.write("last", row.last?.dayISO8601)
    return object.finished()
  }
}
