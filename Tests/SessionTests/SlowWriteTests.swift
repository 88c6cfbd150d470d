import Articles
import Dispatch
import Grid
import Reader
import Session
import Testing

/// What goes on while the writer is busy, as with a hundred thousand articles that are marked read.
@Suite struct SlowWriteTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  /// A question, by the keys that ask it.
  enum Asked: String, CaseIterable, Sendable {
    case search = "Spea"
    case count = "Spe"
    case nextArticle = "j"
    case index = "p"

    func isAsked(by question: Question, _ desk: Desk) -> Bool {
      switch (self, question) {
      case (.search, .rows(let query, _, _)): query.search.text == "pea"
      case (.count, .count(let query, _)): query.search.text == "pe"
      case (.nextArticle, .article(let id)): desk.number(id) == 2
      case (.index, .entities): true
      default: false
      }
    }
  }

  @Test(arguments: Asked.allCases)
  func markingEverythingReadHoldsUpNoQuestionWithoutMarks(asked: Asked) async throws {
    let desk = desk
    let isAnswered = DispatchSemaphore(value: 0)
    _ = await desk.play(try pressAtOnce("M" + asked.rawValue)) { services in
      services.beforeChange { change in
        if case .markAllRead = change { desk.note(isSignalled(isAnswered) ? "answered meanwhile" : "held up") }
      }
      services.afterAnswer { if asked.isAsked(by: $0, desk) { isAnswered.signal() } }
    }
    #expect(desk.log.contains("answered meanwhile"))
  }

  @Test func markingEverythingReadHoldsUpTheListOfWhatIsUnread() async throws {
    let desk = desk
    let isAnswered = DispatchSemaphore(value: 0)
    let screen = await desk.play(try pressAtOnce("Mvpp")) { services in
      services.beforeChange { change in
        // The index was asked for after the list.
        if case .markAllRead = change { #expect(isSignalled(isAnswered)) }
      }
      services.afterChange { if case .markAllRead = $0 { desk.note("stored") } }
      services.beforeAnswer { question in
        if case .rows(let query, _, _) = question, query.view == .unread { desk.note("asked") }
      }
      services.afterAnswer { if case .entities = $0 { isAnswered.signal() } }
    }
    #expect(desk.log.first { ["stored", "asked"].contains($0) } == "stored")
    #expect(!screen.text.contains("Vote counted"))
  }

  @Test func aMarkIsStoredBeforeTheListThatDependsOnItIsRead() async throws {
    let desk = desk
    _ = await desk.play(try pressAtOnce("svv")) { services in
      services.beforeAnswer { question in
        if case .rows(let query, _, _) = question, query.view == .starred { desk.note("asked") }
      }
    }
    #expect(desk.log.filter { !$0.hasPrefix("note") } == ["star 1 true", "asked"])
  }
}

/// Waits for something that comes at once, unless something is broken: rather a failure than a test without end.
private func isSignalled(_ semaphore: DispatchSemaphore) -> Bool { semaphore.wait(timeout: .now() + 30) == .success }
