import Articles
import TestSupport
import Testing

@Suite struct HitsTests {
  private func marked(_ text: String, _ search: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    let ranges = hits(of: SearchQuery(parsing: search).terms, in: text)
    for (index, scalar) in scalars.enumerated() {
      if ranges.contains(where: { $0.lowerBound == index }) { out.append("[") }
      out.append(scalar)
      if ranges.contains(where: { $0.upperBound == index + 1 }) { out.append("]") }
    }
    return String(out)
  }

  @Test(arguments: [
    ("Iván Duque's Duquesa", "duque", "Iván [Duque]'s [Duque]sa"),
    ("Díaz-Canel met Diaz", "díaz", "[Díaz]-Canel met [Diaz]"),
    ("Die Straße", "stras", "Die [Straß]e"), ("Die Straße", "strass", "Die [Straß]e"),
    ("e\u{301}te\u{301}", "ete", "[e\u{301}te\u{301}]"),
    ("war and peace, War and peace", "\"and peace\"", "war [and peace], War [and peace]"),
    ("U.S. and US", "u.s", "[U.S]. and US"), ("北京大学在北京", "北京", "[北京]大学在[北京]"), ("北京大学", "京", "北[京]大学"),
    ("a man, a plan", "-man plan", "a man, a [plan]"), ("nothing", "else", "nothing"), ("", "x", ""),
    ("the co-operation of", "cooperation", "the [co-operation] of"),
    ("the cooperation of", "co-operation", "the [cooperation] of"),
    ("co-operations", "cooperation", "[co-operation]s"), ("co-operation", "co", "[co]-operation"),
    ("co-operation", "operation", "co-[operation]"), ("co-operation", "cooper", "[co-oper]ation"),
    ("co operation", "cooperation", "co operation"), ("Díaz-Canel", "diazcanel", "[Díaz-Canel]"),
    ("1,000 men, 1000 men, 1.000, 20 000", "1000", "[1,000] men, [1000] men, [1.000], 20 000"),
    ("1000 and 1 000 000", "1,000", "[1000] and [1 000] 000"), ("1000000", "\"1 000 000\"", "[1000000]"),
    ("full co-operation now", "\"full cooperation now\"", "[full co-operation now]"),
    ("full cooperation now", "\"full co-operation now\"", "[full cooperation now]"),
    ("about 1,000 men", "\"about 1000 men\"", "[about 1,000 men]"),
    ("non-co-operation", "cooperation", "non-[co-operation]"),
    ("the oﬃce", "office", "the [oﬃce]"), ("the office", "oﬃce", "the [office]"), ("oﬃce", "of", "[oﬃ]ce"),
    ("12 ㎏ of", "kg", "12 [㎏] of"), ("5㎞ a", "km", "5[㎞] a"), ("5㎞ a", "5km", "[5㎞] a"), ("ﾊﾞﾅﾅ", "バナナ", "[ﾊﾞﾅﾅ]"),
    ("五㌔", "キロ", "五[㌔]"), ("五㌔", "キ", "五[㌔]"),
    ("Louis ⅩⅣ", "xiv", "Louis [ⅩⅣ]"), ("m² of", "m2", "[m²] of"), ("①", "1", "[①]"),
    ("Łódź", "lod", "[Łód]ź"), ("ab abc", "ab abc", "[ab] [abc]"),
  ])
  func marksWhatTheSearchFinds(text: String, search: String, expected: String) {
    #expect(marked(text, search) == expected)
  }

  @Test func excerptShowsThePassageWithMostOfTheTerms() {
    let filler = String(repeating: "Nothing of note was said that day. ", count: 20)
    let body = "The canal is old.\n\n" + filler + "Drought has come to the canal at last. " + filler
    let excerpt = Excerpt(of: body, around: SearchQuery(parsing: "drought canal").terms)
    #expect(excerpt.text.hasPrefix("…Drought has come to the canal at last."))
    #expect(excerpt.text.hasSuffix("…"))
    #expect(excerpt.hits == [1..<8, 25..<30])
    #expect(excerpt.text.unicodeScalars.count <= Excerpt.longest)
  }

  /// A library of another program's making may name somebody anywhere.
  @Test(arguments: [-5..<3, -1..<0, 0..<900, 3..<3, 100..<104, Int.min..<Int.max])
  func excerptTakesRangesThatNoBodyHas(range: Range<Int>) {
    #expect(Excerpt(of: "A pier.", naming: [range]).text == "A pier.")
    #expect(Excerpt(of: "A pier.", naming: [range, 2..<6]).text == "A pier.")
  }

  @Test func excerptIsOneLineOfAtMostTwoHundredScalars() {
    var random = Dice(seed: 9)
    let pieces = ["canal ", "a", " ", "\n\n", "北京", "é", "word. ", "\t", "!", "drought"]
    let terms = SearchQuery(parsing: "canal 北 \"word a\"").terms
    for _ in 0..<500 {
      let body = (0..<Int.random(in: 0...200, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let excerpt = Excerpt(of: body, around: terms)
      let scalars = Array(excerpt.text.unicodeScalars)
      #expect(scalars.count <= Excerpt.longest)
      #expect(!scalars.contains("\n") && !excerpt.text.contains("  "))
      #expect(excerpt.hits.allSatisfy { $0.upperBound <= scalars.count && !$0.isEmpty })
      let isFound = !hits(of: terms, in: body).isEmpty
      #expect(isFound == !excerpt.hits.isEmpty)
    }
  }
}
