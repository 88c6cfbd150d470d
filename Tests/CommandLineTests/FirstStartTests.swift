import Foundation
import Glibc
import SampleEdition
import Synchronization
import Testing

/// A library that is new is filled with the sample edition, however the program came to its end before.
@Suite(.serialized) struct FirstStartTests {
  let program: Program
  init() throws { program = try Program() }

  /// A generator with a seed, so that a failure can be repeated.
  private struct Chance {
    var state: UInt64 = 2_026
    mutating func next(below limit: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % limit
    }
  }

  private func articles() throws -> Int { try program.run("list").lines.count }

  @Test func killedAtAnyMomentItIsWholeAtTheNextStart() throws {
    var chance = Chance()
    for round in 0..<3 {
      for _ in 0...chance.next(below: 2) {
        let child = try program.start(["--print-screen", "100x30"], input: Pipe())
        usleep(useconds_t(chance.next(below: 400_000)))
        kill(child.processIdentifier, SIGKILL)
        child.waitUntilExit()
      }
      let screen = try program.run("--print-screen", "100x30")
      #expect(screen.output.contains("1 of \(sampleArticleCount())"), "round \(round)")
      #expect(try articles() == sampleArticleCount(), "round \(round)")
      #expect(try program.run("people").lines.count > 20, "round \(round)")
      try FileManager.default.removeItem(at: program.home.appendingPathComponent(".local"))
    }
  }

  @Test func anImportOfNothingLeavesItNew() throws {
    #expect(try program.run("import", "missing.md").code == 1)
    let screen = try program.run("--print-screen", "100x30")
    #expect(screen.output.contains("1 of \(sampleArticleCount())"))
  }

  @Test func whoBeginsWithAnImportGetsNoSampleEdition() throws {
    _ = try program.run("import", try program.writeArticles())
    #expect(try program.run("--print-screen", "100x30").output.contains("1 of 3"))
  }

  @Test func itIsFilledOnce() throws {
    _ = try program.run("--print-screen", "100x30")
    _ = try program.run("import", try program.writeArticles())
    _ = try program.run("--print-screen", "100x30")
    #expect(try articles() == sampleArticleCount() + 3)
  }

  @Test func manyFirstImportsAtOnceAllSucceed() throws {
    let file = try program.writeArticles()
    for round in 0..<4 {
      let library = program.home.appendingPathComponent("new/\(round)").path
      let runs = Mutex<[Program.Run]>([])
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        do {
          let run = try Program().run("--library", library, "import", file)
          runs.withLock { $0.append(run) }
        } catch {
          Issue.record("\(error)")
        }
      }
      for run in runs.withLock(\.self) {
        #expect(run.code == 0 && run.messages.isEmpty, "\(run.messages)")
        #expect(run.output.hasPrefix("3 added") || run.output.hasSuffix("3 unchanged\n"), "\(run.output)")
      }
      #expect(runs.withLock(\.count) == 8)
      #expect(try program.run("--library", library, "list").lines.count == 3)
    }
  }
}
