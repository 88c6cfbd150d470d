import Articles
import TestSupport
import Testing

@Suite struct SearchFuzz {
  private static let mutator = Mutator([
    "\"", "-", "OR", " AND ", "title:", "person:", "on:", "after:2024-", "before:", "is:unread", "is:", ":", "  ",
    "\u{301}",
    "国", "ﬁ", "½", "1,000", "co-", "(", ")", "*", "^", "NEAR(", "'",
  ])

  @Test func everyTextIsASearch() {
    fuzz("searches", rounds: 1_000) { dice, place in
      let typed = "peace -war title:\"old bridge\" person:putin OR is:unread on:2024-03 after:yesterday 1,000"
      let text = String(decoding: Self.mutator.mutated(typed.utf8, &dice), as: UTF8.self)
      let scalars = text.unicodeScalars.count
      let comment: Comment = "\(place)"
      for folding in Folding.allCases {
        let query = SearchQuery(parsing: text, folding: folding)
        #expect(query.problems.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= scalars }, comment)
        #expect(query.words.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= scalars }, comment)
        #expect(query.isEmpty || query.isSenseless || !query.clauses.isEmpty, comment)
        #expect(!query.isSenseless || !query.problems.isEmpty, comment)
        #expect(query == SearchQuery(parsing: text, folding: folding), comment)
      }
      // What is marked lies in the text, in order.
      let marked = hits(of: SearchQuery(parsing: text).terms, in: text)
      #expect(zip(marked, marked.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, comment)
      #expect(marked.allSatisfy { $0.upperBound <= scalars }, comment)
    }
  }
}
