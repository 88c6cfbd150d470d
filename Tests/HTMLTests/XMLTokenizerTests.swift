import HTML
import TestSupport
import Testing

@Suite struct XMLTokenizerTests {
  /// The document as tags and texts: "<a b=c>", "</a>", "<a/>".
  private func pieces(_ xml: [UInt8], pieceBytes: Int = .max, keepsReferences: Bool = false) -> [String] {
    var tokenizer = XMLTokenizer()
    tokenizer.keepsReferences = keepsReferences
    var pieces: [String] = []
    var text: [UInt8] = []
    func flush() {
      if !text.isEmpty { pieces.append(String(decoding: text, as: UTF8.self)) }
      text = []
    }
    func readTags() {
      while let tag = tokenizer.next(appendingTextTo: &text) {
        flush()
        let attributes = tag.attributes.map { " \($0.name)=\($0.value)" }.joined()
        switch tag.kind {
        case .opening: pieces.append("<\(tag.name)\(attributes)>")
        case .closing: pieces.append("</\(tag.name)>")
        case .empty: pieces.append("<\(tag.name)\(attributes)/>")
        }
      }
    }
    var rest = xml[...]
    while !rest.isEmpty {
      tokenizer.append(rest.prefix(pieceBytes))
      rest = rest.dropFirst(pieceBytes)
      readTags()
    }
    tokenizer.finish()
    readTags()
    flush()
    return pieces
  }

  @Test(arguments: [
    ("<a b='1' c=\"2\">x</a>", ["<a b=1 c=2>", "x", "</a>"]), ("<a b=1/>", ["<a b=1/>"]),
    ("<a b></a>", ["<a b=>", "</a>"]),
    ("<a\n b = '&lt;&eacute;' />", ["<a b=<é/>"]), ("<dc:c>x</dc:c>", ["<dc:c>", "x", "</dc:c>"]),
    // References: those of XML and HTML; unknown ones and those without a semicolon stay.
    ("a &amp; b &eacute;&#233;&#xE9; &none; &amp AT&T", ["a & b ééé &none; &amp AT&T"]),
    ("<a h='?x=1&copy=2'>", ["<a h=?x=1&copy=2>"]), ("&#27;&#0;&#x110000;", ["\u{1B}\u{FFFD}\u{FFFD}"]),
    // CDATA, comments, instructions, document types.
    ("<a><![CDATA[<b>&amp;]]></a>", ["<a>", "<b>&amp;", "</a>"]), ("x]]]]><![CDATA[>y", ["x]]]]>>y"]),
    ("<![CDATA[a ]]]]><![CDATA[> b]]>", ["a ]]> b"]), ("a<!-- <b> - -- -->c", ["ac"]),
    ("<?xml version='1.0'?><a/>", ["<a/>"]),
    ("<!DOCTYPE a [<!ENTITY x \"]>\"> <!-- ' -->]><a>&x;</a>", ["<a>", "&x;", "</a>"]),
    ("<!DOCTYPE a SYSTEM \"http://a.example/>\"><a/>", ["<a/>"]),
    // What is no markup is text.
    ("1 < 2 <> <3 << <", ["1 < 2 <> <3 << <"]), ("<a <b>", ["<a>", "<b>"]), ("</>x", ["x"]),
    // What is cut or broken ends there.
    ("<a>x</a", ["<a>", "x"]), ("<a b='x>y<c>", ["<a b='x>", "y", "<c>"]), ("x<!-- y", ["x"]), ("x<![CDATA[y", ["xy"]),
  ])
  func readsTagsAndTextsAsTheyAreWritten(_ xml: String, _ expected: [String]) {
    #expect(pieces(Array(xml.utf8)) == expected)
  }

  /// Where the source is divided into pieces makes no difference.
  @Test func readsPiecesOfAnySize() {
    let xml = Array(
      """
      <?xml version="1.0"?><!-- c --><!DOCTYPE a [<!ENTITY e "x">]>
      <a b='1 &amp; 2'>é &eacute; &none; <![CDATA[ <x> ]] > ]]]]><![CDATA[> ]]> <b/> 1 < 2 </a>
      """.utf8)
    let whole = pieces(xml)
    #expect(whole.count == 7)
    for size in 1...40 { #expect(joined(pieces(xml, pieceBytes: size)) == joined(whole), "pieces of \(size)") }
  }

  private func joined(_ pieces: [String]) -> String { pieces.joined() }

  @Test func keepsMarkupAsItIsWritten() {
    let xml = Array("<p>a &lt; b &amp; <![CDATA[1 < 2 & 3]]></p>".utf8)
    #expect(pieces(xml, keepsReferences: true) == ["<p>", "a &lt; b &amp; 1 &lt; 2 &amp; 3", "</p>"])
  }

  @Test func saysWhetherItIsCut() {
    for (xml, isCut) in [
      ("<a>x</a>", false), ("<a>x", false), ("<a>x<b c='", true), ("<![CDATA[x", true), ("<!-- x", true),
    ] {
      var tokenizer = XMLTokenizer()
      var text: [UInt8] = []
      tokenizer.append(xml.utf8)
      tokenizer.finish()
      while tokenizer.next(appendingTextTo: &text) != nil {}
      #expect(tokenizer.isCut == isCut, "\(xml)")
    }
  }

  @Test(arguments: [
    ("<p>", "<p>"), ("<x:p a='1' xmlns='u' xmlns:x='v' b='\"&lt;&amp;'>", "<p a=\"1\" b=\"&quot;<&amp;\">"),
    ("<div/>", "<div></div>"), ("<br/>", "<br>"), ("</h:p>", "</p>"),
  ])
  func writesTagsAsHTML(_ xml: String, _ html: String) {
    var tokenizer = XMLTokenizer()
    tokenizer.append(xml.utf8)
    var text: [UInt8] = []
    tokenizer.next(appendingTextTo: &text)?.appendHTML(to: &text)
    #expect(String(decoding: text, as: UTF8.self) == html)
  }

  /// Each would take minutes if the work grew with its square.
  @Test(arguments: [
    "<", "&", "<a", "<a b=\"", "<!", "<!--", "<![CDATA[", "]]>", "<?", "</a>", "<a b='\"", "&amp", "<!DOCTYPE a [",
    "<a>",
  ])
  func takesTimeInProportionToItsInput(_ part: String) {
    let xml = Array(String(repeating: part, count: 2_000_000 / part.utf8.count).utf8)
    #expect(pieces(xml, pieceBytes: 128 << 10).count <= xml.count)
  }

  @Test func brokenBytesEndNothing() {
    let mutator = Mutator([
      "<", ">", "<![CDATA[", "]]>", "<!--", "-->", "<?", "&#", ";", "\"", "'", "=", "/", "<!DOCTYPE", "[",
    ])
    let xml = "<?xml version='1.0'?><a b='1' c=\"&lt;\"><!-- c -->x &amp; y<![CDATA[ z ]]><d/></a>"
    fuzz("XML tokens", rounds: 3_000) { dice, place in
      let bytes = mutator.mutated(xml.utf8, &dice)
      let whole = pieces(bytes)
      let parts = pieces(bytes, pieceBytes: 7)
      let comment: Comment = "\(place): \(bytes)"
      #expect(joined(whole) == joined(parts), comment)
    }
  }
}
