import Articles
import Charsets
import Grid
import Postbox
import Reader
import Session
import Testing

struct Broken: Error, CustomStringConvertible {
  let description: String
}

@Suite struct ReadingTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  @Test func showsTheListAndTheArticleThatItLeads() async throws {
    let screen = await desk.play([])
    #expect(screen.text.contains("Vote counted"))
    #expect(screen.text.contains("Paragraph 1 of Peso falls."))
  }

  @Test func typingAheadIsDrawnOnce() async throws {
    let typed = HeadlessScreen.Step.inputs(try keys(from: "jjj").map(Input.key))
    let played = try await Desk().play([typed]) { $0.wait = { _, _ in try await forever() } }
    #expect(try await framesAfterTheStart(of: played) == 1)
  }

  @Test func aKeyWithoutMeaningPaintsNothing() async throws {
    #expect(try await framesAfterTheStart(of: Desk().play(try press("ZZZ"))) == 0)
  }

  /// How many frames were shown after the one with which a session has started: answers may come in one frame or in many.
  private func framesAfterTheStart(of played: Played) async throws -> Int {
    let start = try #require(await desk.play([]).frames.last)
    let index = try #require(played.frames.firstIndex(of: start))
    return played.frames.count - index - 1
  }

  @Test func problemsOfServicesAreToldOnTheScreen() async throws {
    let screen = await desk.play([]) { services in
      services.beforeAnswer { if case .rows = $0 { throw Broken(description: "the disk is gone\nreally") } }
    }
    #expect(screen.text.contains("the disk is gone"))
  }

  @Test func aFailedWriteIsTold() async throws {
    let screen = await desk.play(try press("s")) { services in
      services.beforeChange { if $0.isMark { throw Broken(description: "the state file is read-only") } }
    }
    #expect(screen.text.contains("the state file is read-only"))
  }

  @Test func articlesThatArriveMeanwhileAppear() async throws {
    let desk = try Desk(Array(articles.prefix(1)))
    let screen = await desk.play(try press("s")) { services in
      services.beforeChange { change in
        guard change.isMark else { return }
        try desk.add(articles)
        desk.mailbox.post(.libraryChanged)
      }
    }
    #expect(screen.frames.first { $0.text().contains("Peso falls") }?.text().contains("Vote counted") == false)
    #expect(screen.text.contains("Vote counted"))
  }

  @Test func themesAreTakenOverAtOnceAndUnknownOnesTold() async throws {
    let screen = await desk.play(try press("t"))
    #expect(screen.frames.last?.cells.first?.style.background == .indexed(2))
    let next = try await Desk().play(try press("tt"))
    #expect(next.text.contains("lost"))
  }

  @Test func clipboardAndSuspensionReachTheTerminal() async throws {
    let screen = await desk.play(try press("y<C-z>"))
    #expect(screen.copies == ["https://desk.example/1"])
    #expect(screen.suspensions == 1)
  }

  @Test func aCharsetReachesTheTerminalAndIsKept() async throws {
    let screen = await desk.play(try press(":charset koi8-r<Enter>"))
    #expect(screen.charsets == [.koi8R])
    #expect(desk.log.contains("note charset "))
  }

  @Test func keysArePressedBeforehandEachWhenAllIsQuiet() async throws {
    let desk = desk
    let keys = try keys(from: "jj<Enter>q")
    await desk.outside { desk.run(on: KeyPlayer(keys, on: UntouchedScreen(desk), desk.workload)) }
    #expect(desk.log.first == "read [3] true")
  }
}

/// A screen at which nobody presses a key.
private final class UntouchedScreen: Screen {
  let size: Size
  private let wakeup: Wakeup

  init(_ desk: Desk) { (size, wakeup) = (desk.size, desk.mailbox.wakeup) }

  func nextInputs() -> [Input] {
    while !wakeup.wait(milliseconds: 1_000) {}
    return []
  }

  func show(_ frame: Frame) {}
  func redraw() {}
  func use(_ charset: Charset) {}
  func suspend() {}
  func copyToClipboard(_ text: String) {}
}
