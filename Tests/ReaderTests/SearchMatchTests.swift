import Articles
import Grid
import Testing

@testable import Reader

/// The hits of the list's search in the open article.
struct SearchMatchTests {
  @Test func anotherSearchWithTheSameArticleOnTopMarksItsOwnHits() throws {
    var reader = try ReadingDriver()
    reader.type("Scuba")
    reader.press(.enter)
    #expect(try marked(in: reader) == ["cuba"])
    reader.type("S")
    reader.press(.control("u"))
    reader.type("russia")
    #expect(reader.headline?.hasPrefix("Díaz-Canel") == true)
    #expect(try marked(in: reader).allSatisfy { $0.hasPrefix("russia") })
    #expect(try !marked(in: reader).isEmpty)
  }

  @Test func aPlaceOfAnotherSearchMarksTheHitsOfThatSearch() throws {
    var reader = try ReadingDriver()
    reader.type("Scuba")
    reader.press(.enter, .enter)
    reader.type("S")
    reader.press(.control("u"))
    reader.type("russia")
    reader.press(.enter, .enter)
    #expect(try marked(in: reader).allSatisfy { $0.hasPrefix("russia") })
    reader.type("HH")
    #expect(reader.state.list.query.search.text == "cuba")
    #expect(reader.headline?.hasPrefix("Díaz-Canel") == true)
    #expect(try marked(in: reader) == ["cuba"])
  }

  @Test func aFindIsNotMarkedOverByAnotherSearch() throws {
    var reader = try ReadingDriver()
    reader.press(.enter)
    reader.type("Fpier")
    reader.press(.enter)
    reader.type("Srussia")
    reader.press(.enter, .enter)
    #expect(try marked(in: reader) == ["pier"])
  }

  @Test func aLibraryThatChangesLeavesTheHitOnWhichTheReaderStands() throws {
    var reader = try ReadingDriver()
    reader.type("Spilots")
    reader.press(.enter, .enter)
    reader.type("nn")
    let before = reader.state.article.open?.matches
    #expect(before?.current == 1)
    reader.send(.libraryChanged)
    #expect(reader.state.article.open?.matches == before)
    reader.type("n")
    #expect(reader.state.message?.text.hasPrefix("Match 3 of") == true)
  }

  /// From article to article, on and back, however fast it is typed.
  @Test(arguments: ["n", "nn", "nnn", "nnnnn", "nnnN", "nnnNNN", "nnnnnnnnn"])
  func stepsTypedAheadLeadWhereTheyLeadOneByOne(keys: String) throws {
    let stories = (1...6).map { number in
      Article(title: "Story \(number)", body: number == 3 ? "A pier, another pier." : "A pier.")
    }
    func start() throws -> ReadingDriver {
      var reader = try ReadingDriver(TestArticles(articles: stories))
      reader.type("Spier")
      reader.press(.enter, .enter)
      reader.type("n")
      return reader
    }
    var (slow, fast) = (try start(), try start())
    slow.type(keys)
    let asked = keys.flatMap { update(&fast.state, .input(.key(.character($0)))) }
    fast.answer(asked)
    #expect(fast.headline == slow.headline)
    #expect(fast.row == slow.row)
    #expect(fast.state.article.open?.matches.current == slow.state.article.open?.matches.current)
    // Steps back that take back steps on open nothing on the way.
    guard Set(keys).count == 1 else { return }
    #expect(try fast.library.unread() == slow.library.unread())
  }

  @Test func thePromptWithoutATextLeadsOutOfNoArticle() throws {
    var reader = try ReadingDriver()
    reader.type("Scuba")
    reader.press(.enter)
    let before = reader.commands.count
    let history = reader.state.history
    reader.type("F")
    for _ in 0..<20 { reader.press(.down) }
    #expect(reader.headline?.hasPrefix("Díaz-Canel") == true)
    #expect(reader.state.history == history)
    #expect(reader.commands.dropFirst(before).allSatisfy { if case .make = $0 { false } else { true } })
  }

  /// What is marked in the open article, folded, each text once.
  private func marked(in reader: ReadingDriver) throws -> Set<String> {
    let open = try #require(reader.state.article.open)
    let scalars = Array(open.shown.article.body.unicodeScalars)
    return Set(open.matches.ranges.map { String(String.UnicodeScalarView(scalars[$0])).folded })
  }
}
