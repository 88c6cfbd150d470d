import Articles
import Testing

@testable import Recognition

@Suite struct EntityTests {
  @Test func entitiesOfTwoHundredTexts() throws {
    let texts = try EntityGold.all()
    #expect(texts.count == 200)
    var (wanted, right, wrong) = (0, 0, 0)
    for text in texts {
      let found = text.found(by: Recognizer())
      wanted += text.answers.count
      right += text.answers.intersection(found).count
      wrong += found.subtracting(text.answers).count
      for answer in text.answers.subtracting(found).sorted() { print("missing", answer, "in", text.title, text.body) }
      for answer in found.subtracting(text.answers).sorted() { print("wrong", answer, "in", text.title, text.body) }
    }
    print("entities: \(right) of \(wanted) right, \(wrong) wrong")
    #expect(right * 100 >= wanted * 85)
  }
}
