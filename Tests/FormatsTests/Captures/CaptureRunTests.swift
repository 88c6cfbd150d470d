import Testing

@testable import Formats

/// What of the lines around and below a text belongs to it.
@Suite struct CaptureRunTests {
  private static let report = (1...10).map {
    "On day \($0) the keeper of the old lighthouse climbed the stairs, lit the lamp, and wrote down every ship he saw."
  }
  private static let text = report.joined(separator: "\n\n")

  private func body(_ blocks: [String]) throws -> String {
    try #require(readCapture(blocks.joined(separator: "\n\n"))).article.body
  }

  /// However much longer than the text they are.
  @Test func commentsAreNotTheArticle() throws {
    let comments = (1...80).map {
      "I have seen lamp number \($0) myself, and I must say that the keeper is right about it."
    }
    #expect(try body(["The keeper of the lamp"] + Self.report + ["Comments"] + comments) == Self.text)
  }

  /// A ticker above and below the text, with the same paragraphs in it.
  @Test func paragraphsThatFrameATextAreNotOfIt() throws {
    let ticker = (1...6).map {
      "In town \($0) the council has decided to open the market again after the long winter that nobody will forget."
    }
    #expect(try body(["Lamps"] + ticker + ["The keeper of the lamp"] + Self.report + ticker) == Self.text)
  }

  @Test func aParagraphThatIsRepeatedAloneStaysOnce() throws {
    #expect(try body(["The keeper of the lamp"] + Self.report + [Self.report[0]]) == Self.text)
  }

  @Test(arguments: [
    ("1) A lamp of brass\nhttp://shop.example/1\n2) A ladder of oak\nhttp://shop.example/2\n3) A book of ships", true),
    ("• The lamp of brass\n• The ladder of oak\n• The book of ships", true),
    ("The lamp of brass\nThe ladder of oak\nThe book of ships", false),
  ])
  func aListBelowATextIsOfIt(_ list: String, _ isText: Bool) throws {
    #expect(try body(["The keeper of the lamp"] + Self.report + [list]).contains("ladder of oak") == isText)
  }

  /// Rows of numbers between paragraphs, however many.
  @Test func aTableInATextIsOfIt() throws {
    let table = (1...60).map { "Lamp \($0) 5040 5 1 17" }.joined(separator: "\n")
    let page = ["The keeper of the lamp"] + Self.report.prefix(4) + [table] + Self.report.suffix(6)
    #expect(try body(page).contains("Lamp 60 5040"))
  }

  @Test(arguments: ["More from the Western Harbour Times", "More from The Lamp", "Related news from the harbour"])
  func aHeadingOfRelatedPostsMayNameASource(_ heading: String) throws {
    let teasers = (1...5).map { "Ship \($0) has left the harbour with all its lamps lit and its crew asleep" }
    #expect(try body(["The keeper of the lamp"] + Self.report + [heading] + teasers) == Self.text)
  }
}
