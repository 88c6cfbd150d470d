import Foundation
import Glibc
import Testing

@Suite(.serialized) struct InterruptedImportTests {
  let program: Program
  init() throws { program = try Program() }

  private func lines(_ numbers: Range<Int>) -> String {
    numbers.map { number in
      "{\"title\":\"Story \(number)\",\"url\":\"https://a.example/\(number)\",\"body\":\"Anna Weber spoke.\"}\n"
    }.joined()
  }

  /// How many articles the library has, asked while others may write it; 0 while there is none.
  private func articleCount() throws -> Int { try program.run("list", "--limit", "5000").lines.count }

  @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
  func whatHadComeInIsKeptAndTheRestComesInLater(_ signal: Int32) throws {
    let input = Pipe()
    let child = try program.start(["import", "-"], input: input)
    try input.fileHandleForWriting.write(contentsOf: Data(lines(0..<1_000).utf8))
    // The pipe stays open: the import waits for more when the signal comes, and a reader looks at the library.
    var kept = 0
    for _ in 0..<200 where kept == 0 { kept = try articleCount() }
    #expect(kept > 0)
    kill(child.processIdentifier, signal)
    child.waitUntilExit()
    if signal != SIGKILL { #expect(child.terminationStatus == 130) }
    let before = try articleCount()
    #expect(before >= kept)

    let run = try program.run("import", "--json", "-", input: lines(0..<1_000))
    let summary = try #require(try run.objects().first)
    #expect(summary["unchanged"] as? Int == before)
    #expect(summary["added"] as? Int == 1_000 - before)
    #expect(try program.run("people", "--json").lines.count == 1)
  }
}
