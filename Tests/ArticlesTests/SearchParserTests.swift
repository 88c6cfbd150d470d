import Articles
import TestSupport
import Testing

@Suite struct SearchParserTests {
  /// The query in a short form: clauses by " & ", alternatives by " | ".
  private func shape(_ text: String) -> String {
    SearchQuery(parsing: text).clauses.map { clause in
      clause.alternatives.map { condition in
        let test =
          switch condition.test {
          case .text(let field, let term):
            (field == .anywhere ? "" : field.rawValue + "=") + term.words.map(\.letters).joined(separator: "+")
              + (term.isPrefix ? "*" : "")
          case .state(let state): "is " + state.rawValue
          case .published(let from, let before): "\(from?.iso8601 ?? "")…\(before?.iso8601 ?? "")"
          }
        return (condition.isExcluded ? "not " : "") + test
      }.joined(separator: " | ")
    }.joined(separator: " & ")
  }

  private func problems(_ text: String) -> [String] {
    SearchQuery(parsing: text).problems.map { "\($0.range.lowerBound)-\($0.range.upperBound) \($0.reason)" }
  }

  @Test(arguments: [
    ("", ""), ("  ", ""), ("Duque", "duque*"), ("Díaz Canel", "diaz* & canel*"), ("Díaz-Canel", "diaz+canel*"),
    ("\"two words\" more", "two+words & more*"), ("\"two wor", "two+wor*"), ("“two words”", "two+words"),
    ("a -b", "a* & not b*"), ("--b", "not b*"), ("-\"b c\"", "not b+c"), ("a OR b", "a* | b*"),
    ("a b OR c d", "a* & b* | c* & d*"), ("a OR -b", "a* | not b*"), ("a AND b", "a* & b*"),
    ("a or b", "a* & or* & b*"),
    ("person:putin", "person=putin*"), ("PERSON:\"Vladimir Putin\"", "person=vladimir+putin"),
    ("person:\"Vladimir Pu", "person=vladimir+pu*"), ("-country:cuba", "not country=cuba*"),
    ("author:ann site:example title:who category:world", "author=ann* & site=example* & title=who* & category=world*"),
    ("is:unread is:Read is:starred", "is unread & is read & is starred"),
    ("after:2018-10-01", "2018-10-01…"), ("before:2018-10", "…2018-10-01"), ("on:2018", "2018-01-01…2019-01-01"),
    ("on:2018-11", "2018-11-01…2018-12-01"), ("on:2018-12-31", "2018-12-31…2019-01-01"),
    ("on:9999-12-31", "9999-12-31…"),
    ("after:2018-", "2018-01-01…"), ("-on:2018-11-05", "not 2018-11-05…2018-11-06"), ("U.S.", "u+s"), ("北京", "北+京*"),
    ("10:30", "10+30*"), ("https://example.org", "https+example+org*"), ("foo:bar", "foo+bar*"),
  ])
  func readsTheLanguage(text: String, expected: String) { #expect(shape(text) == expected) }

  @Test(arguments: [
    ("person:", ["0-7 person: needs a name"]), ("a -", ["2-3 - needs a word"]),
    ("OR a", ["0-2 OR needs a term on its left"]), ("a OR", ["2-4 OR needs a term on its right"]),
    ("is:new", ["0-6 is: takes unread, read or starred"]),
    ("x on:2018-13", ["2-12 on: takes a date such as 2018-10-30, 2018-10 or 2018"]),
    ("é \"b", ["2-3 the quotation mark is not closed"]), ("a ?!", ["2-4 no word to search for"]),
    ("wer:putin", ["0-9 no field “wer”; searched as words"]), ("a OR OR b", ["5-7 OR needs a term on its left"]),
  ])
  func saysWhatItDidNotUnderstandAndWhere(text: String, expected: [String]) {
    #expect(problems(text) == expected)
  }

  @Test func keepsWhatItUnderstoodOfAWrongQuery() {
    #expect(shape("putin person: is:new OR cuba") == "putin* | cuba*")
    #expect(shape("a OR is:new b") == "a* | b*")
  }

  @Test func marksOnlyWhatIsWantedInTheText() {
    let terms = SearchQuery(parsing: "peace -war title:talks person:putin author:ann peace").terms
    #expect(terms.map { $0.words.map(\.letters).joined() } == ["peace", "talks", "putin"])
  }

  @Test(arguments: [
    "person:", "on:blah", "-", "\"\"", "OR", "AND", "is:", "is:new", "…", "- OR person: \"", "—", "-on:x", " - ",
  ])
  func whatIsNotUnderstoodAtAllIsSenseless(text: String) {
    let query = SearchQuery(parsing: text)
    #expect(query.isSenseless && !query.isEmpty && !query.problems.isEmpty)
  }

  @Test(arguments: ["", " ", "\n\t", "peso", "peso person:", "on:2018 OR", "is:read", "-peso", "nosuch:peso"])
  func anythingElseIsNot(text: String) { #expect(!SearchQuery(parsing: text).isSenseless) }

  @Test func wantedWordsAreThoseOfTheSearchItself() {
    let query = SearchQuery(
      parsing: "Díaz-Canel -peso \"the -old canal\" author:ann on:2018 is:read -\"b c\" OR \"open en")
    let scalars = Array(
      "Díaz-Canel -peso \"the -old canal\" author:ann on:2018 is:read -\"b c\" OR \"open en".unicodeScalars)
    #expect(query.words.map(\.letters) == ["diaz", "canel", "the", "old", "canal", "ann", "open", "en"])
    #expect(query.words.map(\.isOpen) == [false, true, false, false, false, true, false, true])
    for word in query.words {
      #expect(String(String.UnicodeScalarView(scalars[word.range])).folded == word.letters)
    }
  }

  @Test func anyTextGivesAQueryAndProblemsInsideIt() {
    var random = Dice(seed: 4)
    let pieces = [
      "\"", "-", "OR", " ", ":", "person:", "is:", "on:", "2018-", "99", "*", "(", ")", "\u{0}", "北京", "é", "^", "NEAR",
      "“",
      "{", "}", "'", "\\", "\u{202E}", "\u{301}", "title:\"", "\n", "AND", "NOT", ",", "+", "👩‍👩‍👧",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let query = SearchQuery(parsing: text)
      for problem in query.problems {
        #expect(problem.range.lowerBound >= 0 && problem.range.upperBound <= text.unicodeScalars.count)
      }
      #expect(query.clauses.allSatisfy { !$0.alternatives.isEmpty })
      #expect(!query.isSenseless || !query.problems.isEmpty)
      #expect(query.words.allSatisfy { $0.range.upperBound <= text.unicodeScalars.count })
    }
    let long = SearchQuery(parsing: String(repeating: "word ", count: 10_000))
    #expect(long.clauses.count < 100 && !long.problems.isEmpty)
  }
}
