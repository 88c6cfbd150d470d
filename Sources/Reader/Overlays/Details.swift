import Articles
import Grid
import Typesetting

/// A line of the details overlay: a label, and text beside it.
struct DetailLine: Hashable, Sendable {
  var label: String
  var text: String
}

extension ReaderState {
  /// What is known about the open article, wrapped for the overlay.
  func detailLines(columns: Int) -> [DetailLine] {
    guard let open = article.open else { return [DetailLine(label: "", text: "No article")] }
    let article = open.shown.article
    let words = article.body.split { $0 == " " || $0.isNewline }.count
    let place = list.query.search.isEmpty ? nil : list.query.search
    let rows: [(String, String?)] = [
      ("Headline", article.title), ("By", article.authors.isEmpty ? nil : joined(article.authors)),
      ("Dateline", article.dateline),
      ("Published", article.published.map { $0.iso8601.replacingT }), ("Updated", article.updated?.iso8601.replacingT),
      ("Site", article.site), ("Language", article.language),
      ("Categories", listed(article.categories)), ("Tags", listed(article.tags)),
      ("Length", "\(grouped(words)) words · \(open.minutes) min"),
      ("Links", article.links.isEmpty ? nil : "\(article.links.count)"),
      ("People", names(.person, article)), ("Countries", names(.country, article)),
      ("Address", article.url), ("Search", place), ("ID", open.shown.id.description),
      ("", nil),
    ]
    let labelColumns = 12
    var lines: [DetailLine] = []
    for (label, text) in rows {
      guard let text, !text.isEmpty else { continue }
      let scalars = Array(text.unicodeScalars)
      for (index, range) in setHeadline(text, width: max(8, columns - labelColumns)).enumerated() {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[range])
        lines.append(DetailLine(label: index == 0 ? label : "", text: String(part)))
      }
    }
    return lines
  }

  private func listed(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }

  /// The entities of a kind, most mentioned first, with how often.
  private func names(_ kind: Entity.Kind, _ article: Article) -> String? {
    var counts: [Entity: Int] = [:]
    for mention in article.mentions where mention.entity.kind == kind { counts[mention.entity, default: 0] += 1 }
    guard !counts.isEmpty else { return nil }
    return counts.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }
      .map { $0.value > 1 ? "\($0.key.name) ×\($0.value)" : $0.key.name }.joined(separator: ", ")
  }
}

extension String {
  /// "2018-10-30T08:15:00Z" as people read it: "2018-10-30 08:15:00Z".
  fileprivate var replacingT: String { String(map { $0 == "T" ? " " : $0 }) }
}
