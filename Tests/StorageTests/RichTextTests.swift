import Articles
import GRDB
import Testing

@testable import Storage

@Suite struct RichTextTests {
  /// An article with everything that a text can have.
  private var rich: Article {
    let body = "Gates\n\nOpen one\nDone\n\nlet a\n\nA\tB\n\nSaid\n\nSee [1]\n\nNote"
    var article = Article.sample("The lock", body: body)
    article.blocks = [
      Block(.subhead, 0..<5, level: 3), Block(.listItem, 7..<15, depth: 2, ordinal: 7),
      Block(.listItem, 16..<20, depth: 1, isChecked: true), Block(.code, 22..<27, language: "swift"),
      Block(.tableRow, 29..<32, isHeader: true), Block(.quote, 34..<38, depth: 2), Block(.rule, 40..<40),
      Block(.paragraph, 40..<47), Block(.footnote, 49..<53, ordinal: 1),
    ]
    article.styles = zip(0..., TextStyle.Kind.allCases).map { TextStyle($1, $0..<$0 + 2) }
    article.images = [
      ArticleImage(url: "https://example.org/a.png", alt: "A heron", caption: "Photo: Åsa Ek", position: 7),
      ArticleImage(url: nil, alt: "A sluice", position: 53),
    ]
    article.links = [Link(text: "[1]", url: "#fn1", range: 44..<47)]
    return article
  }

  @Test func everythingThatATextHasIsReadBack() throws {
    let library = try Library(.temporary)
    try library.add([rich])
    let id = try #require(try library.id(titled: "The lock"))
    #expect(try library.article(id)?.article == rich)
    #expect(try library.add([rich]).unchanged == 1)
  }

  private static let changes: [(String, @Sendable (inout Article) -> Void)] = [
    ("level", { $0.blocks[0].level = 4 }), ("depth", { $0.blocks[1].depth = 1 }),
    ("ordinal", { $0.blocks[1].ordinal = 8 }), ("check", { $0.blocks[2].isChecked = false }),
    ("language", { $0.blocks[3].language = "c" }), ("head", { $0.blocks[4].isHeader = false }),
    ("style", { $0.styles.removeLast() }), ("alt", { $0.images[1].alt = "Two sluices" }),
    ("caption", { $0.images[0].caption = nil }), ("place", { $0.images[0].position = 22 }),
  ]

  @Test(arguments: changes.map(\.0))
  func aChangeOfAnyOfItIsAnUpdate(_ name: String) throws {
    let library = try Library(.temporary)
    try library.add([rich])
    var changed = rich
    try #require(Self.changes.first { $0.0 == name }).1(&changed)
    #expect(try library.add([changed]).updated == 1)
    let id = try #require(try library.id(titled: "The lock"))
    #expect(try library.article(id)?.article == changed)
  }

  @Test func imagesAreFoundByTheirWordsUntilTheyAreGone() throws {
    let library = try Library(.temporary)
    try library.add([rich])
    for search in ["heron", "\"a heron\"", "asa ek", "sluice"] {
      #expect(try library.titles(searching: search) == ["The lock"], "\(search)")
    }
    #expect(try library.titles(searching: "\"note a heron\"") == [], "a phrase of two texts")
    #expect(try library.titles(searching: "\"heron photo\"") == [], "a phrase of two texts")
    var bare = rich
    bare.images = []
    try library.add([bare])
    #expect(try library.titles(searching: "heron") == [])
    #expect(try library.titles(searching: "gates") == ["The lock"])
  }

  @Test func wordsOfImagesMoveNoHits() throws {
    let library = try Library(.temporary)
    try library.add([rich])
    let row = try #require(try library.window(ListQuery(search: "note"), .top, rows: 1).rows.first)
    let bare = try Library(.temporary)
    var article = rich
    article.images = []
    try bare.add([article])
    let other = try #require(try bare.window(ListQuery(search: "note"), .top, rows: 1).rows.first)
    #expect(row.excerpt == other.excerpt && row.excerpt != nil)
  }

  @Test func numbersOfStylesNeverChange() {
    #expect(TextStyle.Kind.allCases.map(\.storedCode) == [0, 1, 2, 3, 4, 5])
    #expect(TextStyle.Kind.allCases == [.emphasis, .strong, .code, .strike, .superscript, .subscript])
    #expect([TextStyle(.strike, 3..<10)].packed() == [3, 3, 7])
  }

  @Test func numbersOfDetailsNeverChange() {
    let blocks = [
      Block(.paragraph, 0..<1), Block(.subhead, 2..<3, level: 3),
      Block(.listItem, 4..<5, depth: 2, ordinal: 7, isChecked: true), Block(.tableRow, 6..<7, isHeader: true),
      Block(.code, 8..<9, language: "swift"),
    ]
    let (details, languages) = blocks.packedDetails()
    #expect(details == [1, 1, 3, 0, 2, 2, 2, 3, 7, 4, 1, 0, 3, 5, 1, 0, 4, 6, 0, 0])
    #expect(languages == "swift")
  }

  @Test func whatANewerProgramKnowsIsNoTrap() {
    #expect([TextStyle](packed: [9, 0, 4, 1, 5, 2] as [UInt8]) == [TextStyle(.strong, 5..<7)])
    var blocks = [Block(.paragraph, 0..<1), Block(.subhead, 2..<3)]
    blocks.addDetails(packed: [1, 88, 5, 1, 3, 0, 7, 2, 1, 0] as [UInt8], languages: "")
    #expect(blocks == [Block(.paragraph, 0..<1), Block(.subhead, 2..<3, level: 3)])
  }
}
