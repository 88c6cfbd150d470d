import Articles
import Grid
import Reader
import Session
import Synchronization
import Testing

@Suite struct QuestionTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  @Test func aNewerSearchCancelsTheOlder() throws {
    let desk = desk
    let screen = desk.play([.inputs([.key(.character("S")), .key(.character("p"))])] + (try press("ea"))) { services in
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

  @Test func answersOfQuestionsThatWereOvertakenAreDropped() throws {
    let isOvertaken = Mutex(false)
    let screen = desk.play([.inputs([.key(.character("S")), .key(.character("p"))])] + (try press("ea"))) { services in
      services.window = { query, _, _ in
        let search = query.search
        if search == "pea" { isOvertaken.withLock { $0 = true } }
        // A service that does not listen to its cancellation, and answers last.
        if search == "p" { while !isOvertaken.withLock(\.self) { await Task.yield() } }
        return window(of: articles.filter { search == "p" || $0.article.title.lowercased().hasPrefix(search) })
      }
    }
    #expect(screen.text.contains("Pearl found"))
    #expect(!screen.text.contains("Vote counted"))
  }

  @Test func aNewerWaitTakesThePlaceOfTheOlder() throws {
    let desk = desk
    let shown = Mutex<[ArticleID]>([])
    _ = desk.play(try pressAtOnce("jj")) { services in
      let read = services.article
      let waits = Mutex(0)
      services.wait = { timer, _ in
        guard timer == .preview else { return try await forever() }
        let isFirst = waits.withLock { waits in
          waits += 1
          return waits == 1
        }
        if isFirst { do { try await forever() } catch { desk.note("cancelled wait") } }
      }
      services.article = { id in
        shown.withLock { $0.append(id) }
        return try await read(id)
      }
    }
    #expect(desk.log.first == "cancelled wait")
    let asked = shown.withLock(\.self)
    #expect(asked == [articles[0].id, articles[2].id])
  }
}
