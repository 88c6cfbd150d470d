import Articles

/// Writes an article block by block, with marks in its text: *emphasis*, _strong_, `code`, ~struck~ and [link](address).
struct RichArticle {
  private(set) var article = Article(title: "", body: "")
  private var position: Int { article.body.unicodeScalars.count }

  init(_ title: String) { article.title = title }

  mutating func add(_ text: String, _ kind: Block.Kind = .paragraph, _ set: (inout Block) -> Void = { _ in }) {
    if !article.body.isEmpty { article.body += "\n\n" }
    let start = position
    write(text)
    var block = Block(kind, start..<position)
    set(&block)
    article.blocks.append(block)
  }

  /// A row of a table.
  mutating func row(_ text: String, isHeader: Bool = false) { add(text, .tableRow) { $0.isHeader = isHeader } }

  mutating func item(_ text: String, _ depth: Int = 1, _ ordinal: Int? = nil, done: Bool? = nil) {
    add(text, .listItem) { ($0.depth, $0.ordinal, $0.isChecked) = (depth, ordinal, done) }
  }

  /// A rule before the next block, which begins two scalars further on.
  mutating func rule() { article.blocks.append(Block(.rule, position + 2..<position + 2)) }

  /// An image before the next block.
  mutating func image(_ url: String?, alt: String? = nil, caption: String? = nil) {
    let place = article.body.isEmpty ? 0 : position + 2
    article.images.append(ArticleImage(url: url, alt: alt, caption: caption, position: place))
  }

  mutating func name(_ text: String, _ kind: Mention.Kind, _ entity: Entity) {
    let scalars = Array(article.body.unicodeScalars)
    let wanted = Array(text.unicodeScalars)
    guard let start = scalars.indices.first(where: { scalars[$0...].starts(with: wanted) }) else { return }
    article.mentions.append(Mention(kind, in: .body, start..<start + wanted.count, entity: entity))
  }

  private mutating func write(_ text: String) {
    let marks: [Character: TextStyle.Kind] = ["*": .emphasis, "_": .strong, "`": .code, "~": .strike]
    var starts: [Character: Int] = [:]
    var rest = text[...]
    while let next = rest.popFirst() {
      if let kind = marks[next] {
        if let start = starts.removeValue(forKey: next) {
          article.styles.append(TextStyle(kind, start..<position))
        } else {
          starts[next] = position
        }
      } else if next == "[", let close = rest.firstIndex(of: "]"), let end = rest.firstIndex(of: ")") {
        let words = String(rest[..<close])
        let url = String(rest[rest.index(close, offsetBy: 2)..<end])
        article.links.append(Link(text: words, url: url, range: position..<position + words.unicodeScalars.count))
        article.body += words
        rest = rest[rest.index(after: end)...]
      } else {
        article.body.append(next)
      }
    }
    article.styles.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension RichArticle {
  /// All kinds of text, with names, links, notes and images.
  static let harbour: Article = {
    var text = RichArticle("How the harbour was rebuilt")
    text.article.url = "https://example.org/harbour"
    text.add(
      "The pier in Havana is *almost* ready, says _the port_, and Ana Ríos, a Cuban engineer, runs `pierctl --check` "
        + "at dawn.[1](#fn1) The [old plan](https://example.org/plan) is ~still valid~ void.")
    text.image("https://example.org/pier.jpg", alt: "A pier with two cranes", caption: "The rebuilt pier. Photo: Tom Vance")
    text.add("What is left to do", .subhead) { $0.level = 2 }
    text.item("Drive the last piles, which came from Mariel and were counted twice on the way", 1, 9)
    text.add("They wait on the eastern quay.", .paragraph) { $0.depth = 1 }
    text.add("for pile in piles {\n  drive(pile)\n}", .code) { ($0.depth, $0.language) = (1, "swift") }
    text.item("Lay the rails", 1, 10)
    text.item("gauge and ballast", 2)
    text.item("sleepers of oak", 3)
    text.item("Paint the cranes", 2, done: true)
    text.item("Light the lamps", 2, done: false)
    text.add("By the numbers", .subhead) { $0.level = 3 }
    text.row("Ship | Cargo | Tons", isHeader: true)
    text.row("Mariel | Wheat | 1,200")
    text.row("Star of the South | Oil | 70")
    text.add("What was said", .subhead) { $0.level = 4 }
    text.add("We were told that it would hold.", .quote) { $0.depth = 1 }
    text.add("It will hold, if nobody leans on it.", .quote) { $0.depth = 2 }
    text.add("Then the rain came.", .quote) { $0.depth = 1 }
    text.rule()
    text.row("Year | What happened at the old customs house | Paid by", isHeader: true)
    text.row("2016 | A storm took the cranes, and most freight has come by way of Mariel since then | nobody")
    text.row("2018 | The pier was rebuilt with a loan whose cost is not known | the ministry")
    text.image("https://example.org/map.png")
    text.add("That is all.[2](#fn2)")
    text.add("Twice a day, *tides permitting*.", .footnote) { $0.ordinal = 1 }
    text.add("See the [report](https://example.org/report).", .footnote) { $0.ordinal = 2 }
    text.name("Ana Ríos", .person, Entity(.person, "Ana Ríos"))
    text.name("Cuban", .nationality, Entity(.country, "Cuba", code: "CU"))
    return text.article
  }()
}
