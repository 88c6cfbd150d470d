import Articles
import Testing

@testable import Formats
import JSONPrinting

/// Files of lines as programs write them, with whatever is wrong in them.
@Suite struct OddLinesTests {
  private func read(_ bytes: [UInt8], name: String = "odd.jsonl") throws -> (
    articles: [Article], problems: [ImportProblem]
  ) {
    var articles: [Article] = []
    let problems = try readArticles(in: bytes, name: name) { articles.append($0.article) }
    return (articles, problems)
  }

  private static let lines = (0..<40).map { #"{"title":"Łódź \#($0) 😀","body":"Text of article \#($0)."}"# }

  @Test(arguments: [true, false], [true, false])
  func linesInUTF16AreReadLikeAnyOthers(_ isLittle: Bool, _ hasMark: Bool) throws {
    let units = Array(((hasMark ? "\u{FEFF}" : "") + Self.lines.joined(separator: "\n") + "\n").utf16)
    let bytes = units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let (articles, problems) = try read(bytes)
    #expect(articles.map(\.title) == (0..<40).map { "Łódź \($0) 😀" })
    #expect(problems.isEmpty)
    // Cut anywhere, a piece goes on in the next one.
    for count in [1, 2, 3, 17, 101] {
      var decoder = LineDecoder(head: bytes)
      var out: [UInt8] = []
      for start in stride(from: 0, to: bytes.count, by: count) {
        out += decoder.utf8(of: Array(bytes[start..<min(bytes.count, start + count)]))
      }
      #expect(String(decoding: out + decoder.finish(), as: UTF8.self) == Self.lines.joined(separator: "\n") + "\n")
    }
  }

  /// Most of its bytes are no zeros.
  @Test(arguments: [true, false]) func aShortLineOfAnotherScriptInUTF16IsRead(_ isLittle: Bool) throws {
    let units = Array(#"{"title":"Первый снег","body":"Текст этой статьи стоит здесь."}"#.utf16)
    let bytes = units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try read(bytes).articles.map(\.title) == ["Первый снег"])
  }

  @Test func blankLinesAndZerosAreNothing() throws {
    let text =
      "\n\n\(Self.lines[0])\n\n  \u{0}\t\n\(Self.lines[1].replacing("Text", with: "Te\u{0}xt"))\r\n\r\n\u{0}\u{0}"
    for name in ["odd.jsonl", "odd"] {
      let (articles, problems) = try read(Array(text.utf8), name: name)
      #expect(articles.map(\.body) == ["Text of article 0.", "Text of article 1."])
      #expect(problems.isEmpty)
    }
  }

  @Test func singleBadBytesAreReplacedAndTold() throws {
    let bad = Array(#"{"title":"B "#.utf8) + [0xFF, 0xFE, 0x80] + Array(#"","body":"y"}"#.utf8)
    let (articles, problems) = try read(Array((Self.lines[0] + "\n").utf8) + bad + Array(("\n" + Self.lines[1]).utf8))
    #expect(articles.count == 3)
    #expect(articles[1].title == "B \u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(problems.map(\.line) == [2])
    #expect(problems.map(\.isSkip) == [false])
    #expect(try read(bad).articles.map(\.title) == ["B \u{FFFD}\u{FFFD}\u{FFFD}"])
  }

  @Test func aFileOfAnotherCharsetIsDecodedAsAWhole() throws {
    let line =
      Array(#"{"title":"Caf"#.utf8) + [0xE9, 0x20] + Array("der K".utf8) + [0xF6] + Array(#"nigin","body":"y"}"#.utf8)
    let (articles, problems) = try read(line + [0x0A] + line)
    #expect(articles.map(\.title) == ["Café der Königin", "Café der Königin"])
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    (#"{"title":"t","body":["One.","Two.",["Three."],{"text":"Four."}]}"#, "One.\n\nTwo.\n\nThree.\n\nFour."),
    (#"{"title":"t","body":["One."]}"#, "One."), (#"{"title":"t","body":["One.",null,"Two."]}"#, "One.\n\nTwo."),
  ])
  func aBodyMayBeAListOfParagraphs(_ line: String, _ body: String) throws {
    #expect(try read(Array(line.utf8)).articles.map(\.body) == [body])
  }

  @Test(arguments: [
    #"{"title":"t","body":true}"#, #"{"title":"t","body":42}"#, #"{"title":"t","body":{"a":"b"}}"#, #"{"title":"t"}"#,
    "{}",
    #"{"title":"t","body":""}"#, #"{"title":"t","body":[1,2]}"#, "[]", "\"str\"", "null", "42",
    "{'title':'a','body':'b'}",
    #"{"title":"t","body":"x"#, #"{"title":"t","content":"somebody else's"}"#, #"{"kind":"feed","title":"t"}"#,
  ])
  func whatIsNoArticleIsRefusedByItsLine(_ line: String) throws {
    let (articles, problems) = try read(Array("\(Self.lines[0])\n\(line)\n\(Self.lines[1])".utf8))
    #expect(articles.count == 2)
    #expect(problems.map(\.line) == [2])
    #expect(problems.map(\.isSkip) == [true])
  }

  @Test func wrongRangesAreToldAndLinksKeptWithoutThem() throws {
    let line = """
      {"title":"t","body":"Body of links.","links":[{"text":"x","url":"https://a.example/","start":-5,"end":3},\
      {"text":"y","url":"https://b.example/","start":5,"end":1000000},{"url":"https://c.example/","start":7,"end":5},\
      {"url":"https://d.example/","start":"0","end":"4"},{"url":"javascript:x","start":0,"end":4},null,\
      {"url":"https://e.example/"}],"blocks":[{"kind":"odd","start":0,"end":1},{"kind":"quote","start":0,"end":4}]}
      """
    let (articles, problems) = try read(Array(line.utf8))
    let article = try #require(articles.first)
    #expect(article.links.map(\.url) == ["a", "b", "c", "d", "e"].map { "https://\($0).example/" })
    #expect(article.links.map(\.range.isEmpty) == [true, true, true, false, true])
    #expect(article.blocks.map(\.kind) == [.quote])
    #expect(problems.count == 3)
    #expect(problems.allSatisfy { $0.line == 1 && !$0.isSkip })
    let again = try read(Array(inspectJSON(article).utf8))
    #expect(again.articles == [article])
    #expect(again.problems.isEmpty)
  }

  @Test(arguments: [
    (#""Ana Roe, Ben Ode""#, ["Ana Roe", "Ben Ode"]), (#"[{"name":"Ana Roe"},["Ben Ode"]]"#, ["Ana Roe", "Ben Ode"]),
    (#""Roe, Ana""#, ["Roe, Ana"]), (#""Ana Roe, MD""#, ["Ana Roe, MD"]),
    (#""Ana Roe; Ode, Ben""#, ["Ana Roe", "Ode, Ben"]),
    (#""Ana Roe and Ben Ode""#, ["Ana Roe and Ben Ode"]), ("null", []), (#"["Ana Roe", null, "Ana Roe"]"#, ["Ana Roe"]),
  ])
  func authorsAreToldApart(_ json: String, _ authors: [String]) throws {
    #expect(try read(Array(#"{"title":"t","body":"b","authors":\#(json)}"#.utf8)).articles.map(\.authors) == [authors])
  }
}
