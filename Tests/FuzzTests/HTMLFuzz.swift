import HTML
import TestSupport
import Testing

@Suite struct HTMLFuzz {
  private static let mutator = Mutator([
    "<p>", "</p>", "<b>", "</b>", "<a href=x>", "<table>", "<tr>", "<td>", "</table>", "<select>", "<option>",
    "<template>", "</template>", "<svg>", "<math><mi>", "<foreignObject>", "<![CDATA[", "]]>", "<!--", "-->",
    "<script>", "</script>", "<title>", "<form>", "</form>", "<frameset>", "<body a=b>", "<html c=d>", "<li>",
    "<ruby><rt>",
    "&amp;", "&#x0;", "&notin", "&", "<", "\0", "\r\n", "<!DOCTYPE", "'", "\"", "=", "/", "<object>", "<caption>",
    "<plaintext>", "<nobr>", "<button>", "<h1>", "<textarea>", "<noscript>",
  ])

  @Test func anyBytesMakeATreeWhoseLinksAgree() {
    fuzz("html", rounds: 3_000) { dice, place in
      let text =
        "<!doctype html><title>a</title><p class=b>Some <b>text <i>here</b> and</i> there"
        + "<table><tr><td>x<td>y</table><ul><li>1<li>2</ul><svg><g/></svg><select><option>z</select>"
      let bytes = Self.mutator.mutated(text.utf8, &dice)
      let page = HTMLDocument(bytes)
      let comment: Comment = "\(place)"
      var seen = 0
      var next: HTMLDocument.Node? = .document
      while let node = next, seen <= page.nodeCount {
        seen += 1
        for child in page.children(of: node) where page.parent(child) != node { Issue.record(comment) }
        if let sibling = page.nextSibling(node), page.previousSibling(sibling) != node { Issue.record(comment) }
        if page.nextSibling(node) == nil, let parent = page.parent(node), page.lastChild(parent) != node {
          Issue.record(comment)
        }
        if String(validating: page.bytes(node), as: UTF8.self) == nil { Issue.record(comment) }
        next = page.next(after: node, within: .document)
      }
      #expect(seen <= page.nodeCount, comment)
      let fragment = HTMLDocument(fragment: bytes, context: .td)
      #expect(fragment.nodeCount > 0, comment)
    }
  }
}
