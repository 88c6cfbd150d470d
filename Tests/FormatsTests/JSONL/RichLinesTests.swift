import Articles
import JSONPrinting
import Testing

@testable import Formats

/// The keys of `inspect` for rich text, read back.
@Suite struct RichLinesTests {
  private func read(_ line: String) throws -> (article: Article, flaws: [String]) {
    let (found, problems) = try articles(in: line)
    return (try #require(found.first), problems.map(\.reason))
  }

  @Test func richTextThatIsWrittenIsReadBack() throws {
    var article = Article(title: "The lock", body: "Gates\n\nOpen one\n\nlet a\n\nA\tB\n\nSaid\n\nSee [1]\n\nNote")
    article.blocks = [
      Block(.subhead, 0..<5, level: 3), Block(.listItem, 7..<15, depth: 2, ordinal: 7, isChecked: false),
      Block(.code, 17..<22, depth: 1, language: "swift"), Block(.tableRow, 24..<27, isHeader: true),
      Block(.quote, 29..<33, depth: 2), Block(.rule, 35..<35), Block(.paragraph, 35..<42),
      Block(.footnote, 44..<48, ordinal: 1),
    ]
    article.styles = [TextStyle(.strong, 7..<15), TextStyle(.emphasis, 7..<11), TextStyle(.subscript, 35..<38)]
    article.links = [Link(text: "[1]", url: "#fn1", range: 39..<42)]
    article.images = [
      ArticleImage(url: "https://example.org/a.png", alt: "A heron", caption: "Photo", position: 7),
      ArticleImage(url: nil, alt: "A sluice", position: 48),
    ]
    let (found, flaws) = try read(inspectJSON(article))
    #expect(found == article)
    #expect(flaws == [])
  }

  @Test func placesMoveWithTheTextThatCleaningChanges() throws {
    let (article, flaws) = try read(
      #"""
      {"title":"t","body":"a\u001b[31mb\u200bc\n\nde\u0301f","blocks":[{"kind":"paragraph","start":0,"end":9},{"kind":"rule","start":11,"end":11},{"kind":"code","start":11,"end":15}],"styles":[{"kind":"strong","start":6,"end":9}],"images":[{"alt":"x","start":11}]}
      """#)
    #expect(article.body == "abc\n\nd\u{E9}f")
    #expect(article.blocks == [Block(.paragraph, 0..<3), Block(.rule, 5..<5), Block(.code, 5..<8)])
    #expect(article.styles == [TextStyle(.strong, 1..<3)])
    #expect(article.images == [ArticleImage(url: nil, alt: "x", position: 5)])
    #expect(flaws == [])
  }

  @Test(arguments: [
    (#"{"kind":"subhead","start":0,"end":3,"level":9}"#, Block(.subhead, 0..<3)),
    (#"{"kind":"paragraph","start":0,"end":3,"level":2}"#, Block(.paragraph, 0..<3)),
    (#"{"kind":"listItem","start":0,"end":3,"depth":-1}"#, Block(.listItem, 0..<3)),
    (#"{"kind":"listItem","start":0,"end":3,"depth":1000000000000}"#, Block(.listItem, 0..<3)),
    (#"{"kind":"listItem","start":0,"end":3,"depth":2,"ordinal":"x"}"#, Block(.listItem, 0..<3, depth: 2)),
    (#"{"kind":"listItem","start":0,"end":3,"checked":"maybe"}"#, Block(.listItem, 0..<3)),
    (#"{"kind":"quote","start":0,"end":3,"isHeader":true}"#, Block(.quote, 0..<3)),
    (#"{"kind":"code","start":0,"end":3,"language":["swift"]}"#, Block(.code, 0..<3)),
  ])
  func aValueThatABlockCannotHaveIsLeftOutAndTold(_ json: String, _ block: Block) throws {
    let (article, flaws) = try read(#"{"title":"t","body":"abc","blocks":["# + json + "]}")
    #expect(article.blocks == [block])
    #expect(flaws == ["has a block with values that its kind cannot have; kept without them"])
  }

  @Test(arguments: [
    (
      #""styles":[{"kind":"blink","start":0,"end":1},{"kind":"code","start":2,"end":2}]"#,
      "has 2 styles of no known kind or range; left out"
    ),
    (#""styles":[{"kind":"code","start":2,"end":9}]"#, "has a style of no known kind or range; left out"),
    (#""blocks":[{"kind":"rule","start":0,"end":3}]"#, "has a block of no known kind or range; left out"),
    (
      #""images":[{"url":"javascript:alert(1)","start":0}]"#,
      "has an image without an address that may be opened or words; left out"
    ),
    (
      ##""links":[{"text":"1","url":"#fn-1","start":0,"end":1}]"##,
      "has a link without an address that may be opened; left out"
    ),
  ])
  func whatIsWrongIsLeftOutAndTold(_ keys: String, _ flaw: String) throws {
    let (article, flaws) = try read(#"{"title":"t","body":"abc","# + keys + "}")
    #expect(article.styles.isEmpty && article.blocks.isEmpty && article.images.isEmpty && article.links.isEmpty)
    #expect(flaws == [flaw])
  }

  @Test func anImageStandsBeforeABlockOrAtTheEnd() throws {
    let (article, flaws) = try read(
      #"""
      {"title":"t","body":"abc\n\ndef","images":[{"alt":"last","start":99},{"alt":"mid","start":2},{"alt":"first","start":0}]}
      """#)
    #expect(article.images.map(\.alt) == ["first", "mid", "last"])
    #expect(article.images.map(\.position) == [0, 5, 8])
    #expect(flaws == ["has an image with a wrong place; put at the end"])
  }

  @Test func feedsAreReadBesideArticles() throws {
    let lines = #"""
      {"kind":"feed","title":"News","url":"https://example.org/feed","site":"https://example.org/","folder":["World","Latin"]}
      {"title":"t","body":"abc"}
      {"kind":"feed","title":"Odd","url":"exec:rm"}
      """#
    var feeds: [NotedFeed] = []
    var titles: [String] = []
    let problems = try readSource(in: Array(lines.utf8), name: "feeds.jsonl") {
      switch $0 {
      case .article(let read): titles.append(read.article.title)
      case .feed(let feed): feeds.append(feed)
      }
    }
    let news = NotedFeed(
      address: "https://example.org/feed", title: "News", site: "https://example.org/", folders: ["World", "Latin"])
    #expect(feeds == [news] && titles == ["t"])
    #expect(problems.map(\.line) == [3])
  }
}
