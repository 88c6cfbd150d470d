import Testing

@testable import Formats

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Ann Lee", true), ("João Cardoso de Brito", true), ("Ludwig van der Meer", true), ("Ann", false),
    ("Ann lee", false), ("de Brito", false), ("Ann Lee Bo Ek Cy", false), ("The harbour", false), ("Brito de", false),
  ])
  func tellsNamesFromOtherTexts(_ text: String, _ isName: Bool) { #expect((personName(text) != nil) == isName) }

  @Test(arguments: [
    ("Ann Lee and Bo Ek, March 3", ["Ann Lee", "Bo Ek"]),
    ("Ann Lee, Bo Ek; Cy Dow", ["Ann Lee", "Bo Ek", "Cy Dow"]),
    ("Ann Lee, Ann Lee", ["Ann Lee"]), ("Ann Lee (Reuters)", ["Ann Lee"]), ("João de Brito de", ["João de Brito"]),
    ("Ann Bo Cy Di Ed Flo", []), ("the harbour", []), ("", []),
  ])
  func readsNamesUpToWhatCannotBeOne(_ text: String, _ names: [String]) { #expect(namesAtStart(of: text) == names) }

  @Test(arguments: [
    ("By Ann Lee", ["Ann Lee"]), ("3 March 2020 | By Ann Lee", ["Ann Lee"]),
    ("Written by Ann Lee and Bo Ek", ["Ann Lee", "Bo Ek"]),
    ("Von Ann Lee", ["Ann Lee"]), ("Ann Lee", []), ("作者：王小明", ["王小明"]),
  ])
  func readsBylines(_ text: String, _ names: [String]) { #expect(bylineNames(in: text) == names) }

  @Test(arguments: [
    ("The harbour opens again by Ann Lee", "The harbour opens again", "Ann Lee"),
    ("The harbour opens | João Cardoso de Brito", "The harbour opens", "João Cardoso de Brito"),
    ("The harbour opens by night", "The harbour opens by night", nil), ("Walks by Ann Lee", "Walks by Ann Lee", nil),
    ("The road to Ann Lee", "The road to Ann Lee", nil),
  ])
  func partsAnAuthorFromAHeadline(_ text: String, _ title: String, _ author: String?) {
    #expect(splitAuthor(text) == (title, author))
  }
}
