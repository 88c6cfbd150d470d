import Charsets
import Testing

@testable import Terminal

struct LetteringTests {
  @Test(
    arguments: [
      ("de_DE.UTF-8", .utf8), ("de_DE.ISO-8859-1", .iso8859_1), ("ja_JP.eucJP", .eucJP), ("ru_RU.KOI8-R", .koi8R),
      ("de_DE@euro", .iso8859_15), ("de_DE.utf8@euro", .utf8), ("C.UTF-8", .utf8), ("C", .ascii), ("POSIX", .ascii),
      ("", .ascii), ("ru_RU", .utf8), ("en_US", .iso8859_1), ("hy_AM.ARMSCII-8", .ascii),
    ] as [(String, Charset)])
  func theNameOfTheLocaleSaysTheCharset(locale: String, charset: Charset) {
    let found = LocaleCharset(locale) { $0 == "en_US" ? "ISO-8859-1" : nil }
    #expect(found.charset == charset)
    #expect((found.notice == nil) == (charset != .ascii))
  }

  @Test(
    arguments: [
      (.utf8, "│", "│"), (.iso8859_1, "é", "é"), (.iso8859_1, "e\u{301}", "é"), (.iso8859_1, "│", nil),
      (.iso8859_1, "漢", nil), (.koi8R, "│", "│"), (.koi8R, "Ж", "Ж"), (.eucJP, "漢", "漢"), (.eucJP, "│", nil),
      (.eucJP, "Ж", nil), (.eucJP, "か\u{3099}", "が"), (.eucKR, "\u{1112}\u{1161}\u{11AB}", "한"), (.ascii, "é", nil),
      (.iso8859_11, "กิ", "กิ"),
    ] as [(Charset, Character, Character?)])
  func onlyWhatTheTerminalHasIsDrawn(charset: Charset, character: Character, drawn: Character?) {
    #expect(Lettering(charset).drawn(character) == drawn)
  }

  @Test func whatIsDrawnIsWrittenInTheCharset() {
    let lettering = Lettering(.eucJP)
    #expect(lettering.written(Array("\u{1B}[1m日a".utf8)) == Array("\u{1B}[1m".utf8) + [0xC6, 0xFC, 0x61])
  }
}
