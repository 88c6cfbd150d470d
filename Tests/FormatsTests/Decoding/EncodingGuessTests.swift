import Charsets
import Testing

@testable import Formats

/// Texts whose charset nothing declares.
@Suite struct EncodingGuessTests {
  struct Story: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var charsets: [Charset]

    init(_ language: String, _ text: String, _ charsets: [Charset]) {
      (testDescription, self.text, self.charsets) = (language, text, charsets)
    }
  }

  static let stories = [
    Story(
      "German",
      "Die Fähre fährt wieder\n\nDer Rat beschloss am Montag, die Fähre über den Fluss zu öffnen. Größere Schäden fand man nicht.",
      [.windows1252, .iso8859_15, .macintosh, .cp850, .cp437]),
    Story(
      "French",
      "La forêt brûle encore\n\nLes pompiers ont été appelés à l'aube près du château. La préfète a déclaré que le feu était maîtrisé.",
      [.windows1252, .macintosh, .cp850]),
    Story(
      "Portuguese",
      "A ponte não abre\n\nA câmara decidiu que as obras só começarão no verão. Os moradores não estão satisfeitos com a decisão.",
      [.windows1252, .macintosh, .cp850, .cp860]),
    Story(
      "Polish",
      "Prom znów pływa\n\nRada miasta zdecydowała we wtorek, że prom będzie pływał także w święta. Część mieszkańców żąda niższych opłat.",
      [.windows1250, .iso8859_2, .macCentralEurope, .cp852]),
    Story(
      "Czech",
      "Přívoz znovu jezdí\n\nZastupitelé v pondělí rozhodli, že přívoz bude jezdit také v neděli. Poplatek zůstane stejný, řekl starosta.",
      [.windows1250, .iso8859_2, .macCentralEurope, .cp852]),
    Story(
      "Hungarian",
      "Újra jár a komp\n\nA közgyűlés hétfőn úgy döntött, hogy a komp vasárnap is közlekedik. A díj nem változik, mondta a polgármester.",
      [.windows1250, .iso8859_2, .macCentralEurope, .cp852]),
    Story(
      "Turkish",
      "Vapur yeniden çalışıyor\n\nMeclis pazartesi günü vapurun tatil günleri de işlemesine karar verdi. Ücretler değişmeyecek, dedi başkan.",
      [.windows1254, .macTurkish, .cp857]),
    Story(
      "Latvian",
      "Prāmis atkal kursē\n\nDome pirmdien nolēma, ka prāmis kursēs arī svētdienās. Maksa paliks tāda pati, sacīja mērs, bet iedzīvotāji šaubās.",
      [.windows1257, .cp775, .iso8859_4]),
    Story(
      "Russian",
      "Паром снова ходит\n\nСовет решил в понедельник, что паром будет ходить и по праздникам. Плата останется прежней, сказал мэр.",
      [.windows1251, .koi8R, .iso8859_5, .ibm866, .macCyrillic]),
    Story(
      "Ukrainian",
      "Пором знову ходить\n\nРада вирішила в понеділок, що пором ходитиме і на свята. Її рішення підтримали всі, плата є незмінною.",
      [.windows1251, .koi8U, .iso8859_5, .macCyrillic, .cp1125]),
    Story(
      "Greek",
      "Το πορθμείο λειτουργεί ξανά\n\nΤο συμβούλιο αποφάσισε τη Δευτέρα ότι το πορθμείο θα λειτουργεί και τις γιορτές. Η τιμή δεν αλλάζει.",
      [.windows1253, .iso8859_7, .cp737, .macGreek]),
    Story(
      "Hebrew", "המעבורת חזרה לפעול\n\nהמועצה החליטה ביום שני כי המעבורת תפעל גם בחגים. המחיר לא ישתנה, אמר ראש העיר.",
      [.windows1255, .iso8859_8, .cp862]),
    Story(
      "Arabic",
      "العبارة تعمل من جديد\n\nقرر المجلس يوم الاثنين أن تعمل العبارة في أيام العطل أيضا. وقال رئيس البلدية إن السعر لن يتغير.",
      [.windows1256, .iso8859_6]),
    Story(
      "Thai", "เรือข้ามฟากกลับมาแล้ว\n\nสภาเมืองมีมติเมื่อวันจันทร์ว่าเรือข้ามฟากจะให้บริการในวันหยุดด้วย ค่าโดยสารไม่เปลี่ยนแปลง",
      [.windows874]),
    Story(
      "Japanese", "渡し船が再開\n\n市議会は月曜日、渡し船を祝日にも運航すると決めた。料金は変わらないと市長は述べた。",
      [.shiftJIS, .eucJP]),
    Story(
      "Chinese", "渡船恢复开行\n\n市议会星期一决定，渡船在节日也将开行。市长说，票价不会改变，居民表示欢迎。", [.gb18030]),
    Story(
      "Chinese of Taiwan", "渡船恢復開行\n\n市議會星期一決定，渡船在節日也將開行。市長說，票價不會改變，居民表示歡迎。", [.big5]),
    Story(
      "Korean", "나룻배가 다시 다닌다\n\n시의회는 월요일에 나룻배를 명절에도 운행하기로 결정했다. 요금은 그대로라고 시장이 말했다.",
      [.cp949]),
  ]

  @Test(arguments: stories) func aStoryIsReadInEachCharsetThatCanHoldIt(_ story: Story) {
    for charset in story.charsets {
      let encoder = CharacterEncoder(charset)
      let bytes = story.text.unicodeScalars.flatMap { encoder.bytes($0) ?? [0x3F] }
      #expect(decoded(bytes)?.text == story.text, "\(charset.name)")
      // Lines of JSON, and a page that claims to be UTF-8, go the same way.
      var lines = LineDecoder(head: bytes)
      #expect(String(decoding: lines.utf8(of: bytes) + lines.finish(), as: UTF8.self) == story.text, "\(charset.name)")
      let page = decodedPage(Array("<meta charset=utf-8><p>".utf8) + bytes)
      #expect(page.text == "<meta charset=utf-8><p>" + story.text, "\(charset.name)")
    }
  }

  @Test(arguments: stories, [TextEncoding.utf16(.little), .utf16(.big), .utf32(.little), .utf32(.big)])
  func unitsOfTwoAndFourBytesAreToldWithoutAMark(_ story: Story, _ encoding: TextEncoding) {
    let units = story.text.unicodeScalars.flatMap { scalar in
      let big = (0..<4).reversed().map { UInt8(scalar.value >> (8 * UInt32($0)) & 0xFF) }
      return switch encoding {
      case .utf16(.little): [big[3], big[2]]
      case .utf16(.big): [big[2], big[3]]
      case .utf32(.little): Array(big.reversed())
      default: big
      }
    }
    #expect(decoded(units)?.text == story.text)
    #expect(decoded(units)?.encoding == encoding)
  }

  @Test func whereTwoCharsetsAreAsLikelyTheOneTakenIsTold() throws {
    // A sign of currency in one, and the euro in the other.
    let text = Array("Der Eintritt kostet 5 ".utf8) + [0xA4] + Array(" und gilt bis zum Abend.".utf8)
    let doubt = try #require(decoded(text)?.flaws.first)
    #expect(doubt.sentence.hasPrefix("does not say its charset; read as "))
    #expect(doubt.sentence.contains("though"))
    #expect(decoded(Array("Größe, Maß und Straße sind für alle gleich.".utf8))?.flaws == [])
  }

  @Test func bytesThatAreTextInNoCharsetAreReplacedAndTold() {
    let decoded = decoded(Array("A line with ".utf8) + [0xFF, 0xFE, 0x80] + Array(" in it.".utf8))
    #expect(decoded?.text == "A line with \u{FFFD}\u{FFFD}\u{FFFD} in it.")
    #expect(decoded?.flaws.first?.sentence.contains("3 bytes") == true)
  }
}
