import Articles
import Testing

@Suite struct StemTests {
  private func stems(_ text: String) -> [Stem] { StemmedText(text).words.map(\.stem) }

  @Test(arguments: [
    "protest protests protested protesting protester", "country countries", "plan plans", "planned planning",
    "carry carries carried carrying", "gobierno gobiernos", "ciudad ciudades", "governo governi",
    "économique économiques",
    "gouvernement gouvernements", "Regierung Regierungen", "Häuser Häusern", "выборы выборов выборах выборам",
    "президент президента президентом президенту", "российский российского российской российские", "νόμος νόμου νόμοι",
  ])
  func formsOfAWordHaveOneStem(forms: String) { #expect(Set(stems(forms)).count == 1) }

  @Test func differentWordsKeepDifferentStems() {
    let words = stems("bus busy business bass base nation national his hiss ring rings being seed seen мир мера 北京 京大")
    #expect(Set(words).count == words.count - 1, "only “ring” and “rings” are one")
  }

  @Test func numbersAndSingleLettersAreNoWords() {
    #expect(stems("A 25 1,000 b 2019") == [])
    #expect(stems("G20 covid19").count == 2)
  }

  @Test func scriptsWithoutBlanksGiveThePairsOfTheIndex() {
    let text = StemmedText("在北京大学 a 京")
    #expect(text.words.map { text.token(of: $0) } == ["在北", "北京", "京大", "大学", "京"])
    #expect(text.words.map(\.range) == [0..<2, 1..<3, 2..<4, 3..<5, 8..<9])
  }

  @Test func placesAreThoseOfTheText() {
    let text = StemmedText("É 5 Días felices")
    #expect(text.words.map(\.range) == [0..<1, 4..<8, 9..<16].suffix(2))
    #expect(text.words.map { text.token(of: $0) } == ["dias", "felices"])
    #expect(text.words.map(\.followsLast) == [false, true])
  }
}
