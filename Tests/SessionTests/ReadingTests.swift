import Articles
import Grid
import Reader
import Session
import Synchronization
import Testing

struct Broken: Error, CustomStringConvertible {
  let description: String
}

@Suite struct ReadingTests {
  let desk: Desk
  init() throws { desk = try Desk() }

  @Test func showsTheListAndTheArticleThatItLeads() throws {
    let screen = desk.play([])
    #expect(screen.text.contains("Vote counted"))
    #expect(screen.text.contains("Paragraph 1 of Peso falls."))
  }

  @Test func typingAheadIsDrawnOnce() throws {
    let waits = Mutex(0)
    let screen = desk.play(try pressAtOnce("jjj")) { services in
      services.wait = { _, _ in
        waits.withLock { $0 += 1 }
        try await forever()
      }
      services.article = { _ in throw Broken(description: "unreadable") }
    }
    let selections = screen.frames.count { $0.text().contains("▌") }
    #expect(screen.missing == nil)
    #expect(selections <= 3, "the frames: empty, list, article; then one for all three keys")
  }

  @Test func aKeyWithoutMeaningPaintsNothing() throws {
    let before = desk.play([]).frames.count
    #expect(try Desk().play(try press("ZZZ")).frames.count == before)
  }

  @Test func problemsOfServicesAreToldOnTheScreen() throws {
    let screen = desk.play([]) { services in
      services.window = { _, _, _ in throw Broken(description: "the disk is gone\nreally") }
    }
    #expect(screen.text.contains("the disk is gone"))
  }

  @Test func aFailedWriteIsTold() throws {
    let screen = desk.play(try press("s")) { services in
      services.setStarred = { _, _ in throw Broken(description: "the state file is read-only") }
    }
    #expect(screen.text.contains("the state file is read-only"))
  }

  @Test func articlesThatArriveMeanwhileAppear() throws {
    let mailbox = desk.mailbox
    let isLate = Mutex(false)
    let services = { (services: inout Services) in
      services.window = { _, _, _ in window(of: isLate.withLock(\.self) ? articles : Array(articles.prefix(1))) }
      services.saveNote = { _, _ in }
      services.setStarred = { _, _ in
        isLate.withLock { $0 = true }
        mailbox.post(.libraryChanged)
      }
    }
    let screen = desk.play(try press("s"), change: services)
    #expect(screen.frames.first { $0.text().contains("Peso falls") }?.text().contains("Vote counted") == false)
    #expect(screen.text.contains("Vote counted"))
  }

  @Test func themesAreTakenOverAtOnceAndUnknownOnesTold() throws {
    let screen = desk.play(try press("t"))
    #expect(screen.frames.last?.cells.first?.style.background == .palette(2))
    #expect(try Desk().play(try press("tt")).text.contains("lost"))
  }

  @Test func clipboardAndSuspensionReachTheTerminal() throws {
    let screen = desk.play(try press("y<C-z>"))
    #expect(screen.copies == ["https://desk.example/1"])
    #expect(screen.suspensions == 1)
  }

  @Test func keysArePressedBeforehandEachWhenAllIsQuiet() throws {
    let screen = HeadlessScreen(
      size: Size(columns: 120, rows: 24), script: [.untilShown("Paragraph 1 of Canal opens.")] + (try press("q")),
      awaitRing: desk.workload.awaitRing)
    desk.run(on: KeyPlayer([.character("j"), .character("j"), .enter], on: screen, desk.workload))
    #expect(screen.missing == nil)
    #expect(desk.log.first == "read [3] true")
  }
}
