import Foundation
import Testing

@Suite struct LibraryCommandTests {
  let program: Program

  init() throws {
    program = try Program()
    _ = try program.run("import", program.writeArticles())
  }

  @Test func listsNewestFirst() throws {
    let titles = try program.run("list", "--json").objects().map { $0["title"] as? String }
    #expect(titles == ["Leaders meet", "Peso falls after the vote", "The canal and its drought"])
    #expect(try program.run("list", "--limit", "2").lines.count == 2)
  }

  @Test func listTellsTheAgreedKeys() throws {
    let rows = try program.run("list", "--json").objects()
    #expect(rows[1].keys.sorted() == ["authors", "id", "published", "site", "starred", "title", "unread", "url"])
    #expect(rows[1]["unread"] as? Bool == true)
    #expect(rows[1]["published"] as? String == "2018-10-28")
  }

  @Test(arguments: [
    (["peso"], ["Peso falls after the vote", "The canal and its drought"]),
    (["peso", "-canal"], ["Peso falls after the vote"]),
    (["--limit", "1", "peso"], ["Peso falls after the vote"]),
    (["--", "-canal", "peso"], ["Peso falls after the vote"]),
    (["bogota", "OR", "moscow"], ["Leaders meet", "Peso falls after the vote"]),
    (["nothing", "at", "all"], []),
  ])
  func searchesForTheRestOfTheLine(_ words: [String], _ titles: [String]) throws {
    let run = try program.run(["search", "--json"] + words)
    #expect(run.code == 0)
    #expect(try run.objects().map { $0["title"] as? String } == titles)
  }

  @Test(arguments: ["person:", "on:blah", "-", "\"\"", "OR"])
  func aSearchOfWhichNothingIsUnderstoodFails(_ search: String) throws {
    let run = try program.run("search", "--", search)
    #expect(run.code == 1 && run.output.isEmpty)
    #expect(run.messages.split(separator: "\n").count == 1)
    #expect(run.messages.contains("nothing to look for in \(search); column 1: "), "\(run.messages)")
    #expect(try program.run("search", "peso", search).lines.isEmpty == false)
  }

  @Test func anEmptySearchIsWrongUsage() throws {
    #expect(try program.run("search", " ").code == 64)
  }

  @Test func searchShowsAnExcerpt() throws {
    let hit = try #require(try program.run("search", "--json", "rain").objects().first)
    #expect((hit["excerpt"] as? String)?.contains("the rain") == true)
  }

  @Test func showsAnArticleByTheBeginningOfItsIDOrItsAddress() throws {
    let id = try #require(try program.run("list", "--json").objects()[1]["id"] as? String)
    let byID = try program.run("show", String(id.prefix(8)))
    #expect(byID.output == (try program.run("show", "https://a.example/1").output))
    #expect(byID.lines.prefix(2) == ["Peso falls after the vote", "Ana Ruiz · 2018-10-28 · A"])
    #expect(byID.lines.last == "[1] report https://a.example/report")
    #expect(!byID.output.contains("\u{1B}"))
    let object = try #require(try program.run("show", "--json", id).objects().first)
    #expect(object["id"] as? String == id)
    #expect((object["mentions"] as? [[String: Any]])?.contains { $0["name"] as? String == "Iván Duque" } == true)
  }

  @Test func tellsWhichRelatedPostsAreInTheLibrary() throws {
    let object = try #require(try program.run("related", "--json", "https://a.example/1").objects().first)
    let posts = try #require(object["related"] as? [[String: Any]])
    #expect(posts.first?["title"] as? String == "The canal and its drought")
    #expect(posts.prefix(2).map { $0["inLibrary"] as? Bool } == [true, false])
    #expect(try program.run("related", "https://a.example/1").output.contains("not in the library"))
  }

  @Test func tellsWhatIsRelatedToEveryArticle() throws {
    let all = try program.run("related", "--all", "--json", "--limit", "2").objects()
    #expect(all.count == (try program.run("list", "--json").objects().count))
    #expect(all.allSatisfy { ($0["related"] as? [[String: Any]]).map { $0.count <= 2 } == true })
    #expect(try program.run("related", "--all").lines.contains { $0.contains("The canal and its drought") })
    #expect(try program.run("related").code == 64)
    #expect(try program.run("related", "--all", "https://a.example/1").code == 64)
  }

  @Test func peopleAndCountriesTellHowOftenAndWhen() throws {
    let people = try program.run("people", "--json").objects()
    let duque = try #require(people.first { $0["name"] as? String == "Iván Duque" })
    #expect(duque.keys.sorted() == ["articles", "first", "last", "mentions", "name"])
    #expect(duque["mentions"] as? Int == 1)
    #expect(duque["last"] as? String == "2018-10-28")
    let countries = try program.run("countries", "--json", "--limit", "1").objects()
    #expect(countries.map { $0["code"] as? String } == ["CO"])
    #expect(countries.first?["articles"] as? Int == 1)
    #expect(try program.run("people").lines.first == "mentions  articles  first       last        name")
    #expect(try program.run("countries").lines.dropFirst().first?.hasSuffix("2018-10-28  Colombia (CO)") == true)
  }

  @Test func anArticleThatIsNotThereIsAFailure() throws {
    let run = try program.run("show", "ffffffffffffffff")
    #expect(run.code == 1)
    #expect(run.messages.hasPrefix("dateline: ffffffffffffffff: no such article in the library"))
  }

  @Test func optionsStandBeforeAndAfterTheCommand() throws {
    let elsewhere = program.home.appendingPathComponent("other.sqlite").path
    _ = try program.run("--library", elsewhere, "import", program.write("a.md", "# One\n\nSome text of an article."))
    #expect(try program.run("list", "--library", elsewhere, "--json").objects().count == 1)
    #expect(try program.run("--library", elsewhere, "--no-color", "list", "--json").objects().count == 1)
    #expect(try program.run("search", "--library", elsewhere, "text").lines.isEmpty == false)
  }
}
