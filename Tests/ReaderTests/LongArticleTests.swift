import Articles
import Grid
import TestSupport
import Testing

@testable import Reader

/// What is found out once about an article, however long it is, and looked up afterwards.
struct LongArticleTests {
  @Test(arguments: UInt64(1)...6)
  func rangesOnALineAreThoseThatOverlapIt(seed: UInt64) {
    print("ranges, seed \(seed)")
    var dice = Dice(seed: seed)
    for _ in 0..<200 {
      let ranges = (0..<dice.below(30)).map { _ in
        let start = dice.below(200)
        return start..<start + dice.pick([0, 1, 5, 90])
      }.sorted { $0.lowerBound < $1.lowerBound }
      let places = SortedRanges(ranges)
      let line = dice.below(200)..<200
      // Scalar by scalar, the first range that covers it has it.
      for scalar in line.prefix(40) {
        let owner = ranges.firstIndex { $0.contains(scalar) }
        let found = places.overlapping(scalar..<scalar + 1)
        #expect(found.count == (owner == nil ? 0 : 1))
        #expect(found.first.map { ranges[$0.place].contains(scalar) } ?? true)
      }
      #expect(places.overlapping(line).allSatisfy { $0.range.overlaps(line) })
    }
  }

  @Test func aBodyIsFoldedOnceForAllLettersOfAFind() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    reader.type("Fpier")
    let questions = reader.commands.compactMap { command -> TextQuestion? in
      if case .find(let question, _) = command { question } else { nil }
    }
    #expect(questions.map { $0.findable == nil } == [true, false, false, false])
  }

  @Test func linksAreWalkedInTheOrderOfTheTextWhateverTheSourceSays() throws {
    let body = "one two three four"
    let links = [(8, "three"), (0, "one"), (4, "two")].map { start, text in
      Link(text: text, url: "https://example.org/\(text)", range: start..<start + text.count)
    }
    var reader = try ReadingDriver(TestArticles(articles: [Article(title: "Links", body: body, links: links)]))
    reader.press(.enter)
    var walked: [String] = []
    for _ in 0..<4 {
      reader.type("a")
      walked.append(reader.state.message?.text ?? "")
    }
    #expect(walked == ["one", "two", "three"].map { "https://example.org/\($0)" } + ["No further link"])
    reader.type("A")
    #expect(reader.state.message?.text == "https://example.org/two")
  }

  @Test func thousandsOfNamesAreAllInTheDetails() throws {
    let mentions = (0..<3_000).map { Mention(.person, $0..<$0 + 1, entity: Entity(.person, "Person \($0)")) }
    let article = Article(title: "Names", body: String(repeating: "x ", count: 3_000), mentions: mentions)
    var reader = try ReadingDriver(TestArticles(articles: [article]))
    reader.type("iG")
    #expect(reader.state.detailLines(columns: 60).names.count == 3_000)
    reader.type("gE")
    reader.press(.enter)
    #expect(reader.state.list.query.entity?.name.hasPrefix("Person") == true)
  }
}
