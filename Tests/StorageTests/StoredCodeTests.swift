import Articles
import Foundation
import GRDB
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

  /// Keys, hashes and lists as they stand in the rows of an article.
  @Test func rowsAreThoseOfEveryProgramSoFar() throws {
    var article = Article(
      title: "Who is Iván Duque?", dateline: "BOGOTÁ", authors: ["Ana Ríos", "Tom Vance"],
      published: PublicationDate(iso8601: "2018-10-30T06:07:08Z"), url: "https://www.example.org/duque/?utm_source=x",
      site: "The Test Gazette", body: "One.\n\nTwo.")
    article.categories = ["Ports", "People"]
    article.tags = ["loan"]
    article.blocks = [Block(.paragraph, 0..<4), Block(.quote, 6..<10)]
    article.related = [RelatedReference(title: "The canal", author: "Ana Ríos", url: "https://example.org/canal")]
    article.neighbours = [Neighbour(title: "Night buses")]
    let library = try Library(.temporary)
    try library.add([article])
    let row = try library.connections.front.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT key, id, addressKey, titleKey, hash, titleOrder, siteOrder, authors, categories, tags, firstDay, blocks
          FROM article JOIN content USING(key)
          """)
    }
    let stored = try #require(row)
    let numbers = ["key", "id", "addressKey", "titleKey", "hash"].map { stored[$0] as Int64 }
    #expect(
      numbers == [
        1_545_593_512_112, -7_092_276_774_914_234_540, -7_092_276_774_914_234_540, 8_233_912_819_907_224_401,
        -4_623_435_207_578_455_244,
      ])
    let texts = ["titleOrder", "siteOrder", "authors", "categories", "tags"].map { stored[$0] as String }
    #expect(
      texts == ["who is ivan duque", "the test gazette", "Ana Ríos\u{1F}Tom Vance", "Ports\u{1F}People", "loan"])
    #expect(stored["firstDay"] as Int == 17_834)
    #expect(stored["blocks"] as Data == Data([0, 0, 4, 2, 6, 4]))
    let references = try library.connections.front.read { db in
      try Row.fetchAll(db, sql: "SELECT addressKey, titleKey FROM reference ORDER BY position")
    }
    #expect(references.map { $0[0] as Int64? } == [-734_262_090_107_608_318, nil])
    #expect(references.first.map { $0[1] as Int64 } == -9_058_604_235_100_846_994)
  }

  @Test func keysOfMomentsAreThoseOfEveryProgramSoFar() {
    #expect(DateKey.keys(of: 0) == 1_508_192_026_624..<1_508_192_550_912)
    #expect(DateKey.keys(of: 1_540_879_628) == 1_545_593_512_112..<1_545_593_512_128)
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
