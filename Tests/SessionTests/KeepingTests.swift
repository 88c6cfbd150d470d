import Articles
import Charsets
import Dispatch
import Grid
import Reader
import Session
import Testing

@Suite struct KeepingTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  @Test func changesAreWrittenInTheirOrderBeforeTheEnd() async throws {
    _ = await desk.play(try pressAtOnce("smsq"))
    #expect(desk.log.filter { !$0.hasPrefix("note") } == ["star 1 true", "read [1] true", "star 1 false"])
    #expect(desk.log.contains("note look"))
  }

  @Test func scrollingWritesThePositionOnce() async throws {
    _ = await desk.play(try press("<Enter>") + pressAtOnce("jjjjjjjjjjjjq"))
    #expect(desk.log.count { $0.hasPrefix("position") } == 1)
    #expect(!desk.log.contains("position 1 0"))
  }

  @Test(.timeLimit(.minutes(1))) func aPositionIsWrittenWhenTheScrollingRests() async throws {
    let desk = desk
    let written = DispatchSemaphore(value: 0)
    let keys = try keys(from: "<Enter>jjjjjjjjjjjj")
    await desk.outside {
      let screen = StoppingScreen(keys, desk.workload) { written.wait() }
      desk.run(on: screen) { services in
        services.waitForQuiet = {}
        services.beforeChange { if case .position(let position, _) = $0, position.paragraph > 0 { written.signal() } }
      }
    }
  }

  @Test func anArticleIsReadAgainAfterItsPositionWasWritten() async throws {
    let desk = desk
    _ = await desk.play(try press("<Enter>jjjjjjjjjjjjJK")) { services in
      services.beforeAnswer { if case .article(let id) = $0 { desk.note("asked \(desk.number(id))") } }
    }
    let log = desk.log
    let written = try #require(log.firstIndex { $0.hasPrefix("position 1") && $0 != "position 1 0" })
    let asked = try #require(log.lastIndex(of: "asked 1"))
    #expect(written < asked)
  }

  @Test func markingEverythingReadTellsWhichArticlesWereMarked() async throws {
    let screen = await desk.play(try press("MU"))
    #expect(desk.log.prefix(2) == ["all read", "read [1, 2, 3, 4] false"])
    #expect(screen.text.contains("Undone: 4 articles unread"))
  }

  @Test func aHangUpDoesNotWaitForAWriteThatIsStuck() async throws {
    let isStuck = DispatchSemaphore(value: 0)
    let isWritten = Shared(false)
    _ = await desk.play([.inputs([.key(.character("s"))])]) { services in
      services.beforeChange { change in
        guard change.isMark else { return }
        isStuck.wait()
        isWritten.value = true
      }
    }
    let hasWaited = isWritten.value
    isStuck.signal()
    #expect(!hasWaited)
  }

  @Test func aHangUpWritesWhatThereIsToWrite() async throws {
    _ = await desk.play([.inputs([.key(.character("s")), .hangup])])
    #expect(desk.log.contains("star 1 true"))
    #expect(desk.log.contains("note look"))
  }
}

/// Plays keys, each when all is quiet, then does something, then hangs up.
final class StoppingScreen: Screen {
  let size = Size(columns: 120, rows: 24)
  private var keys: ArraySlice<Key>
  private let workload: Workload
  private let atTheEnd: () -> Void

  init(_ keys: [Key], _ workload: Workload, atTheEnd: @escaping () -> Void) {
    self.keys = keys[...]
    self.workload = workload
    self.atTheEnd = atTheEnd
  }

  func nextInputs() -> [Input] {
    if workload.awaitRing() { return [] }
    if let key = keys.popFirst() { return [.key(key)] }
    atTheEnd()
    return [.hangup]
  }

  func show(_ frame: Frame) {}
  func redraw() {}
  func use(_ charset: Charset) {}
  func suspend() {}
  func copyToClipboard(_ text: String) {}
}
