import Articles
import Testing

@testable import Formats

@Suite struct BrokenFeedTests {
  private func read(_ bytes: [UInt8]) throws -> (titles: [String], problems: [String]) {
    var titles: [String] = []
    let problems = try readArticles(in: bytes, name: "x.xml") { titles.append($0.article.title) }
    return (titles, problems.map(\.reason))
  }

  private static let item = "<item><title>Tide</title><description>Text.</description></item>"

  @Test(arguments: [
    "\n  \u{FEFF}<rss><channel>\(item)</channel></rss>",
    "<br />\n<b>Warning</b>: x in <b>/a.php</b><br />\n<rss>\(item)</rss>",
    "<!-- a comment --><rss>\(item)</rss><script>x</script>junk",
    "<?xml version='1.0' encoding='x-klingon'?><rss>\(item)</rss>",
    "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>\(item)</rss>", "<rss><channel><a><b>\(item)</channel></rss>",
    "<rss><channel><item><title>Tide<description>Text.</item></channel></rss>",
    "<rss>\0<channel>\(item)\0</channel></rss>",
    "<rss><channel></b></c>\(item)</channel></rss>", "<RSS><Channel><Item><Title>Tide</Title></Item></Channel></RSS>",
  ])
  func readsWhatIsThere(_ text: String) throws {
    #expect(try read(Array(text.utf8)).titles.map { $0.prefix(4) } == ["Tide"])
  }

  @Test func readsOtherCharsets() throws {
    let text = "<rss><channel><item><title>Café – Tide</title></item></channel></rss>"
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    #expect(try read(wide).titles == ["Café – Tide"])
    #expect(try read(Array(wide.dropFirst(2))).titles == ["Café – Tide"])
    let western: [UInt8] = text.unicodeScalars.map { $0 == "–" ? 0x96 : UInt8(truncatingIfNeeded: $0.value) }
    #expect(try read(Array("<?xml version='1.0' encoding='windows-1252'?>".utf8) + western).titles == ["Café – Tide"])
    #expect(try read(Array("<?xml version='1.0' encoding='utf-8'?>".utf8) + western).titles == ["Café – Tide"])
    #expect(try read(Array("<?xml version='1.0' encoding='iso-8859-1'?>\(text)".utf8)).titles == ["Café – Tide"])
  }

  /// The charset counts also where the first bytes beyond ASCII come late.
  @Test func decidesTheCharsetWhereItShows() throws {
    let ascii = String(repeating: "<item><title>a</title></item>", count: 20_000)
    let bytes =
      Array("<?xml version='1.0' encoding='koi8-r'?><rss><channel>\(ascii)<item><title>".utf8) + [0xCD, 0xC9, 0xD2]
      + Array("</title></item></channel></rss>".utf8)
    #expect(try read(bytes).titles.last == "мир")
  }

  @Test func badBytesAreToldInOneLineWithThePlaceOfTheFirst() throws {
    func feed(_ words: [UInt8], lines: Int = 1) -> [UInt8] {
      let blank = "<item><title>Żółć</title></item>\n"
      return Array(
        "<?xml version='1.0' encoding='utf-8'?>\n<rss>\(String(repeating: blank, count: lines))<item><title>".utf8)
        + words + Array("</title></item></rss>".utf8)
    }
    let one = try read(feed([0x61, 0xFF, 0x62]))
    #expect(one.titles.last == "a\u{FFFD}b")
    #expect(
      one.problems == ["has a byte that is no text in its charset, shown as \u{FFFD}; save it as UTF-8 to mend it"])
    // In a later piece of the source; a character over the end of a piece is no fault.
    var lines: [Int?] = []
    let problems = try readArticles(in: feed([0xC5, 0x62, 0xFE], lines: 20_000), name: "x.xml") { _ in }
    lines = problems.map(\.line)
    #expect(lines == [20_002])
    #expect(problems.map(\.reason).allSatisfy { $0.hasPrefix("has 2 bytes") })
    #expect(try read(feed([0x61], lines: 20_000)).problems.isEmpty)
  }

  @Test(arguments: [0, 1])
  func itemsAboveTheLimitAreToldAndLeftOut(_ more: Int) throws {
    let items = String(repeating: "<item><title>T</title></item>", count: 3 + more)
    var source = SourceBytes(Array("<rss>\(items)</rss>".utf8))
    var reader = FeedImport(ProblemLog(path: "x.xml"), mostItems: 3)
    var count = 0
    try reader.read(&source, Format.Receiver { _ in count += 1 })
    #expect(count == 3)
    let told = reader.log.problems.map(\.reason)
    #expect(told == (more == 0 ? [] : ["holds more than 3 articles; the rest was left out, split it"]))
  }

  @Test func aCutExportOrListOfJSONGivesItsWholeItems() throws {
    let item = #"{"id":"1","title":"One","content_text":"Text."}"#
    let json = try read(
      Array(#"{"version":"https://jsonfeed.org/version/1","items":[\#(item),\#(item),{"id":"2","ti"#.utf8))
    #expect(json.titles == ["One", "One"])
    #expect(
      json.problems.count == 1 && json.problems.allSatisfy { $0.hasSuffix("only what comes before that was read") })
    let export = try read(
      Array(
        """
        <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
        <item><title>One</title><wp:status>publish</wp:status></item><item><title>Two</ti
        """.utf8))
    #expect(export.titles == ["One"])
    #expect(export.problems == ["ends in the middle of an article, which was left out; get the whole feed"])
  }

  @Test func aCutFeedGivesItsWholeItems() throws {
    let text = "<rss><channel>" + (0..<20).map { "<item><title>N\($0)</title></item>" }.joined() + "</channel></rss>"
    let bytes = Array(text.utf8)
    for end in stride(from: 40, to: bytes.count, by: 7) {
      let (titles, problems) = try read(Array(bytes[..<end]))
      #expect(titles == (0..<titles.count).map { "N\($0)" })
      #expect(
        titles.count == String(decoding: bytes[..<end], as: UTF8.self).split(separator: "</item>").count - 1
          || String(decoding: bytes[..<end], as: UTF8.self).hasSuffix("</item>"))
      #expect(!problems.isEmpty, "a cut feed is told as such")
    }
    #expect(try read(bytes).problems.isEmpty)
  }

  @Test func entitiesNeitherGrowNorReadFiles() throws {
    let bomb = "<!DOCTYPE rss [<!ENTITY a 'lol'><!ENTITY b '&a;&a;'><!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
    #expect(try read(Array("\(bomb)<rss><item><title>t &b; &x;</title></item></rss>".utf8)).titles == ["t &b; &x;"])
  }

  @Test func deepElementsHideNothing() throws {
    let deep = String(repeating: "<a>", count: 200_000) + String(repeating: "</a>", count: 200_000)
    #expect(try read(Array("<rss><channel>\(deep)\(Self.item)</channel></rss>".utf8)).titles == ["Tide"])
  }

  @Test func controlsAreCleaned() throws {
    let text = "<rss><item><title>A&#27;[2J&#7;&#x9b;31m B\u{202E}</title></item></rss>"
    #expect(try read(Array(text.utf8)).titles == ["A›31m B"])
  }
}
