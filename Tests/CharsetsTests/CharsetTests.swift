import Charsets
import TestSupport
import Testing

struct CharsetTests {
  static let samples: [(Charset, String, [UInt8])] = [
    (.utf8, "é漢😀", [0xC3, 0xA9, 0xE6, 0xBC, 0xA2, 0xF0, 0x9F, 0x98, 0x80]),
    (.iso8859_1, "déjà", [0x64, 0xE9, 0x6A, 0xE0]), (.iso8859_2, "Łódź", [0xA3, 0xF3, 0x64, 0xBC]),
    (.iso8859_5, "Мир", [0xBC, 0xD8, 0xE0]), (.iso8859_7, "Αθήνα", [0xC1, 0xE8, 0xDE, 0xED, 0xE1]),
    (.iso8859_8, "שלום", [0xF9, 0xEC, 0xE5, 0xED]), (.iso8859_9, "Işık", [0x49, 0xFE, 0xFD, 0x6B]),
    (.iso8859_11, "ไทย", [0xE4, 0xB7, 0xC2]), (.iso8859_15, "5 €", [0x35, 0x20, 0xA4]),
    (.koi8R, "Привет", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4]), (.koi8U, "ґанок", [0xAD, 0xC1, 0xCE, 0xCF, 0xCB]),
    (.windows1250, "Žižka", [0x8E, 0x69, 0x9E, 0x6B, 0x61]),
    (.windows1251, "Привет", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2]),
    (.windows1252, "“5 €”", [0x93, 0x35, 0x20, 0x80, 0x94]), (.windows1256, "سلام", [0xD3, 0xE1, 0xC7, 0xE3]),
    (.ibm866, "Привет", [0x8F, 0xE0, 0xA8, 0xA2, 0xA5, 0xE2]), (.cp437, "é█", [0x82, 0xDB]),
    (.cp850, "é×", [0x82, 0x9E]), (.macintosh, "é…", [0x8E, 0xC9]), (.macCyrillic, "Мир", [0x8C, 0xE8, 0xF0]),
    (.macCentralEurope, "Čapek", [0x89, 0x61, 0x70, 0x65, 0x6B]),
    (.eucJP, "日本語ｱ", [0xC6, 0xFC, 0xCB, 0xDC, 0xB8, 0xEC, 0x8E, 0xB1]),
    (.shiftJIS, "日本語ｱ", [0x93, 0xFA, 0x96, 0x7B, 0x8C, 0xEA, 0xB1]),
    (.eucKR, "한국어", [0xC7, 0xD1, 0xB1, 0xB9, 0xBE, 0xEE]), (.gbk, "中文", [0xD6, 0xD0, 0xCE, 0xC4]),
    (.gb18030, "中é😀", [0xD6, 0xD0, 0xA8, 0xA6, 0x94, 0x39, 0xFC, 0x36]),
    (.big5, "中文功", [0xA4, 0xA4, 0xA4, 0xE5, 0xA5, 0x5C]),
  ]

  @Test(arguments: samples)
  func wellKnownTextIsReadAndWritten(charset: Charset, text: String, bytes: [UInt8]) {
    #expect(charset.text(of: bytes) == text)
    let encoder = CharacterEncoder(charset)
    #expect(text.unicodeScalars.flatMap { encoder.bytes($0) ?? [] } == bytes)
  }

  /// All characters of one byte and of two. Two bytes of which the first is a character are two characters.
  @Test(arguments: Charset.allCases)
  func whatIsReadCanBeWrittenAndReadAgain(charset: Charset) {
    let encoder = CharacterEncoder(charset)
    var seen = 0
    for first in UInt8.min...UInt8.max {
      let isCharacter = charset.text(of: [first]).unicodeScalars.first != "\u{FFFD}"
      let seconds: [UInt8?] = isCharacter ? [] : (UInt8.min...UInt8.max).map { $0 }
      for second in [nil] + seconds {
        let bytes = [first] + (second.map { [$0] } ?? [])
        let scalars = Array(charset.text(of: bytes).unicodeScalars)
        guard scalars.count == 1, scalars[0] != "\u{FFFD}", let written = encoder.bytes(scalars[0]) else { continue }
        seen += 1
        #expect(Array(charset.text(of: written).unicodeScalars) == scalars, "\(bytes)")
      }
    }
    #expect(seen >= 128)
  }

  @Test(arguments: Charset.allCases)
  func noByteBecomesAControlCharacterOfTheUpperHalf(charset: Charset) {
    // UTF-8 writes them in two bytes, as any others.
    guard charset != .utf8, charset != .gb18030 else { return }
    for first in UInt8(0x80)...0xFF {
      // After two line ends nothing is left of the pair before.
      let pairs: [UInt8] = (0x20...0xFF).flatMap { second -> [UInt8] in [first, second, 0x0A, 0x0A] }
      #expect(!charset.text(of: pairs).unicodeScalars.contains { (0x80..<0xA0).contains($0.value) }, "\(first)")
    }
  }

  @Test(arguments: Charset.allCases)
  func anyBytesAreReadToTheirEnd(charset: Charset) {
    var random = Dice(seed: 3)
    for _ in 0..<200 {
      let bytes = (0..<64).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      // Letters after a blank stand for themselves, whatever came before.
      #expect(charset.text(of: bytes + Array("\n\n\n\n end".utf8)).hasSuffix(" end"))
    }
  }

  @Test(
    arguments: [
      (.iso8859_1, [0x93, 0x61], "\u{FFFD}a"), (.windows1252, [0x9D, 0x61], "\u{FFFD}a"), (.ascii, [0xE9], "\u{FFFD}"),
      (.eucJP, [0xC6, 0x41], "\u{FFFD}A"), (.eucKR, [0xFF, 0x41], "\u{FFFD}A"), (.big5, [0xA4], "\u{FFFD}"),
      (.utf8, [0xC2, 0x41], "\u{FFFD}A"), (.shiftJIS, [0x81, 0x20], "\u{FFFD} "), (.big5, [0xA4, 0x31], "\u{FFFD}1"),
      (.eucJP, [0x8F, 0xB0, 0x41], "\u{FFFD}A"), (.eucJP, [0x8E, 0x41], "\u{FFFD}A"),
      (.gb18030, [0xD6, 0x20], "\u{FFFD} "), (.gb18030, [0x81, 0x30, 0x41], "\u{FFFD}0A"),
      (.gb18030, [0x81, 0x30, 0xD6, 0xD0], "\u{FFFD}0中"), (.gbk, [0x81, 0x39, 0xD6, 0xD0, 0x0A], "\u{FFFD}9中\n"),
      (.gb18030, [0x81, 0x30, 0x81, 0x0A], "\u{FFFD}0\u{FFFD}\n"),
      (.gb18030, [0x81, 0x30, 0x81, 0x81, 0x30, 0x89, 0x38], "\u{FFFD}0亖0\u{FFFD}"),
      (.big5, [0x88, 0x62], "\u{CA}\u{304}"), (.eucJP, [0x8F, 0xB0, 0xA1], "丂"),
    ] as [(Charset, [UInt8], String)])
  func aByteWithoutACharacterCostsItselfAlone(charset: Charset, bytes: [UInt8], text: String) {
    #expect(charset.text(of: bytes) == text)
  }

  @Test(
    arguments: [
      (.iso8859_1, "€"), (.iso8859_15, "Ж"), (.koi8R, "é"), (.ascii, "é"), (.eucJP, "한"), (.eucKR, "é"), (.eucKR, "갂"),
      (.gb2312, "丂"), (.gbk, "😀"),
      (.big5, "\u{1F600}"), (.shiftJIS, "é"), (.windows1252, "\u{9D}"),
    ] as [(Charset, Unicode.Scalar)])
  func whatACharsetLacksIsNotWritten(charset: Charset, scalar: Unicode.Scalar) {
    #expect(CharacterEncoder(charset).bytes(scalar) == nil)
  }

  @Test(
    arguments: [
      ("UTF-8", .utf8), ("utf8", .utf8), ("ISO-8859-1", .iso8859_1), ("ISO8859-15", .iso8859_15), ("eucJP", .eucJP),
      ("ujis", .eucJP), ("SJIS", .shiftJIS), ("eucKR", .eucKR), ("GB2312", .gb2312), ("GBK", .gbk), ("cp949", .cp949),
      ("gb18030", .gb18030),
      ("Big5-HKSCS", .big5), ("KOI8-R", .koi8R), ("koi8_u", .koi8U), ("CP1251", .windows1251), ("TIS-620", .iso8859_11),
      ("ANSI_X3.4-1968", .ascii), ("latin1", .iso8859_1), ("IBM866", .ibm866), ("", nil), ("ARMSCII-8", nil),
      ("8859", nil),
    ] as [(String, Charset?)])
  func namesAreKnownHoweverTheyAreWritten(name: String, charset: Charset?) {
    #expect(Charset(name: name) == charset)
  }

  @Test func everyCharsetHasItsName() {
    for charset in Charset.allCases { #expect(Charset(name: charset.name) == charset) }
  }
}
