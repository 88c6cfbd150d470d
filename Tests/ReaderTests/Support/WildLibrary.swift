import Articles
import TestSupport

extension TestLibrary {
  /// Articles as nobody should write them: empty, without a blank, with ranges that overlap or lie outside the text.
  static func wild(_ dice: inout Dice) -> TestLibrary {
    let count = dice.pick([0, 1, 2, 12, 40])
    var library = TestLibrary(
      articles: (0..<count).map { index in
        LibraryArticle(
          id: ArticleID(rawValue: UInt64(index + 1)), article: wildArticle(&dice), isUnread: dice.once(in: 2),
          isStarred: dice.once(in: 4),
          position: dice.once(in: 3) ? ReadingPosition(paragraph: dice.below(90), character: dice.below(9_000)) : nil)
      })
    library.pageRows = dice.pick([1, 3, 1_000])
    for index in library.articles.indices where dice.once(in: 2) {
      library.related[index] = (0..<dice.below(14)).map { _ in
        let other = library.articles[dice.below(count)]
        return RelatedPost(
          dice.pick([.own, .neighbour, .found]), id: dice.once(in: 2) ? other.id : nil, title: other.article.title,
          author: dice.once(in: 2) ? "Ana Ríos" : nil, url: dice.once(in: 2) ? "https://example.org/x" : nil,
          reason: dice.once(in: 2) ? "Cuba · same week" : nil, titleMentions: other.article.mentions)
      }
    }
    return library
  }

  /// Changes an article as an import does that brings it anew.
  mutating func rewriteOne(_ dice: inout Dice) {
    guard !articles.isEmpty else { return }
    articles[dice.below(articles.count)].article = wildArticle(&dice)
  }
}

private let pieces = [
  "world", "pier", "Cuba", "Díaz-Canel", "co-operation", "1,000", "1000", "a", "国务院总理", "でしょう", "👩‍👩‍👧‍👦", "e\u{301}", "क्षि",
  "\u{301}",
  "antidisestablishmentarianism/antidisestablishmentarianism", "\n", "\n\n", "\t", "“quote”", "–",
]

private func wildArticle(_ dice: inout Dice) -> Article {
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
    url: dice.once(in: 2) ? "https://example.org/x" : nil, site: dice.once(in: 2) ? "Gazette" : nil, body: body,
    blocks: (0..<dice.below(6)).map { _ in Block(dice.pick(Block.Kind.allCases), range()) },
    links: (0..<dice.pick([0, 0, 1, 9])).map { _ in Link(text: "x", url: "https://example.org/x", range: range()) },
    mentions: (0..<dice.pick([0, 0, 1, 30])).map { _ in
      Mention(.person, in: dice.pick([.title, .body]), range(), entity: dice.pick(people))
    })
}
