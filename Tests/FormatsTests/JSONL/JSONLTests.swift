import Articles
import Testing

@testable import Formats
import JSONPrinting

func articles(in text: String, name: String = "test.jsonl") throws -> (articles: [Article], problems: [ImportProblem]) {
  var articles: [Article] = []
  let problems = try readArticles(in: Array(text.utf8), name: name) { articles.append($0.article) }
  return (articles, problems)
}

@Suite struct JSONLTests {
  private let full = Article(
    title: "A “title” with \\ and \"quotes\"", dateline: "MOSCOW", authors: ["Ann Lee", "Bo Ek"],
    published: PublicationDate(iso8601: "2018-10-30T08:15:00+01:00"), updated: PublicationDate(iso8601: "2018-10-31"),
    url: "https://example.org/a", guid: "g-1", site: "Example", language: "pt-BR", categories: ["News"],
    tags: ["a b", "c"], body: "MOSCOW – One é.\n\nTwo 😀 three.",
    blocks: [Block(.paragraph, 0..<15), Block(.quote, 17..<29)],
    links: [Link(text: "One", url: "https://example.org/one", range: 9..<12)],
    related: [RelatedReference(title: "R", author: "X Y", url: "https://example.org/r"), RelatedReference(title: "S")],
    neighbours: [Neighbour(title: "N", url: "https://example.org/n")])

  @Test func whatIsWrittenIsReadBack() throws {
    let line = inspectJSON(full)
    #expect(!line.contains("\n"))
    let (read, problems) = try articles(in: line + "\n" + inspectJSON(full))
    #expect(read == [full, full])
    #expect(problems.isEmpty)
  }

  @Test func writesMentionsWithTheirText() {
    var article = Article(title: "Putin in Cuba", body: "Vladimir Putin met US officials.")
    article.mentions = [
      Mention(.person, in: .title, 0..<5, entity: Entity(.person, "Vladimir Putin")),
      Mention(.country, 19..<21, entity: Entity(.country, "United States", code: "US")),
    ]
    let line = inspectJSON(article, file: "a.md", dropped: ["Menu"])
    #expect(line.hasPrefix(#"{"file":"a.md","title":"Putin in Cuba""#))
    #expect(
      line.contains(#"{"start":0,"end":5,"text":"Putin","kind":"PERSON","name":"Vladimir Putin","in":"title"}"#))
    #expect(
      line.contains(#"{"start":19,"end":21,"text":"US","kind":"COUNTRY","name":"United States","code":"US"}"#))
    #expect(line.hasSuffix(#""dropped":["Menu"]}"#))
    #expect(!inspectJSON(article, includingMentions: false).contains("mentions"))
  }

  @Test func printsTheKeysThatAreDoubtfulAndReadsThemWithoutAWord() throws {
    let article = Article(title: "Tide", body: "The tide turned.")
    let line = inspectJSON(article, doubtful: ["title", "published"])
    #expect(line.hasSuffix(#""doubtful":["title","published"]}"#))
    let (found, problems) = try articles(in: line)
    #expect(found.map(\.title) == ["Tide"] && problems.isEmpty)
  }

  @Test func whatSaysThatItHasNoTextIsAHeadlineWithItsLink() throws {
    let (found, problems) = try articles(
      in: """
        {"title":"Rain","body":"","url":"https://example.org/rain"}
        {"title":"Rain","body":""}
        {"title":"Rain","url":"https://example.org/rain"}
        {"title":"Rain","text":"It rained.","url":"https://example.org/rain"}
        """)
    #expect(found.map(\.title) == ["Rain"])
    #expect(found.first?.body == "" && found.first?.url == "https://example.org/rain")
    #expect(problems.map(\.line) == [2, 3, 4] && problems.allSatisfy(\.isSkip))
  }

  @Test func readsOddTypesAndOtherSpellings() throws {
    let (read, _) = try articles(
      in: #"{"title":123,"author":{"name":"Ann"},"date":"March 5, 2018","tags":{"a":1},"categories":"x","body":"b"}"#)
    #expect(read.first?.title == "123")
    #expect(read.first?.authors == ["Ann"])
    #expect(read.first?.published?.iso8601 == "2018-03-05")
    #expect(read.first?.categories == ["x"])
  }

  @Test func movesRangesWithTheTextThatCleaningChanges() throws {
    let (read, _) = try articles(
      in:
        #"{"title":"t","body":"a\u001b[31mb\u200bc link","links":[{"text":"link","url":"https://e.org","start":10,"end":14}]}"#
    )
    let article = try #require(read.first)
    let link = try #require(article.links.first)
    #expect(article.body == "abc link")
    #expect(String(Array(article.body)[link.range]) == "link")
  }

  @Test func dropsRangesOutsideTheText() throws {
    let (read, _) = try articles(
      in: #"{"title":"t","body":"abc","blocks":[{"kind":"quote","start":0,"end":99},{"kind":"odd","start":0,"end":1}]}"#
    )
    #expect(read.first?.blocks == [])
  }

  @Test func goesOnAfterBadLines() throws {
    let (read, problems) = try articles(
      in: """
        {"title":"one","body":"x"}
        {"title": broken
        [1]

        {"kind":"feed","title":"f","url":"https://e.org/feed"}
        {"url":"https://e.org"}
        {"body":"Only a body here."}
        """)
    #expect(read.map(\.title) == ["one", "Only a body here."])
    #expect(problems.map(\.line) == [2, 3, 6])
    #expect(problems.allSatisfy { !$0.description.contains("\n") && $0.description.hasPrefix("test.jsonl, line ") })
  }

  @Test func dropsAddressesThatMayNotBeOpened() throws {
    let (read, _) = try articles(
      in: #"{"title":"t","body":"b","url":"javascript:alert(1)","related":[{"title":"r","url":"file:///x"}]}"#)
    #expect(read.first?.url == nil)
    #expect(read.first?.related == [RelatedReference(title: "r")])
  }

  @Test func readsOneObjectOverSeveralLinesAndLists() throws {
    let pretty = try articles(in: "{\n  \"title\": \"t\",\n  \"body\": \"b\"\n}\n", name: "a.json")
    #expect(pretty.articles.map(\.title) == ["t"])
    let list = try articles(
      in: "[\n {\"title\": \"a\", \"body\": \"x\"},\n {\"title\": \"b\", \"body\": \"y\"}\n]", name: "a.json")
    #expect(list.articles.map(\.title) == ["a", "b"])
  }
}
