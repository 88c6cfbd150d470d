import Articles
import TestSupport

extension TestArticles {
  /// Articles as nobody should write them: empty, without a blank, with ranges that overlap or lie outside the text.
  static func wild(_ dice: inout Dice) -> TestArticles {
    let count = dice.pick([0, 1, 2, 12, 40])
    var content = TestArticles(articles: (0..<count).map { wildArticle($0, &dice) })
    for place in 0..<count {
      if dice.once(in: 2) { content.read.insert(place) }
      if dice.once(in: 4) { content.starred.insert(place) }
      if dice.once(in: 3) {
        content.positions[place] = ReadingPosition(paragraph: dice.below(90), character: dice.below(9_000))
      }
      guard dice.once(in: 2) else { continue }
      content.articles[place].related = (0..<dice.below(10)).map { _ in
        let other = content.articles[dice.below(count)]
        return RelatedReference(
          title: other.title, author: dice.once(in: 2) ? "Ana Ríos" : nil,
          url: dice.pick([other.url, nil, "https://example.org/nowhere"]))
      }
      content.articles[place].neighbours = (0..<dice.below(4)).map { _ in
        let other = content.articles[dice.below(count)]
        return Neighbour(title: other.title, url: dice.once(in: 2) ? other.url : nil)
      }
    }
    return content
  }
}

extension TestLibrary {
  static func wild(_ dice: inout Dice) throws -> TestLibrary {
    try TestLibrary(.wild(&dice), pageRows: dice.pick([1, 3, 1_000]))
  }

  /// Changes an article as an import does that brings it anew.
  func rewriteOne(_ dice: inout Dice) throws {
    guard !ids.isEmpty else { return }
    try add([wildArticle(dice.below(ids.count), &dice)])
  }
}

private let pieces = [
  "world", "pier", "Cuba", "Díaz-Canel", "co-operation", "1,000", "1000", "a", "国务院总理", "でしょう", "👩‍👩‍👧‍👦", "e\u{301}", "क्षि",
  "\u{301}",
  "antidisestablishmentarianism/antidisestablishmentarianism", "\n", "\n\n", "\t", "“quote”", "–",
]

/// An article that stays the same one, by its number, with whatever text.
private func wildArticle(_ number: Int, _ dice: inout Dice) -> Article {
  let body = (0..<dice.pick([0, 1, 30, 400])).map { _ in dice.pick(pieces) }.joined(
    separator: dice.pick([" ", " ", ""]))
  let title = (0..<dice.below(20)).map { _ in dice.pick(pieces) }.joined(separator: " ")
  let scalars = body.unicodeScalars.count
  func range() -> Range<Int> {
    let start = dice.below(scalars + 20) - 5
    return start..<start + dice.pick([0, 1, 8, 200])
  }
  let people = [Entity(.person, "Ana Ríos"), Entity(.country, "Cuba", code: "CU"), Entity(.person, "")]
  return Article(
    title: title, dateline: dice.once(in: 2) ? "HAVANA, Cuba" : nil,
    authors: (0..<dice.below(3)).map { _ in dice.pick(pieces) },
    published: dice.once(in: 2) ? PublicationDate(Day(daysSince1970: 17_800 + dice.below(60))) : nil,
    url: dice.once(in: 2) ? "https://example.org/\(number)" : nil, guid: "\(number)",
    site: dice.once(in: 2) ? "Gazette" : nil, body: body,
    blocks: (0..<dice.below(6)).map { _ in Block(dice.pick(Block.Kind.allCases), range()) },
    links: (0..<dice.pick([0, 0, 1, 9])).map { _ in Link(text: "x", url: "https://example.org/x", range: range()) },
    mentions: (0..<dice.pick([0, 0, 1, 30])).map { _ in
      Mention(.person, in: dice.pick([.title, .body]), range(), entity: dice.pick(people))
    })
}
