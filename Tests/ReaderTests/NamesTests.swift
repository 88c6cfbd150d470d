import Articles
import Grid
import Reader
import Testing

/// Names lead through the library.
struct NamesTests {
  @Test func nameCursorSaysWhoAndInHowManyArticles() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    reader.type("e")
    #expect(reader.state.message?.text == "Miguel Díaz-Canel · person · 1 article")
    reader.type("e")
    #expect(reader.state.message?.text == "Russia · country · 1 article")
    reader.type("ee")
    #expect(reader.state.message?.text == "Panama · country · 1 article")
    reader.type("e")
    #expect(reader.state.message?.text == "No further name")
    reader.type("E")
    #expect(reader.state.message?.text == "Cuba · country · 2 articles")
  }

  @Test func linksAndNamesShareOneCursor() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    reader.type("a")
    reader.type("E")
    #expect(reader.state.message?.text == "Panama · country · 1 article")
    reader.press(.escape)
    #expect(reader.state.article.open?.cursor == nil)
  }

  @Test func enterOpensThePageOfTheNameAndBackReturnsToTheLine() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    reader.type("eee")
    let position = reader.state.article.open?.position
    reader.press(.enter)
    #expect(reader.state.list.query == ListQuery(entity: Entity(.country, "Cuba", code: "CU")))
    #expect(reader.state.list.rows.map(\.title).last == "What the pilots of Cuba remember")
    #expect(reader.state.focus == .list)
    #expect(reader.state.profile?.row.articles == 2)
    reader.type("j")
    reader.press(.enter)
    #expect(reader.headline == "What the pilots of Cuba remember")
    reader.type("HH")
    #expect(reader.state.list.query == ListQuery())
    #expect(reader.headline?.hasPrefix("Díaz-Canel") == true)
    #expect(reader.state.focus == .article)
    #expect(reader.state.article.open?.position == position)
  }

  @Test func escapeLeavesTheEntityPage() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    reader.type("e")
    reader.press(.enter)
    reader.press(.escape)
    #expect(reader.state.list.query == ListQuery())
    #expect(reader.state.focus == .article)
  }

  @Test func indexesOpenAndCloseByTheirKeys() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    reader.type("p")
    #expect(reader.state.index?.rows.map(\.entity.name) == ["Miguel Díaz-Canel"])
    reader.type("c")
    #expect(reader.state.index?.rows.map(\.entity.name) == ["Cuba", "Russia", "Panama"])
    reader.type("c")
    #expect(reader.state.index == nil)
    #expect(reader.row?.hasPrefix("The canal") == true)
    reader.type("p")
    reader.press(.escape)
    #expect(reader.state.index == nil)
  }

  @Test func backFromAnEntityPageReturnsToTheRowOfTheIndex() throws {
    var reader = try ReadingDriver()
    reader.type("cj")
    reader.press(.enter)
    #expect(reader.state.index == nil)
    #expect(reader.state.list.query.entity?.name == "Russia")
    reader.type("H")
    #expect(reader.state.index?.selected?.entity.name == "Russia")
    #expect(reader.state.list.query == ListQuery())
    reader.type("H")
    #expect(reader.state.index == nil)
    reader.type("LL")
    #expect(reader.state.list.query.entity?.name == "Russia")
  }

  @Test func indexIsSortedThreeWaysEachFromItsTop() throws {
    var reader = try ReadingDriver()
    reader.type("cjv")
    #expect(reader.state.index?.query.order == .name)
    #expect(reader.state.index?.selected?.entity.name == "Cuba")
    reader.type("v")
    #expect(reader.state.index?.query.order == .latest)
    reader.type("v")
    #expect(reader.state.index?.query.order == .mentions)
    #expect(reader.state.list.query == ListQuery(), "the view of the list behind it stays")
  }

  @Test func escapeLeavesAFilteredEntityPageInTwoSteps() throws {
    var reader = try ReadingDriver()
    reader.type("c")
    reader.press(.enter)
    reader.type("/lamps")
    reader.press(.enter, .enter)
    #expect(reader.headline == "What the pilots of Cuba remember")
    reader.press(.escape)
    #expect(reader.state.list.query == ListQuery(entity: Entity(.country, "Cuba", code: "CU")))
    reader.press(.escape)
    #expect(reader.state.index?.query == IndexQuery(.country))
  }

  @Test func slashFiltersTheIndexAsOneTypes() throws {
    var reader = try ReadingDriver()
    reader.type("c/pa")
    #expect(reader.state.index?.rows.map(\.entity.name) == ["Panama"])
    reader.press(.enter)
    #expect(reader.state.prompt == nil)
    reader.press(.enter)
    #expect(reader.state.list.query.entity?.name == "Panama")
    reader.type("H")
    #expect(reader.state.index?.query.filter == "pa")
    reader.press(.escape)
    #expect(reader.state.index?.query.filter == "")
    #expect(reader.state.index?.rows.count == 3)
  }

  @Test func escapeInTheFilterShowsTheWholeIndexAgain() throws {
    var reader = try ReadingDriver()
    reader.type("c/zzz")
    #expect(reader.state.index?.rows.isEmpty == true)
    reader.press(.escape)
    #expect(reader.state.index?.rows.count == 3)
  }

  @Test func slashFiltersTheEntityPage() throws {
    var reader = try ReadingDriver()
    reader.type("c")
    reader.press(.enter)
    #expect(reader.state.list.rows.count == 2)
    reader.type("/lamps")
    #expect(reader.state.list.rows.map(\.title) == ["What the pilots of Cuba remember"])
    #expect(reader.state.list.query.entity?.name == "Cuba")
    reader.press(.escape)
    #expect(reader.state.list.rows.count == 2)
    #expect(reader.state.list.query.entity?.name == "Cuba")
    reader.press(.escape)
    #expect(reader.state.index?.query.kind == .country)
  }

  @Test func longIndexesAreReadAPageAtATime() throws {
    var reader = try ReadingDriver(.crowded(90), pageRows: 70)
    reader.type("p")
    reader.press(.end)
    #expect(reader.state.index?.selected?.entity.name == "Person 189")
    reader.press(.home)
    for _ in 0..<75 { reader.type("j") }
    #expect(reader.state.index?.selected?.entity.name == "Person 175")
    reader.press(.enter)
    reader.type("H")
    #expect(reader.state.index?.selected?.entity.name == "Person 175")
  }

  @Test func namesAreHighlightedOrNot() throws {
    var reader = try ReadingDriver()
    let shown = draw(reader.state, .roles)
    reader.type("x")
    #expect(reader.state.message?.text == "Names are not highlighted")
    reader.type("x")
    reader.press(.down, .up)
    #expect(draw(reader.state, .roles) == shown)
  }

  @Test func namesInTheDetailsLeadToTheirPages() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    reader.type("iee")
    reader.press(.enter)
    #expect(reader.state.overlay == nil)
    #expect(reader.state.list.query.entity?.name == "Russia")
    reader.type("H")
    #expect(reader.headline == "Díaz-Canel opens a pier that Russia rebuilt")
  }
}
