import HTML
import Testing

@Suite struct LimitTests {
  private func document(_ text: String) -> HTMLDocument { HTMLDocument(Array(text.utf8)) }

  private func depth(of page: HTMLDocument) -> Int {
    var deepest = 0
    for number in 0..<page.nodeCount {
      var depth = 0
      var node: HTMLDocument.Node? = page.node(number)
      while let child = node, depth <= 1_000 {
        depth += 1
        node = page.parent(child)
      }
      deepest = max(deepest, depth)
    }
    return deepest
  }

  @Test(arguments: ["div", "b", "x-y", "table><tr><td", "svg><g", "ul><li", "select><div", "template"])
  func layersBeyondTheLimitAreLaidFlatWithTheirText(_ tag: String) throws {
    let page = document(String(repeating: "<\(tag)>a", count: 3_000) + "b")
    #expect(depth(of: page) <= 520)
    let text = page.textContent(of: .document)
    #expect(text.filter { $0 == "a" }.count == 3_000)
    #expect(text.filter { $0 == "b" }.count == 1)
  }

  @Test func endTagsOfWhatWasLaidFlatCloseNothingElse() throws {
    let count = 600
    let page = document(
      String(repeating: "<div>", count: count) + "a" + String(repeating: "</div>", count: count) + "<p>b")
    let body = try #require(page.body)
    #expect(page.children(of: body).map { page.name($0) } == [.div, .p])
  }

  @Test func aTagKeepsItsFirst256Attributes() throws {
    let attributes = (0..<1_000).map { "a\($0)=\($0)" }.joined(separator: " ")
    let page = document("<p \(attributes)>text")
    let paragraph = try #require(page.body.flatMap { page.firstChild($0) })
    #expect(page.attributes(of: paragraph).map(\.name) == (0..<256).map { "a\($0)" })
    #expect(page.attribute("a255", of: paragraph) == "255")
    #expect(page.attribute("a256", of: paragraph) == nil)
    #expect(page.textContent(of: paragraph) == "text")
  }

  @Test func formattingThatNeverEndsIsNotOpenedAgainWithoutLimit() {
    let fonts = (0..<100).map { "<font size=\($0)>" }.joined()
    let page = document(fonts + String(repeating: "<p>a</p>", count: 5_000))
    #expect(page.nodeCount < 20_000)
    #expect(page.textContent(of: .document).count == 5_000)
  }

  @Test func misnestedFormattingCostsNoMoreThanItsLength() {
    let round =
      "<b>" + String(repeating: "<div>", count: 400) + String(repeating: "</b>", count: 50)
      + String(repeating: "</div>", count: 400)
    let page = document(String(repeating: round, count: 100) + "end")
    #expect(page.nodeCount < 200_000)
    #expect(page.textContent(of: .document) == "end")
  }

  @Test func namesWithoutNumberAreAllKept() {
    let page = document((0..<20_000).map { "<x\($0) a\($0)=\($0)>" }.joined(separator: "</x>"))
    var names: Set<String> = []
    for number in 0..<page.nodeCount { names.insert(page.nameText(page.node(number))) }
    #expect(names.filter { $0.hasPrefix("x") }.count == 20_000)
  }
}
