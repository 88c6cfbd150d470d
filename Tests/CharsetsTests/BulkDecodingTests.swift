import Charsets
import TestSupport
import Testing

struct BulkDecodingTests {
  @Test(arguments: Charset.allCases)
  func piecesOfATextAreDecodedLikeTheWhole(charset: Charset) {
    var random = Dice(seed: 11)
    for _ in 0..<50 {
      let bytes = (0..<40).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      var decoder = CharacterDecoder(charset)
      var utf8: [UInt8] = []
      let cut = Int.random(in: 0...40, using: &random)
      decoder.decode(bytes[..<cut], into: &utf8)
      decoder.decode(bytes[cut...], into: &utf8)
      decoder.finish(into: &utf8)
      #expect(String(decoding: utf8, as: UTF8.self) == charset.text(of: bytes), "\(bytes)")
    }
  }

  @Test(arguments: [
    ("latin1", Charset.windows1252), ("US-ASCII", .windows1252), ("iso_8859-9:1989", .windows1254),
    ("tis-620", .windows874),
    ("visual", .iso8859_8), ("csgb2312", .gbk), ("big5-hkscs", .big5), ("ms_kanji", .shiftJIS),
    ("x-mac-ukrainian", .macCyrillic),
    (" KOI8-RU ", .koi8U), ("iso-8859-16", .iso8859_16), ("cp437", .cp437), ("IBM852", .cp852),
    ("mac-roman", .macintosh),
    ("latin-1", .windows1252), ("ISO8859_1", .windows1252), ("euc-kr", .cp949),
  ])
  func aLabelMeansWhatTheWebMeansByIt(label: String, charset: Charset) {
    #expect(Charset(label: label) == charset)
  }
}
