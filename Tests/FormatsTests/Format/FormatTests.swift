import Articles
import Testing

@testable import Formats

@Suite struct FormatTests {
  @Test(arguments: [
    ("{\"title\":\"a\"}\n{\"title\":\"b\"}", "x", "jsonl"), ("---\ntitle: x\n---\ny", "x.txt", "markdown"),
    ("# Heading\n\ntext", "x", "markdown"), ("plain text", "x.md", "markdown"), ("plain text", "x.txt", "text"),
    ("{curly} text", "x.txt", "text"), ("[Update] text", "x.txt", "text"), ("[foo]: /url\n\n[foo]", "x.md", "markdown"),
    ("<!DOCTYPE html><p>", "x.md", "a web page"),
    ("\u{FEFF}<?xml version='1.0'?><rss>", "x", "a feed"),
    ("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", "x", "a JSON Feed"),
    ("%PDF-1.7", "x.txt", "a PDF document"),
    ("<opml version='2.0'>", "x.txt", "an OPML list"),
  ])
  func tellsKindsByContent(_ text: String, _ name: String, _ format: String) {
    #expect(Format(of: SourceStart(Array(text.utf8)[...], name: name)).name == format)
  }

  @Test func explainsWhatCannotBeImported() throws {
    let web = #expect(throws: ImportProblem.self) { try articles(in: "<html><body>x</body></html>", name: "page.html") }
    #expect(web?.description == "page.html: is a web page, which cannot be imported yet; save it as text or Markdown")
    var binary: [UInt8] = []
    for index in 0..<5000 { binary.append(UInt8(index * 7 % 256)) }
    #expect(throws: ImportProblem.self) { try readArticles(in: binary, name: "x.bin") { _ in } }
    #expect(try articles(in: "\n \n", name: "empty.txt").problems.map(\.cause) == [.noArticle])
    #expect(try articles(in: "", name: "empty.jsonl").articles.isEmpty)
  }

  @Test func obeysTheFormatThatIsAskedFor() throws {
    var bodies: [String] = []
    _ = try readArticles(in: Array("# A\n\nb".utf8), name: "x", format: .text) { bodies.append($0.article.title) }
    #expect(bodies == ["A"] || bodies == ["# A"])
  }
}
