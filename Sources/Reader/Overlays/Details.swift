import Articles
import Grid
import Typesetting

/// The details of the open article: how far they are scrolled, and the name that is selected in them.
public struct Details: Hashable, Sendable {
  /// Index of the first line on the screen.
  var top = 0
  /// Index among the lines that name somebody; `nil` when none is selected.
  var selection: Int?
}

/// A line of the details overlay: a label, and text beside it.
struct DetailLine: Hashable, Sendable {
  var label: String
  var text: String
  /// Whom the line names; its page can be opened.
  var entity: Entity?
}

/// What is known about the open article, wrapped for the overlay. Lines are made when they are asked for, as an article
/// may name a hundred thousand people.
struct DetailLines {
  private var facts: [DetailLine] = []
  private var people: [ArticleFacts.Name] = []
  private var countries: [ArticleFacts.Name] = []

  /// Most scalars shown of one fact.
  private static let longestFact = 2_000
  /// Most authors, categories and tags shown of each.
  private static let mostListed = 100
  private static let labelColumns = 12

  init(_ open: OpenArticle?, search: String, columns: Int) {
    guard let open else {
      facts = [DetailLine(label: "", text: "No article")]
      return
    }
    (people, countries) = (open.facts.people, open.facts.countries)
    for (label, text) in Self.facts(open, search: search) {
      guard let text, !text.isEmpty else { continue }
      let scalars = Array(text.unicodeScalars.prefix(Self.longestFact))
      let shown = Self.text(scalars[...])
      for (index, range) in setHeadline(shown, width: max(8, columns - Self.labelColumns)).enumerated() {
        facts.append(DetailLine(label: index == 0 ? label : "", text: Self.text(scalars[range])))
      }
    }
  }

  var count: Int { names.upperBound }

  /// The lines that name somebody.
  var names: Range<Int> { facts.count..<facts.count + people.count + countries.count }

  subscript(line: Int) -> DetailLine {
    guard line >= facts.count else { return facts[line] }
    let place = line - facts.count
    let isPerson = place < people.count
    let name = isPerson ? people[place] : countries[place - people.count]
    let label = place == 0 && isPerson ? "People" : place == people.count ? "Countries" : ""
    let times = name.mentions > 1 ? " ×\(name.mentions)" : ""
    return DetailLine(label: label, text: name.entity.name + times, entity: name.entity)
  }

  private static func facts(_ open: OpenArticle, search: String) -> [(label: String, text: String?)] {
    let article = open.shown.article
    return [
      ("Headline", article.title),
      ("By", article.authors.isEmpty ? nil : joined(Array(article.authors.prefix(mostListed)))),
      ("Dateline", article.dateline),
      ("Published", article.published.map { $0.iso8601.replacingT }), ("Updated", article.updated?.iso8601.replacingT),
      ("Site", article.site), ("Language", article.language),
      ("Categories", listed(article.categories)), ("Tags", listed(article.tags)),
      ("Length", "\(grouped(open.facts.words)) words · \(open.facts.minutes) min"),
      ("Links", article.links.isEmpty ? nil : "\(article.links.count)"),
      ("Address", article.url), ("Search", search), ("ID", open.shown.id.description),
    ]
  }

  private static func listed(_ words: [String]) -> String? {
    words.isEmpty ? nil : words.prefix(mostListed).joined(separator: ", ")
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

extension ReaderState {
  func detailLines(columns: Int) -> DetailLines {
    DetailLines(article.open, search: list.query.search.text, columns: columns)
  }

  /// Handles a key over the details. The keys for names step through the names listed here.
  mutating func update(_ details: Details, _ key: Key) -> [Command] {
    var details = details
    let lines = detailLines(columns: overlayColumns)
    let names = lines.names
    switch keymap.action(for: key) {
    case .visit(let visit) where visit == .nextName || visit == .previousName:
      guard !names.isEmpty else { return [] }
      let step = visit == .nextName ? 1 : -1
      let selection = details.selection.map { $0 + step } ?? (step > 0 ? 0 : names.count - 1)
      details.selection = min(max(0, selection), names.count - 1)
      let line = names.lowerBound + (details.selection ?? 0)
      details.top = min(details.top, line)
      details.top = max(details.top, line - overlayRows + 1)
    case .visit(.open) where details.selection != nil:
      let line = names.lowerBound + (details.selection ?? 0)
      guard names.contains(line), let entity = lines[line].entity else { return [] }
      overlay = nil
      return open(entity)
    case .move, .visit, .related, .search, .keep, .look, .program, nil:
      guard let top = scrolled(details.top, key, lines: lines.count) else { return closeOverlay(key, .look(.details)) }
      details.top = top
    }
    overlay = .details(details)
    return []
  }
}

extension String {
  /// "2018-10-30T08:15:00Z" as people read it: "2018-10-30 08:15:00Z".
  fileprivate var replacingT: String { String(map { $0 == "T" ? " " : $0 }) }
}
