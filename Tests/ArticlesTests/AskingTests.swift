import Articles
import Testing

/// Which answers are wrong while a change is not stored.
@Suite struct AskingTests {
  private static let (one, two) = (ArticleID(rawValue: 1), ArticleID(rawValue: 2))
  private static let cuba = Entity(.country, "Cuba", code: "CU")
  private static let changes: [Change] = [
    .mark(.read([one], true)), .mark(.starred(one, true)), .markAllRead(ListQuery()),
    .position(ReadingPosition(paragraph: 1), of: one), .note(name: "look", "x"),
  ]

  /// A question, and the places in `changes` of those that it depends on.
  private static let table: [(Question, [Int])] =
    [
      ListQuery(view: .unread), ListQuery(view: .starred), ListQuery(order: .unreadFirst),
      ListQuery(search: "a is:read"),
    ]
    .flatMap { query -> [(Question, [Int])] in
      [
        (.rows(query, .top, limit: 1), [0, 1, 2]), (.count(query, atMost: 1), [0, 1, 2]),
        (.rank(RowKey(article: 1), query), [0, 1, 2]), (.suggestion(query), [0, 1, 2]),
      ]
    }
    + [ListQuery(), ListQuery(search: "peso"), ListQuery(entity: cuba, order: .oldest)].flatMap { query in
      [
        (.rows(query, .top, limit: 1), []), (.count(query, atMost: 1), []), (.rank(RowKey(article: 1), query), []),
        (.suggestion(query), []),
      ]
    }
    + [
      (.article(one), [3]), (.article(two), []), (.articleAt(address: "https://example.org/"), [3]),
      (.related(one, limit: 1), []), (.entities(IndexQuery(.person), .top, limit: 1), []), (.profile(cuba), []),
      (.articleCount(naming: cuba), []),
    ]

  @Test func questionsDependOnNoOtherChangesThanTheirs() {
    for (question, places) in Self.table {
      for (place, change) in Self.changes.enumerated() {
        #expect(question.depends(on: change) == places.contains(place), "\(question) on \(change)")
      }
    }
  }

  @Test func aSearchIsReadAgainOnlyByAnotherEdition() {
    let search = SearchQuery(parsing: "\"statistics office\" 1,000")
    #expect(search.folded(by: .current) == search)
    let old = search.folded(by: .first)
    #expect(old == SearchQuery(parsing: search.text, folding: .first) && old != search)
    #expect(old.folded(by: .current).clauses == search.clauses)
  }
}
