import Articles
import Testing

@testable import Recognition

@Suite struct EntityTests {
  /// Answers wanted, right and wrong.
  private struct Score {
    var wanted = 0
    var right = 0
    var wrong = 0
  }

  private func score(_ file: String, _ reduce: (String) -> String) throws -> Score {
    var score = Score()
    for text in try EntityGold.all(file) {
      let (gold, found) = (Set(text.answers.map(reduce)), Set(text.found(by: Recognizer()).map(reduce)))
      score.wanted += gold.count
      score.right += gold.intersection(found).count
      score.wrong += found.subtracting(gold).count
      for answer in gold.symmetricDifference(found).sorted() {
        print(gold.contains(answer) ? "missing" : "wrong", answer, "in", text.title, text.body)
      }
    }
    print("\(file): \(score.right) of \(score.wanted) right, \(score.wrong) wrong")
    return score
  }

  @Test func tellsWhoIsMeantInTwoHundredTexts() throws {
    #expect(try EntityGold.all().count == 200)
    let score = try score("entities") { $0 }
    #expect(score.right * 100 >= score.wanted * 98)
    #expect(score.wrong * 100 <= score.wanted * 2)
  }

  @Test func findsTheNamesOfHardPassages() throws {
    let score = try score("passages", EntityGold.span)
    #expect(score.right * 100 >= score.wanted * 95)
    #expect(score.wrong * 100 <= score.wanted * 6)
  }

  @Test func oneArticleGivesOnePersonOneName() {
    let body = """
      Cuban president Miguel Díaz-Canel met Vladimir Putin. Both Putin and Diaz-Canel spoke. PUTIN left.

      "V. Putin is tired," one aide said of President Putin.
      """
    let people = Recognizer().mentions(title: "Díaz-Canel and Putin Meet", body: body).filter { $0.kind == .person }
    #expect(Set(people.map(\.entity.name)) == ["Miguel Díaz-Canel", "Vladimir Putin"])
    #expect(people.count == 9)
  }

  @Test(arguments: [
    ("Korean officials in Seoul agreed.", "KR"), ("Korean officials agreed.", nil),
    ("North Korea and South Korea sent Korean dancers.", nil),
    ("Georgian troops left Tbilisi.", "GE"), ("The Irish vote in Dublin.", "IE"), ("Congolese miners struck.", nil),
    ("He sold Congolese copper in Kinshasa.", "CD"),
  ])
  func decidesAmbiguousNationalitiesByContextOrLeavesThemOpen(_ text: String, _ code: String?) {
    let last = Recognizer().mentions(title: "", body: text).last { $0.kind == .nationality }
    #expect(last?.entity.code == code)
    #expect(last != nil)
  }
}
