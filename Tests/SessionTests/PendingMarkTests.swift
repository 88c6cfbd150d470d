import Articles
import Dispatch
import Grid
import Reader
import Session
import Testing

private struct DiskFull: Error, CustomStringConvertible {
  let description = "marks are not kept: /s: the disk is full"
}

/// Stores no mark.
@Sendable private func fail(_ change: Change) throws { if change.isMark { throw DiskFull() } }

@Suite struct PendingMarkTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  private func star(in screen: Played) -> Bool { screen.text.contains("★") }

  @Test func aMarkThatFailsIsTakenBackWithItsReason() async throws {
    let screen = await desk.play(try press("s")) { services in services.beforeChange(fail) }
    #expect(!star(in: screen))
    #expect(screen.text.contains("the disk is full"))
  }

  @Test func unreadMarksAreTakenBackToo() async throws {
    let before = await desk.play([])
    let screen = await desk.play(try press("m")) { services in services.beforeChange(fail) }
    #expect(screen.text.filter { $0 == "●" }.count == before.text.filter { $0 == "●" }.count)
  }

  /// Which of three changes of one star fail, pressed at once, and whether it is starred afterwards.
  @Test(arguments: [
    ([true, true, true], false), ([false, true, true], true), ([true, false, true], false),
    ([true, true, false], true),
    ([false, false, true], false), ([false, false, false], true),
  ])
  func whatIsStoredIsShownWhicheverChangesFail(_ fails: [Bool], _ isStarred: Bool) async throws {
    let calls = Shared(0)
    let screen = await desk.play(try pressAtOnce("sss")) { services in
      services.beforeChange { change in
        guard change.isMark else { return }
        calls.value += 1
        if fails[calls.value - 1] { throw DiskFull() }
      }
    }
    #expect(star(in: screen) == isStarred)
  }

  @Test func aMarkThatFailedIsNothingToUndo() async throws {
    let screen = await desk.play(try press("sU")) { services in services.beforeChange(fail) }
    #expect(screen.text.contains("Nothing to undo"))
  }

  @Test func theWriterIsMadeReadyBeforeTheFirstMark() async throws {
    let desk = desk
    _ = await desk.play(try pressAtOnce("s")) { services in services.prepareToKeep = { desk.note("ready") } }
    #expect(desk.log.first == "ready")
  }

  @Test func whatFailsAtTheEndIsGivenBack() async throws {
    let desk = desk
    let keys = try keys(from: "s").map(Input.key)
    let unkept = await desk.outside {
      let screen = HeadlessScreen(
        size: desk.size, script: [.untilQuiet, .inputs(keys + [.hangup])], awaitRing: desk.workload.awaitRing)
      return desk.run(on: screen) { services in services.beforeChange(fail) }
    }
    #expect(unkept == ["marks are not kept: /s: the disk is full"])
  }

  /// The failure waits in the mailbox when the last key comes.
  @Test(.timeLimit(.minutes(1)), arguments: [Input.key(.character("Q")), .hangup])
  func whatHasFailedByTheLastKeyIsGivenBack(last: Input) async throws {
    let desk = desk
    let calls = Shared(0)
    // Changes are written one after the other: at the second the first has failed.
    let isSecond = DispatchSemaphore(value: 0)
    let star = Input.key(.character("s"))
    let unkept = await desk.outside {
      let screen = LateScreen([star, star], last, desk) { isSecond.wait() }
      return desk.run(on: screen) { services in
        services.beforeChange { change in
          guard change.isMark else { return }
          calls.value += 1
          if calls.value == 2 { isSecond.signal() }
          throw DiskFull()
        }
      }
    }
    #expect(unkept == Array(repeating: "marks are not kept: /s: the disk is full", count: 2))
  }
}

/// Plays inputs when all is quiet, and one more after a wait of its own, without letting the loop see an event between.
private final class LateScreen: Screen {
  let size: Size
  private var first: [Input]
  private let last: Input
  private let workload: Workload
  private let wait: () -> Void

  init(_ first: [Input], _ last: Input, _ desk: Desk, wait: @escaping () -> Void) {
    size = desk.size
    (self.first, self.last, self.wait) = (first, last, wait)
    workload = desk.workload
  }

  func nextInputs() -> [Input] {
    if first.isEmpty {
      wait()
      return [last]
    }
    if workload.awaitRing() { return [] }
    defer { first = [] }
    return first
  }

  func show(_ frame: Frame) {}
  func redraw() {}
  func suspend() {}
  func copyToClipboard(_ text: String) {}
}
