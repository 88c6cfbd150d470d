import HTML
import Testing

@Suite struct TokenTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var input: String
    var tokens: [PlainToken]
    var state = PlainToken.State.data
    var lastStartTag: String?

    init(
      _ input: String, _ tokens: PlainToken..., state: PlainToken.State = .data, lastStartTag: String? = nil
    ) {
      self.input = input
      self.tokens = tokens
      self.state = state
      self.lastStartTag = lastStartTag
    }

    var testDescription: String { input }
  }

  static let rows = [
    Row("a<b>c</b>", .text("a"), .start("b"), .text("c"), .end("b")),
    Row(
      "<A HREF=x Class='y z' checked/>", .start("a", ["href": "x", "class": "y z", "checked": ""], isSelfClosing: true)),
    Row("<a b=1 b=2>", .start("a", ["b": "1"])),
    Row("<a =b=c>", .start("a", ["=b": "c"])),
    Row("<a b=>", .start("a", ["b": ""])),
    Row("<a href=/x/>", .start("a", ["href": "/x/"])),
    Row("<a\nb\t=\u{C}'c'd>", .start("a", ["b": "c", "d": ""])),
    Row("<aÄ b>", .start("aÄ", ["b": ""])),
    Row("a < b </ 1 <3", .text("a < b "), .comment(" 1 <3")),
    Row("a</>b", .text("ab")),
    Row("a</", .text("a</")),
    Row("a<", .text("a<")),
    Row("a<b c", .text("a")),
    Row("a</b c='", .text("a")),
    Row("<!-- a -- b -->c", .comment(" a -- b "), .text("c")),
    Row("<!-->a<!--->b", .comment(""), .text("a"), .comment(""), .text("b")),
    Row("<!--a--!>b<!--c", .comment("a"), .text("b"), .comment("c")),
    Row("<!--a--", .comment("a")),
    Row("<?php echo ?>a<!x>", .comment("?php echo ?"), .text("a"), .comment("x")),
    Row("<![CDATA[a]]>", .comment("[CDATA[a]]")),
    Row("<!doctype HTML>", .doctype(name: bytes("html"), publicID: nil, systemID: nil, isCorrect: true)),
    Row(
      "<!DOCTYPE a PUBLIC \"b\" 'c'>",
      .doctype(name: bytes("a"), publicID: bytes("b"), systemID: bytes("c"), isCorrect: true)),
    Row("<!DOCTYPE>", .doctype(name: nil, publicID: nil, systemID: nil, isCorrect: false)),
    Row("<!DOCTYPE a SYSTEM", .doctype(name: bytes("a"), publicID: nil, systemID: nil, isCorrect: false)),
    Row("a\r\nb\rc", .text("a\nb\nc")),
    Row("a\0b<c\0>", .text("a\0b"), .start("c\u{FFFD}")),
    Row("x</b>&amp;</title >y", .text("x</b>&"), .end("title"), .text("y"), state: .rcdata, lastStartTag: "title"),
    Row("x&amp;</STYLE/>", .text("x&amp;"), .end("style"), state: .rawText, lastStartTag: "style"),
    Row("x</titles>", .text("x</titles>"), state: .rcdata, lastStartTag: "title"),
    Row("a</b>&lt;", .text("a</b>&lt;"), state: .plaintext),
    Row("a]]b]]]>c<d>", .text("a]]b]c"), .start("d"), state: .cdata),
    Row("<!--</script>x", .text("<!--"), .end("script"), .text("x"), state: .script, lastStartTag: "script"),
    Row(
      "<!--<script></script>--></script>x", .text("<!--<script></script>-->"), .end("script"), .text("x"),
      state: .script, lastStartTag: "script"),
    Row(
      "<!--><script></script>x", .text("<!--><script>"), .end("script"), .text("x"), state: .script,
      lastStartTag: "script"),
  ]

  @Test(arguments: rows) func cutsMarkupAsTheStandardSays(_ row: Row) {
    #expect(PlainToken.tokens(of: Array(row.input.utf8), from: row.state, lastStartTag: row.lastStartTag) == row.tokens)
  }

  @Test(arguments: [
    ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&AMP&COPY", "&©"), ("&eacute;&eacutex", "éé" + "x"),
    ("&notin;&notit;", "∉¬it;"), ("&nosuch;&;& &x", "&nosuch;&;& &x"), ("&NotEqualTilde;", "≂̸"),
    ("&CounterClockwiseContourIntegral;", "∳"), ("&#65;&#x41;&#X41&#65x", "AAAAx"),
    ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&#150;&#x80;", "–€"), ("&#;&#x;&#", "&#;&#x;&#"), ("&#99999999999999999999;", "\u{FFFD}"), ("&thetasym;", "ϑ"),
  ])
  func decodesReferences(_ row: (input: String, text: String)) {
    #expect(PlainToken.tokens(of: Array(row.input.utf8), from: .data, lastStartTag: nil) == [.text(row.text)])
  }

  @Test(arguments: [
    ("?a=1&copy=2&lt;", "?a=1&copy=2<"), ("&ampx&amp", "&ampx&"), ("&copy;=", "©="), ("a&b;c", "a&b;c"),
  ])
  func decodesReferencesInAttributesMoreCautiously(_ row: (input: String, text: String)) {
    let tokens = PlainToken.tokens(of: Array("<a b=\"\(row.input)\">".utf8), from: .data, lastStartTag: nil)
    #expect(tokens == [.start("a", ["b": row.text])])
  }
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

extension PlainToken {
  fileprivate static func text(_ text: String) -> PlainToken { .characters(bytes(text)) }
  fileprivate static func comment(_ text: String) -> PlainToken { .comment(bytes(text)) }
  fileprivate static func end(_ name: String) -> PlainToken { .endTag(name: bytes(name)) }
  fileprivate static func start(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], isSelfClosing: Bool = false
  ) -> PlainToken {
    .startTag(
      name: bytes(name), attributes: attributes.map { Attribute(name: bytes($0.key), value: bytes($0.value)) },
      isSelfClosing: isSelfClosing)
  }
}
