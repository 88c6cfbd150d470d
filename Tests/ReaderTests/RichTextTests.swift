import Articles
import Grid
import Testing

@testable import Reader

/// What a reader does with the notes, images and links of a text.
struct RichTextTests {
  private func reader(columns: Int = 80, rows: Int = 24) throws -> ReadingDriver {
    try ReadingDriver.rich(columns: columns, rows: rows)
  }

  @Test(arguments: ["", "j", "jj"])
  func aNoteIsFollowedAndLeftForTheVeryPlace(scrolls: String) throws {
    var reader = try reader()
    reader.type(scrolls + "a")
    let before = try #require(reader.state.article.open)
    #expect(before.selectedLink?.note == 1)
    for back in [Key.character("H"), .enter] {
      reader.press(.enter)
      let note = try #require(reader.state.article.open)
      let paragraph = try #require(note.selectedNote)
      #expect(note.galley.text.string(note.galley.text.paragraphs[paragraph].range) == "Twice a day, tides permitting.")
      #expect(note.lines.contains { $0.paragraph == paragraph })
      #expect(reader.state.message?.text == "Note 1 · H goes back")
      reader.press(back)
      let after = try #require(reader.state.article.open)
      #expect(after.cursor == before.cursor)
      #expect(after.lines == before.lines && after.headerTop == before.headerTop && after.top == before.top)
    }
    reader.type("L")
    #expect(reader.state.article.open?.selectedNote != nil)
  }

  @Test func linksGoOnAfterTheNumberOfANote() throws {
    var reader = try reader()
    reader.type("a")
    reader.press(.enter)
    reader.type("a")
    #expect(reader.state.article.open?.selectedLink?.url == "https://example.org/report")
    reader.type("A")
    #expect(reader.state.article.open?.selectedLink?.note == 2)
  }

  @Test func anImageIsReachedOpenedAndCopied() throws {
    var reader = try reader()
    reader.type("aaa")
    let image = try #require(reader.state.article.open?.selectedLink)
    #expect(image.isImage)
    #expect(reader.state.article.open?.lines.contains { $0.segment(overlapping: image.range) != nil } == true)
    reader.type("oy")
    #expect(reader.commands.contains(.openOutside("https://example.org/pier.jpg")))
    #expect(reader.commands.contains(.terminal(.copy("https://example.org/pier.jpg"))))
    reader.press(.enter)
    #expect(reader.state.message?.text == "Image https://example.org/pier.jpg · o opens it")
  }

  @Test func aReferenceWithoutItsNoteSaysSo() throws {
    var text = RichArticle("A note that is lost")
    text.add("See there.[9](#fn9)")
    var reader = try ReadingDriver.rich(text.article)
    reader.type("a")
    reader.press(.enter)
    #expect(reader.state.message?.text == "There is no note 9 in this article")
  }

  @Test func aHitInAWrappedCellIsStoodOn() throws {
    var reader = try reader()
    reader.type("Fministry")
    reader.press(.enter)
    let open = try #require(reader.state.article.open)
    let hit = try #require(open.matches.currentOffset)
    let line = try #require(open.lines.first { $0.segment(overlapping: hit..<hit + 1) != nil })
    #expect(open.galley.text.paragraphs[line.paragraph].kind == .tableRow)
  }

  @Test func linksAndImagesAreInTheOrderOfTheText() throws {
    let open = try #require(try reader().state.article.open)
    #expect(open.links.map(\.place) == open.links.map(\.place).sorted())
    #expect(open.links.filter(\.isImage).count == 2)
  }
}
