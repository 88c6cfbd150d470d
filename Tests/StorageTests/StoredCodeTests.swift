import Articles
import Testing

@testable import Storage

/// What stands in libraries on disk must mean the same to every later program.
@Suite struct StoredCodeTests {
  @Test func kindsOfMentionsHaveTheirNumbers() {
    #expect(Mention.Kind.allCases.map(\.storedCode) == [0, 1, 2])
    #expect(Mention.Kind.allCases == [.person, .country, .nationality])
  }

  @Test(arguments: [
    (Block.Kind.paragraph, 0), (.subhead, 1), (.quote, 2), (.listItem, 3), (.code, 4), (.tableRow, 5),
  ])
  func kindsOfBlocksHaveTheirNumbers(_ kind: Block.Kind, _ code: Int) {
    #expect(kind.storedCode == code)
    #expect(Block.Kind(storedCode: code) == kind)
  }

  @Test func noNumberStandsForTwoKinds() {
    #expect(Set(Block.Kind.allCases.map(\.storedCode)).count == Block.Kind.allCases.count)
    #expect(Set(Mention.Kind.allCases.map(\.storedCode)).count == Mention.Kind.allCases.count)
  }

  @Test func bytesAreThoseOfEveryProgramSoFar() {
    let mentions = [
      StoredMention(kind: .nationality, range: 3..<10, entity: 300),
      StoredMention(kind: .person, range: 0..<2, entity: 1),
    ]
    #expect(mentions.packed() == [2, 3, 7, 0xAC, 2, 0, 0, 2, 1])
    #expect([StoredMention](packed: mentions.packed()) == mentions)
    #expect([Block(.tableRow, 0..<5), Block(.quote, 7..<9)].packed() == [5, 0, 5, 2, 7, 2])
  }

  @Test func kindsOfANewerProgramAreNoTrap() {
    let mentions: [UInt8] = [9, 3, 7, 1, 1, 20, 4, 2]
    #expect([StoredMention](packed: mentions) == [StoredMention(kind: .country, range: 20..<24, entity: 2)])
    #expect([Block](packed: [77, 0, 5, 1, 7, 2] as [UInt8]) == [Block(.paragraph, 0..<5), Block(.subhead, 7..<9)])
  }

  @Test func bytesThatAreCutShortEndTheList() {
    for length in 0..<6 {
      let bytes = [Block(.code, 0..<5), Block(.quote, 7..<9)].packed().prefix(length)
      #expect([Block](packed: bytes).count == length / 3)
    }
  }
}
