import Testing

@testable import Formats

/// Pages and feeds with what they declare.
@Suite struct MarkupDecodingTests {
  private static let greeting: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]

  @Test(arguments: [
    "<meta charset=windows-1251>", "<META CHARSET='Windows-1251'/>",
    "<!-- <meta charset=utf-8> --><meta charset=cp1251>",
    #"<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">"#,
    #"<?xml version="1.0" encoding="windows-1251"?><html>"#, "<meta name=x><meta charset = \" x-cp1251 \">",
  ])
  func aPageSaysItsCharset(_ head: String) {
    #expect(decodedPage(Array(head.utf8) + Self.greeting).text == head + "Привет")
  }

  @Test(arguments: [
    ("iso-8859-1", [0x93, 0xE9, 0x80] as [UInt8], "“é€"), ("x-user-defined", [0xE9], "é"),
    ("gb2312", [0x81, 0x40], "丂"),
    ("iso-8859-9", [0xF0, 0x80], "ğ€"), ("iso-8859-8-i", [0xF9], "ש"), ("ks_c_5601-1987", [0xB0, 0xA1], "가"),
    ("x-sjis", [0x93, 0xFA], "日"), ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
    ("windows-1252", [0x9D, 0x61], "\u{FFFD}a"), ("ibm850", [0x9B], "ø"), ("macce", [0x8B], "č"),
  ])
  func labelsMeanWhatTheWebMeansByThem(_ label: String, _ bytes: [UInt8], _ text: String) {
    let head = "<?xml version='1.0' encoding='\(label)'?>"
    #expect(decodedXML(Array(head.utf8) + bytes).text == head + text)
  }

  @Test(arguments: ["windows-1251", "iso-8859-1", "utf-16", "utf-7", "no-such-charset", ""])
  func bytesThatAreUTF8AreUTF8WhateverIsDeclared(_ label: String) {
    let page = Array("<meta charset=\"\(label)\">Żółć +ADw-".utf8)
    #expect(decodedPage(page).utf8 == page)
    #expect(decodedPage([0xEF, 0xBB, 0xBF] + page).utf8 == page)
  }

  @Test func junkBeforeADeclarationDoesNotHideIt() {
    let feed = "\n<b>Warning</b>: x on line 3<br />\n<?xml version=\"1.0\" encoding=\"koi8-r\"?><rss>"
    #expect(decodedXML(Array(feed.utf8) + [0xF0, 0xD2, 0xC9]).text == feed + "При")
  }

  @Test(arguments: [
    ("<meta charset= koi8-r >", "koi8-r"), ("<meta charset=koi8-r", nil), ("<meta <meta charset='koi8-r'>", "koi8-r"),
    ("<meta test=\"x charset=koi8-r> <p>\"</p>", nil), ("<p title=\"<meta charset=koi8-r>\">", nil),
    ("<meta content='text/html; charset=koi8-r'>", nil), ("<meta content='charset=koi8-r' name=content-type>", nil),
    ("<meta content='text/html; charset=koi8-r' http-equiv=Content-Type>", "koi8-r"),
    ("<meta http-equiv=Content-Type content=\"text/html; charset='koi8-r'\">", "koi8-r"),
    ("<meta http-equiv='Content-Type<meta charset=koi8-r>", nil),
    ("<meta charset=bogus><meta charset=koi8-r>", "koi8-r"),
    ("<metal charset=koi8-r>", nil), ("</meta charset=koi8-r>", nil), ("<!-- <meta charset=koi8-r>", nil),
    ("<script>write('<meta charset=\"koi8-r\">')</script>", "koi8-r"), ("<!meta charset=koi8-r>", nil),
    ("<meta charset=utf-8 charset=koi8-r>", "utf-8"), ("<meta", nil), ("<meta charset=", nil),
    ("<!---><meta charset=koi8-r>", "koi8-r"),
  ])
  func aDeclarationIsWhatBrowsersTakeForOne(_ head: String, _ label: String?) {
    #expect(declaredInMarkup(Array(head.utf8)[...]) == label)
  }

  @Test func aDeclarationIsFoundBehindAScriptButNotAnywhere() {
    func page(_ blanks: Int) -> ArraySlice<UInt8> {
      Array("<script>\(String(repeating: "+", count: blanks))</script><meta charset=koi8-r>".utf8)[...]
    }
    #expect(declaredInMarkup(page(9000)) == "koi8-r")
    #expect(declaredInMarkup(page(20_000)) == nil)
  }

  @Test func aPageInUTF16IsReadByItsZeros() {
    let page = "<html><meta charset=utf-16><p>Привет</p></html>"
    #expect(decodedPage(page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).text == page)
  }

  @Test(arguments: [
    ("\u{1B}$BF|K\u{1B}(B", "日\u{FFFD}"), ("\u{1B}$BF|\nK\\\u{1B}(B", "日\n本"), ("\u{1B}(J\\~\u{1B}(Bx", "¥‾x"),
    ("\u{1B}(I1\u{1B}(B", "ｱ"), ("a\u{1B}[1mb\u{1B}$B\u{1B}(B", "a\u{FFFD}[1mb"),
  ])
  func escapeSequencesOfISO2022JPAreFollowedAndOthersTold(_ bytes: String, _ text: String) {
    var utf8: [UInt8] = []
    var decoder = ISO2022JPDecoder()
    decoder.decode(bytes.utf8, into: &utf8)
    decoder.finish(into: &utf8)
    #expect(String(decoding: utf8, as: UTF8.self) == text)
  }
}
