import Articles
import Testing

@testable import Recognition

@Suite struct RecognizerTests {
  private let recognizer = Recognizer()

  private func names(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return recognizer.spans(in: text).map { span in
      String(String.UnicodeScalarView(scalars[span.range])) + "/" + span.kind.rawValue
    }
  }

  @Test func embeddedWeightsAreWhole() throws {
    let engine = try #require(Engine.shared)
    #expect(engine.tagger.model.labels.count == 13)
    #expect(engine.tables.countries.countries.count > 200)
    #expect(engine.tables.lexicon.entry(WordHash.of("monday"))?.flags.contains(.calendar) == true)
  }

  @Test func findsPeopleCountriesAndNationalities() {
    #expect(
      names("Chilean president Sebastián Piñera flew to Japan.")
        == ["Chilean/NATIONALITY", "Sebastián Piñera/PERSON", "Japan/COUNTRY"])
  }

  @Test func leavesPossessivesAndTitlesOutside() {
    #expect(
      names("The report praised President Joe Biden's visit to Poland.") == ["Joe Biden/PERSON", "Poland/COUNTRY"])
  }

  @Test func highlightsACountryInsideAHyphenatedWord() {
    #expect(names("They joined the US-led talks in Vienna.") == ["US/COUNTRY"])
  }

  @Test func countsInScalars() {
    let text = "🇫🇷🇫🇷 e\u{301} Angela Merkel visited Kenya."
    #expect(names(text) == ["Angela Merkel/PERSON", "Kenya/COUNTRY"])
  }

  @Test func mentionsKeepTheirPlaces() throws {
    let mentions = recognizer.mentions(
      title: "Merkel in Kenya", body: "Angela Merkel visited Nairobi. Merkel praised Kenyan farmers.")
    let found = mentions.map { "\($0.field.rawValue) \($0.range) \($0.entity.name) \($0.entity.code ?? "-")" }
    #expect(
      found == [
        "title 0..<6 Angela Merkel -", "title 10..<15 Kenya KE", "body 0..<13 Angela Merkel -",
        "body 31..<37 Angela Merkel -", "body 46..<52 Kenya KE",
      ])
  }

  @Test(arguments: [
    "", " ", "\n\n", ".", "'", "’s", "-", "A.", "A.B", "Ａ．Ｂ．", "\u{0}\u{1}\u{FFFD}", "\u{301}\u{301}", "İİİ ßß Ǆ ǅ",
    "שלום 東京 Ελλάδα Россия हिन्दी ไทย", "\u{10FFFF}\u{E0001}", "O'O'O'O'O'", "U.S.U.S.U.S", "de-de-de-", "Mr. Mr. Mr. of",
    "President of of of", "John -", "- John-", "Jo-\nin", "King of the Netherlands, Georgia,", "👨‍👩‍👧‍👦🏳️‍🌈",
  ])
  func survivesAnyText(_ text: String) {
    let count = text.unicodeScalars.count
    for copies in [1, 3, 100] {
      let whole = String(repeating: text, count: copies)
      for span in recognizer.spans(in: whole) {
        #expect(!span.range.isEmpty && span.range.upperBound <= count * copies)
      }
      _ = recognizer.mentions(title: text, body: whole)
    }
  }

  @Test func spansAreInOrderAndApart() {
    let text = """
      UPDATE: PUTIN MEETS DÍAZ-CANEL IN RUSSIA

      Cuban president Miguel Díaz-Canel met Vladimir Putin. Putin said Cuba, and Jordan, and Chad Smith of Chad agree.
      """
    var end = 0
    for span in recognizer.spans(in: text) {
      #expect(span.range.lowerBound >= end)
      end = span.range.upperBound
    }
    #expect(end > 0)
  }
}
