import Articles
import Grid
import Reader
import Session
import Testing

@Suite struct QuestionTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  @Test func aNewerSearchCancelsTheOlder() async throws {
    let desk = desk
    let start = HeadlessScreen.Step.inputs([.key(.character("S")), .key(.character("p"))])
    let screen = await desk.play([start] + (try press("ea"))) { services in
      services.window = { query, _, _ in
        guard query.search == "p" else {
          return window(of: articles.filter { $0.article.title.lowercased().hasPrefix(query.search) })
        }
        do { try await forever() } catch { desk.note("cancelled \(query.search)") }
        throw CancellationError()
      }
    }
    #expect(desk.log.contains("cancelled p"))
    #expect(screen.text.contains("Pearl found"))
    #expect(!screen.text.contains("Vote counted"))
  }

  @Test func answersOfQuestionsThatWereOvertakenAreDropped() async throws {
    let overtaken = Gate()
    let keys = try keys(from: "Spea").map { HeadlessScreen.Step.inputs([.key($0)]) }
    let screen = await desk.play(keys + [.untilQuiet]) { services in
      services.window = { query, _, _ in
        let search = query.search
        if search == "pea" { overtaken.open() }
        // A service that does not listen to its cancellation, and answers last.
        if search == "p" { await overtaken.pass() }
        return window(of: articles.filter { search == "p" || $0.article.title.lowercased().hasPrefix(search) })
      }
    }
    #expect(screen.text.contains("Pearl found"))
    #expect(!screen.text.contains("Vote counted"))
  }

  @Test func aNewerWaitTakesThePlaceOfTheOlder() async throws {
    let desk = desk
    let shown = Shared<[ArticleID]>([])
    _ = await desk.play(try pressAtOnce("jj")) { services in
      let read = services.article
      let waits = Shared(0)
      services.wait = { timer, _ in
        guard timer == .preview else { return try await forever() }
        waits.value += 1
        if waits.value == 1 { do { try await forever() } catch { desk.note("cancelled wait") } }
      }
      services.article = { id in
        shown.value.append(id)
        return try await read(id)
      }
    }
    #expect(desk.log.first == "cancelled wait")
    #expect(shown.value == [articles[0].id, articles[2].id])
  }
}
