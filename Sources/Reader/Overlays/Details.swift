import Articles
import Grid
import Typesetting

/// The details of the open article: how far they are scrolled, and the name that is selected in them.
public struct Details: Hashable, Sendable {
  /// Index of the first line on the screen.
  var top = 0
  /// Place among the lines that name somebody.
  var selection: Int?
}

/// A line of the details overlay: a label, and text beside it.
struct DetailLine: Hashable, Sendable {
  var label: String
  var text: String
  /// Whom the line names; its page can be opened.
  var entity: Entity?
}

extension ReaderState {
  /// A key over the details: names are walked through as they are in the text.
  mutating func update(_ details: Details, _ key: Key) -> [Command] {
    var details = details
    let lines = detailLines(columns: overlayColumns)
    let names = lines.indices.filter { lines[$0].entity != nil }
    switch keymap.action(for: key) {
    case .nextName, .previousName:
      guard !names.isEmpty else { return [] }
      let step = keymap.action(for: key) == .nextName ? 1 : -1
      let selection = details.selection.map { $0 + step } ?? (step > 0 ? 0 : names.count - 1)
      details.selection = min(max(0, selection), names.count - 1)
      let line = names[details.selection ?? 0]
      details.top = min(details.top, line)
      details.top = max(details.top, line - overlayRows + 1)
    case .open where details.selection != nil:
      guard let index = details.selection, names.indices.contains(index), let entity = lines[names[index]].entity else {
        return []
      }
      overlay = nil
      return open(entity)
    default:
      guard let top = scrolled(details.top, key, lines: lines.count) else { return closeOverlay(key, .details) }
      details.top = top
    }
    overlay = .details(details)
    return []
  }
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
      ("Address", article.url), ("Search", place), ("ID", open.shown.id.description),
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
    return lines + nameLines("People", .person, article) + nameLines("Countries", .country, article)
  }

  private func listed(_ words: [String]) -> String? { words.isEmpty ? nil : words.joined(separator: ", ") }

  /// The entities of a kind, most mentioned first, a line each.
  private func nameLines(_ label: String, _ kind: Entity.Kind, _ article: Article) -> [DetailLine] {
    var counts: [Entity: Int] = [:]
    for mention in article.mentions where mention.entity.kind == kind { counts[mention.entity, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }
    return sorted.enumerated().map { index, count in
      let times = count.value > 1 ? " ×\(count.value)" : ""
      return DetailLine(label: index == 0 ? label : "", text: count.key.name + times, entity: count.key)
    }
  }
}

extension String {
  /// "2018-10-30T08:15:00Z" as people read it: "2018-10-30 08:15:00Z".
  fileprivate var replacingT: String { String(map { $0 == "T" ? " " : $0 }) }
}
