import HTML
import Testing

@Suite struct DocumentTests {
  private func document(_ text: String) -> HTMLDocument { HTMLDocument(Array(text.utf8)) }

  @Test func everyTagNameIsSpelledAsItsCase() {
    #expect(TagName.allCases.filter { $0.string.isEmpty } == [.custom])
    #expect(Set(TagName.allCases.map(\.string)).count == TagName.allCases.count)
    for name in TagName.allCases where name != .custom {
      #expect(PlainToken.tokens(of: Array("<\(name.string)>".utf8), from: .data, lastStartTag: nil).count == 1)
    }
  }

  @Test(arguments: TagName.allCases.filter { $0 != .custom && $0 != .plaintext })
  func everyTagNameIsKnownAsItself(_ name: TagName) {
    let page = HTMLDocument(fragment: Array("<svg><desc><\(name.string)>".utf8), context: .body)
    let names = (0..<page.nodeCount).map { page.name(page.node($0)) }
    let isDropped: [TagName] = [
      .body, .caption, .col, .colgroup, .frame, .frameset, .head, .html, .tbody, .td, .tfoot, .th, .thead, .tr,
    ]
    let expected: TagName = name == .image ? .img : name
    #expect(names.contains(expected) != isDropped.contains(name))
  }

  @Test func aPageWithoutHTMLHasAllThree() throws {
    let page = document("<p class=lead>One &amp; two<p>Three")
    let body = try #require(page.body)
    #expect(page.head != nil)
    #expect(page.isQuirky)
    let paragraphs = Array(page.children(of: body))
    #expect(paragraphs.map { page.textContent(of: $0) } == ["One & two", "Three"])
    #expect(page.attribute(.class, of: paragraphs[0]) == "lead")
    #expect(page.attribute("class", of: paragraphs[1]) == nil)
  }

  @Test func attributesAreFoundByNameAndInOrder() throws {
    let page = document("<a HREF='x?a=1&amp;b=2' data-Foo=\"&eacute;\" hidden>")
    let link = try #require(page.body.flatMap { page.firstChild($0) })
    #expect(page.attribute(.href, of: link) == "x?a=1&b=2")
    #expect(page.attribute("data-foo", of: link) == "é")
    #expect(page.attribute(.hidden, of: link) == "")
    #expect(page.attribute(.title, of: link) == nil)
    #expect(page.attributes(of: link).map(\.name) == ["href", "data-foo", "hidden"])
    #expect(page.attributeBytes(.href, of: link).map(Array.init) == Array("x?a=1&b=2".utf8))
  }

  @Test func neighboursLeadBothWays() throws {
    let page = document("<p>a<b>c</b><!--d-->e")
    let paragraph = try #require(page.body.flatMap { page.firstChild($0) })
    let children = Array(page.children(of: paragraph))
    #expect(children.map { page.kind($0) } == [.text, .element, .comment, .text])
    var back: [HTMLDocument.Node] = []
    var node = page.lastChild(paragraph)
    while let next = node {
      back.append(next)
      node = page.previousSibling(next)
    }
    #expect(back.reversed() == children)
    #expect(children.allSatisfy { page.parent($0) == paragraph })
    #expect(page.text(children[2]) == "d")
    #expect(page.textContent(of: paragraph) == "ace")
  }

  @Test func aWalkVisitsASubtreeAndNoMore() throws {
    let page = document("<div><p>a<b>c</b></p><i>d</i></div>e")
    let division = try #require(page.body.flatMap { page.firstChild($0) })
    var all: [String] = []
    var next: HTMLDocument.Node? = division
    while let node = next {
      all.append(page.kind(node) == .text ? page.text(node) : page.nameText(node))
      next = page.next(after: node, within: division, skippingChildren: page.name(node) == .b)
    }
    #expect(all == ["div", "p", "a", "b", "i", "d"])
  }

  @Test func namespacesTellTitlesApart() {
    let page = document("<title>a</title><svg><title>b</title></svg>")
    let titles = (0..<page.nodeCount).map { page.node($0) }.filter { page.name($0) == .title }
    #expect(titles.map { page.namespace($0) } == [.html, .svg])
  }

  @Test func textIsUTF8WithoutFaultsAndOneNodeForNeighbours() throws {
    let input: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a&amp;\r\nb".utf8) + [0xFF, 0xE2, 0x82] + Array("c</x>d\0é".utf8)
    let page = HTMLDocument(input)
    let body = try #require(page.body)
    let children = Array(page.children(of: body))
    #expect(children.count == 1)
    #expect(page.text(children[0]) == "a&\nb\u{FFFD}\u{FFFD}cdé")
    #expect(String(validating: page.bytes(children[0]), as: UTF8.self) != nil)
  }

  @Test func scriptingMakesTextOfNoscript() throws {
    let text = "<body><noscript><p>a</noscript>"
    #expect(
      document(text).body.flatMap { document(text).firstChild($0) }.map { Outline(document(text)).text(of: $0) }
        == "noscript(p('a'))")
    let page = HTMLDocument(Array(text.utf8), scripting: true)
    let noscript = try #require(page.body.flatMap { page.firstChild($0) })
    #expect(Outline(page).text(of: noscript) == "noscript('<p>a')")
  }

  @Test func nothingMakesAnEmptyPage() {
    let page = HTMLDocument([])
    #expect(page.html != nil)
    #expect(page.body != nil)
    #expect(page.textContent(of: .document) == "")
    #expect(HTMLDocument(fragment: []).firstChild(.document) == nil)
  }
}
