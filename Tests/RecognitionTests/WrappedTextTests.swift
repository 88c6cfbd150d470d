import TestSupport
import Testing

@testable import Recognition

/// Whatever divides a text's words, its names are found, lie within it, and never end the program.
@Suite struct WrappedTextTests {
  private let recognizer = Recognizer()

  private static let passages = [
    """
    On Tuesday, United States Senator Nora Feldt-Quint and President Donald Trump won in New Zealand, followed by Nora \
    Feldt-Quint, with 12.
    """,
    """
    PUTIN MEETS DÍAZ-CANEL IN RUSSIA AGAIN. Cuban President Miguel Díaz-Canel Met Vladimir Putin In Moscow. Putin said \
    that Cuba, Trinidad and Tobago, and Chad Smith of Chad agree. Miguel Díaz-Canel And Vladimir Putin Leave.
    """,
    """
    Mr. John F. Kennedy, Jr., "Rohan "Alabama" Davey", King Mojmír I and Moon Jae-in of South Korea, she said, were \
    called al-Assad's guests. Lebanon, Pennsylvania, is far from Georgia, near Atlanta. The Maduro administration slept.
    """,
  ]

  private func expectSound(_ text: String, _ comment: Comment) {
    let count = text.unicodeScalars.count
    let half = text.unicodeScalars.index(text.startIndex, offsetBy: count / 2)
    var end = 0
    for mention in recognizer.mentions(title: String(text[..<half]), body: String(text[half...])) {
      let offset = mention.field == .title ? 0 : count / 2
      let room = mention.field == .title ? count / 2 : count - count / 2
      #expect(!mention.range.isEmpty && mention.range.upperBound <= room, comment)
      #expect(mention.range.lowerBound + offset >= end, comment)
      #expect(!mention.entity.name.isEmpty, comment)
      end = mention.range.upperBound + offset
    }
  }

  @Test func aNameOverALinesEndIsOneNameOrTwo() {
    let text = "On Tuesday, United States Senator Nora\nFeldt and President Donald Trump won\nfollowed by Nora Feldt."
    let scalars = Array(text.unicodeScalars)
    let people = recognizer.spans(in: text).filter { $0.kind == .person }
      .map { String(String.UnicodeScalarView(scalars[$0.range])) }
    #expect(people.contains("Nora\nFeldt") || (people.contains("Nora") && people.contains("Feldt")))
    #expect(people.last == "Nora Feldt")
  }

  @Test func aNameNeverGoesOverABlankLine() {
    let text = "The New Plan Of Nora\n\nFeldt And Her Friends Win Again\n\nNora Feldt won. They met Nora Feldt."
    let scalars = Array(text.unicodeScalars)
    #expect(recognizer.spans(in: text).allSatisfy { !scalars[$0.range].contains("\n") })
  }

  @Test func wrapsAtEveryWidth() {
    for width in 1...80 { expectSound(wrapped(Self.passages.joined(separator: " "), width, "\n"), "width \(width)") }
  }

  @Test(arguments: [
    "\r\n", "\r", "\n\n", " \n ", "\t", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{301} ", "\u{2028}", "\u{85}",
    "",
  ])
  func wrapsWithAnyLineEnd(_ lineEnd: String) {
    for width in [1, 12, 40, 73] {
      expectSound(wrapped(Self.passages.joined(separator: " "), width, lineEnd), "\(width)")
    }
  }

  @Test(arguments: [
    "", "\n", ".", ". . .", "-–—'’\"“”()[]", "\u{301}\u{302}", "\"A\" \"B\" \"C\" D", "Jr., Jr., Jr.", "al-al-al-A",
  ])
  func findsNothingWrongInTextsWithoutWords(_ text: String) {
    for copies in [1, 2, 50] { expectSound(String(repeating: text, count: copies), "\(text) × \(copies)") }
  }

  @Test func longWordsAndEndlessSentencesAreRead() {
    expectSound("Ana Silva met " + String(repeating: "a", count: 70_000) + " in Peru.", "a long word")
    expectSound("Ana " + String(repeating: "Silva-", count: 3_000) + " in Peru.", "a long name")
    expectSound("Ana S" + String(repeating: "\u{301}", count: 70_000) + " in Peru.", "many marks")
    expectSound(String(repeating: "then Ana Silva of Peru ", count: 4_000), "20,000 tokens")
  }

  @Test func survivesMutations() {
    var random = Dice(printingSeedOf: "mutated passages")
    let seed = random.seed
    let words = Self.passages.flatMap { $0.split(separator: " ").map(String.init) }
    let joints = [
      " ", " ", " ", "\n", "\n\n", "-", ", ", ". ", "\"", " \"", "\" ", "’s ", " & ", " (", ") ", "\u{200B}", "", "'",
      "…",
    ]
    for _ in 0..<120 {
      var text = ""
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        var word = words.randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<8, using: &random) {
        case 0: word = word.uppercased()
        case 1: word = word.lowercased()
        case 2: word = String(word.prefix(1))
        case 3: word += "\u{301}"
        default: break
        }
        text += word + (joints.randomElement(using: &random) ?? " ")
      }
      expectSound(text, "seed \(seed): \(text)")
    }
  }

  /// The words in lines of at most `width` characters, or of one word.
  private func wrapped(_ text: String, _ width: Int, _ lineEnd: String) -> String {
    var out = ""
    var column = 0
    for word in text.split(separator: " ") {
      if column > 0, column + 1 + word.count > width {
        out += lineEnd
        column = 0
      } else if column > 0 {
        out += " "
        column += 1
      }
      out += word
      column += word.count
    }
    return out
  }
}
