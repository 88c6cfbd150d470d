import Grid
import TestSupport
import Testing

/// What stands in cells of clusters of many scalars.
struct ClusterTests {
  private func cells(_ text: String, columns: Int = 40) -> [Character?] {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    frame.write(text, in: Rect(row: 0, column: 0, columns: columns, rows: 1))
    return frame.cells.map(\.character)
  }

  /// The scalars of all cells in order, without the blanks at the end.
  private func drawn(_ text: String) -> String {
    let scalars = cells(text).compactMap { $0 }.flatMap { Array($0.unicodeScalars) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.reversed().drop { $0 == " " }.reversed())
    return String(view)
  }

  @Test(arguments: [
    "हिन्दी में विश्वविद्यालय की क्षमता", "राष्ट्रपति ने संस्कृत में भाषण दिया।", "বাংলাদেশের রাষ্ট্রপতি", "தமிழ்நாட்டின் முதலமைச்சர்",
    "น้ำท่วมกรุงเทพฯ ครั้งใหญ่", "ລັດຖະບານ ກໍ່າ", "ស្រ្តីកម្ពុជា", "မြန်မာနိုင်ငံ ကြောင်း", "ශ්රී ලංකාව", "السَّلَامُ عَلَيْكُمْ", "בְּרֵאשִׁית",
    "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}", "\u{1100}\u{1100}\u{1161}", "tiê\u{301}ng Việt", "\u{600}12",
    "བོད་སྐད་", "1\u{20E3}",
  ])
  func textIsOnTheScreenAsItIsWritten(text: String) {
    #expect(Array(drawn(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("🇩🇪 🇫🇷", "DE FR"), ("🇨🇺🇷🇺🇺", "CURUU"), ("👩‍👩‍👧‍👦", "👩"), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴"), ("👍🏽", "👍"), ("🏽", "🏽"), ("❤️", "❤"), ("☀︎", "☀"),
    ("🏳️‍🌈", "🏳"), ("1️⃣", "1\u{20E3}"), ("क्\u{200D}ष", "क्ष"), ("می\u{200C}خواهم", "میخواهم"),
    ("Soft\u{AD}hy\u{AD}phen", "Softhyphen"),
    ("\u{1161}\u{11A8}", "ㅏㄱ"), ("\u{1176}", "?"), ("\u{600}\u{1161}", "\u{600}ㅏ"),
    ("a\u{3164}b\u{FFA0}c", "a\u{3000}b c"),
  ])
  func whatTerminalsDrawInDifferentWidthsHasAStandIn(text: String, standIn: String) {
    #expect(Array(drawn(text).unicodeScalars) == Array(standIn.unicodeScalars))
  }

  /// Whatever is piled on a letter, a bearable part of it is drawn, and what follows too.
  @Test(arguments: [
    Pile(start: "z", piece: "\u{301}", count: 1_000), Pile(start: "க", piece: "\u{BBE}", count: 255),
    Pile(start: "க", piece: "\u{BBE}", count: 300_000), Pile(piece: "क\u{94D}", count: 5_000, end: "क"),
    Pile(piece: "👩\u{200D}", count: 10_000, end: "👧"), Pile(piece: "\u{1100}", count: 5_000),
    Pile(start: "\u{1100}", piece: "\u{1161}", count: 5_000), Pile(piece: "\u{600}", count: 1_000, end: "1"),
    Pile(piece: "🇨🇺", count: 1_000), Pile(start: "\u{301}", piece: "\u{302}", count: 1_000_000),
  ])
  func aHugeClusterIsCutOnTheScreenAlone(pile: Pile) throws {
    let character = try #require(pile.text.first)
    #expect((0...16).contains(character.columns))
    let row = cells("<" + String(character) + ">")
    #expect(row[character.columns + 1] == ">")
    #expect(row.compactMap { $0 }.allSatisfy { $0.unicodeScalars.count <= 5 })
  }

  @Test func aClusterWiderThanItsLineShowsWhatFits() {
    #expect(cells("காா", columns: 2) == ["க", "\u{BBE}"])
    #expect(cells("काकि", columns: 3) == ["क", "\u{93E}", " "])
  }

  /// Scalars of all planes and of every category, in frames of every width: each row stays as wide as its frame.
  @Test func rowsStayAsWideAsTheirFrameWhateverIsWritten() {
    var dice = Dice(printingSeedOf: "scalars in frames")
    let seed = dice.seed
    for columns in 1...200 {
      let text = dice.text(scalars: 300)
      var frame = Frame(size: Size(columns: columns, rows: 3))
      let area = Rect(row: 0, column: 0, columns: columns, rows: 3)
      let used = frame.write(text, row: 1, in: area)
      frame.write(dice.text(scalars: 40), row: 1, column: columns / 2, in: area)
      #expect(used <= columns, "seed \(seed)")
      for row in 0..<3 {
        var column = 0
        let cells = frame.row(row)
        for cell in cells where cell.character != nil { column += cell.character?.columns ?? 0 }
        #expect(column == columns, "seed \(seed), \(columns) columns, row \(row)")
        for (left, right) in zip(cells, cells.dropFirst()) where right.character == nil {
          #expect(left.character?.columns == 2, "seed \(seed), \(columns) columns")
        }
      }
    }
  }
}

extension Dice {
  fileprivate mutating func text(scalars count: Int) -> String {
    /// Blocks whose scalars join each other.
    let joining: [ClosedRange<UInt32>] = [
      0x300...0x36F, 0x590...0x6FF, 0x900...0xDFF, 0xE00...0xEFF, 0x1000...0x11FF, 0x1780...0x17FF, 0x200B...0x200F,
      0x20D0...0x20F0, 0xA960...0xA97C, 0xD7B0...0xD7FB, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF,
      0x1F466...0x1F469, 0xE0020...0xE007F,
    ]
    var text = String.UnicodeScalarView()
    while text.count < count {
      let range = Int.random(in: 0..<4, using: &self) == 0 ? 0...0x10FFFF : joining.randomElement(using: &self) ?? 0...0
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }
}
