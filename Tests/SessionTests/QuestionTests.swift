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
    let overtaken = Gate()
    let start = HeadlessScreen.Step.inputs([.key(.character("S")), .key(.character("p"))])
    let screen = await desk.play([start] + (try press("ea"))) { services in
      services.beforeAnswer { question in
        if search(question) == "pe" { overtaken.open() }
        guard search(question) == "p" else { return }
        await overtaken.pass()
        desk.note(Task.isCancelled ? "cancelled" : "went on")
      }
    }
    #expect(desk.log.first == "cancelled")
    #expect(screen.text.contains("Pearl found"))
    #expect(!screen.text.contains("Vote counted"))
  }

  @Test func aNewerSearchCancelsTheRowsThatContinueTheOlderList() async throws {
    let desk = try Desk((1...300).map { Article(title: "Story \($0)", body: "A text.") })
    let overtaken = Gate()
    let keys = String(repeating: "j", count: 100) + "Stext"
    _ = await desk.play(try pressAtOnce(keys)) { services in
      let pages = Shared(0)
      services.beforeAnswer { question in
        if search(question) == "text" { overtaken.open() }
        guard case .rows(let query, .after, _) = question, query.search.isEmpty else { return }
        pages.value += 1
        // The first page belongs to the start.
        guard pages.value == 2 else { return }
        await overtaken.pass()
        desk.note(Task.isCancelled ? "cancelled" : "went on")
      }
    }
    #expect(desk.log.first == "cancelled")
  }

  @Test func answersOfQuestionsThatWereOvertakenAreDropped() async throws {
    let overtaken = Gate()
    let keys = try keys(from: "Spea").map { HeadlessScreen.Step.inputs([.key($0)]) }
    let screen = await desk.play(keys + [.untilQuiet]) { Self.answerLast("p", after: "pea", overtaken, &$0) }
    #expect(screen.text.contains("Pearl found"))
    #expect(!screen.text.contains("Vote counted"))
  }

  /// The loop has cancelled them itself, and does not hear of them.
  @Test func answersOfCancelledQuestionsAreNotPosted() async throws {
    let desk = desk
    let overtaken = Gate()
    let keys = try keys(from: "Spea").map { HeadlessScreen.Step.inputs([.key($0)]) }
    await desk.outside {
      let script = [.untilQuiet] + keys + [.untilQuiet]
      let screen = HeadlessScreen(size: desk.size, script: script, awaitRing: desk.workload.awaitRing)
      desk.run(on: screen, change: { Self.answerLast("p", after: "pea", overtaken, &$0) }) { occurrence in
        guard case .applying(.answer(let answer, _, _), _, _) = occurrence else { return }
        if let text = search(answer.question) { desk.note("answered \(text)") }
      }
    }
    #expect(desk.log.contains("answered pea"))
    #expect(!desk.log.contains("answered p"))
  }

  /// A service that does not listen to its cancellation: it answers a search once a later one is answered.
  private static func answerLast(_ text: String, after later: String, _ overtaken: Gate, _ services: inout Services) {
    let answer = services.answer
    services.answer = { question in
      let reply = try await answer(question)
      if search(question) == text { await overtaken.pass() }
      if search(question) == later { overtaken.open() }
      return reply
    }
  }

  @Test(.timeLimit(.minutes(1))) func aNewerWaitTakesThePlaceOfTheOlder() async throws {
    let desk = desk
    let shown = Shared<[Int]>([])
    _ = await desk.play(try pressAtOnce("jj")) { services in
      let waits = Shared(0)
      services.wait = { timer, _ in
        guard timer == .preview else { return try await forever() }
        waits.value += 1
        if waits.value == 1 { do { try await forever() } catch { desk.note("cancelled wait") } }
      }
      services.beforeAnswer { if case .article(let id) = $0 { shown.value.append(desk.number(id)) } }
    }
    #expect(desk.log.first == "cancelled wait")
    #expect(shown.value == [1, 3])
  }
}

/// What the rows from the top of a list are searched for; `nil` for other questions.
func search(_ question: Question) -> String? {
  if case .rows(let query, .top, _) = question { query.search.text } else { nil }
}
