import Foundation
import Glibc
import Testing

/// What the program makes of a record's file, and of one that is none.
@Suite struct RecordCommandTests {
  let program: Program
  /// Plays two keys on the articles that were written.
  private let playing = ["--print-screen", "80x20", "--keys", "jj"]
  private let articles: String

  init() throws {
    program = try Program()
    articles = try program.writeArticles()
  }

  private func path(_ name: String) -> String { program.home.appendingPathComponent(name).path }

  private func record(_ name: String) throws -> Program.Run {
    try program.run(playing + ["--record", path(name), articles])
  }

  private func replay(_ name: String, _ others: String...) throws -> Program.Run {
    try program.run(["--replay", path(name)] + others)
  }

  private func mode(_ name: String) -> mode_t {
    var status = stat()
    return stat(path(name), &status) == 0 ? status.st_mode & 0o777 : 0
  }

  /// Writes the record again with its first line of this beginning changed.
  private func change(_ name: String, _ beginning: String, to line: String) throws {
    var lines = try String(contentsOfFile: path(name), encoding: .utf8).components(separatedBy: "\n")
    let index = try #require(lines.firstIndex { $0.hasPrefix(beginning) })
    lines[index] = line
    try program.write(name, lines.joined(separator: "\n"))
  }

  /// One line on standard error, with the file's name and each hint.
  private func expectRefusal(_ run: Program.Run, _ hints: String...) {
    #expect(run.code == 1 && run.output.isEmpty, "\(run.output)")
    #expect(run.messages.split(separator: "\n").count == 1, "\(run.messages)")
    for hint in hints { #expect(run.messages.contains(hint), "\(run.messages)") }
  }

  @Test func aRecordNamesItsArticlesAndIsReadByNobodyElse() throws {
    let played = try record("a")
    #expect(played.code == 0 && played.output.contains("Leaders meet"))
    #expect(mode("a") == 0o600)
    let text = try String(contentsOfFile: path("a"), encoding: .utf8)
    #expect(text.prefix { $0 != "\n" }.contains("contains everything that was typed"))
    // In another folder, where the articles' path must still lead to them.
    let again = try program.shell("cd /; DATELINE --replay '\(path("a"))'")
    #expect(again.code == 0 && again.messages.isEmpty, "\(again.messages)")
    #expect(again.output == played.output)
  }

  @Test func otherArticlesAreRefusedUnlessTheyAreWanted() throws {
    let played = try record("a")
    var changed = try String(contentsOfFile: articles, encoding: .utf8)
    changed.replace("Leaders meet", with: "Leaders part")
    let others = try program.write("others.jsonl", changed)
    expectRefusal(try replay("a", others), "/a: ", "other articles", "--anyway")
    let forced = try replay("a", others, "--anyway")
    #expect(forced.code == 0 && forced.messages.isEmpty, "\(forced.messages)")
    #expect(forced.output == played.output.replacing("Leaders meet", with: "Leaders part"))
    // Those that were recorded, under another name.
    let moved = try program.write("moved.jsonl", String(contentsOfFile: articles, encoding: .utf8))
    unlink(articles)
    #expect(try replay("a", moved).output == played.output)
  }

  @Test func aRecordOfAnotherProgramIsReplayedOnlyWhenThatIsWanted() throws {
    let played = try record("a")
    try change("a", "program ", to: #"program "0.0.7""#)
    expectRefusal(try replay("a"), "/a: ", "0.0.7", "--anyway")
    #expect(try replay("a", "--anyway").output == played.output)
  }

  /// `--anyway` is of no use for what cannot be understood.
  @Test(arguments: [
    ("dateline record ", "dateline record 1: older", "version 1"),
    ("dateline record ", "dateline record 99: newer", "version 99"),
    ("dateline record ", "dateline log 1: x", "not a record"),
    ("charset ", #"charset "UTF-9" "" """#, "“UTF-9” is not a valid charset"),
  ])
  func whatCannotBeUnderstoodIsRefused(_ beginning: String, _ line: String, _ hint: String) throws {
    _ = try record("a")
    try change("a", beginning, to: line)
    expectRefusal(try replay("a", "--anyway"), "/a: ", hint)
  }

  @Test func aRecordThatIsCutGoesAsFarAsItGoes() throws {
    let played = try record("a")
    let text = try String(contentsOfFile: path("a"), encoding: .utf8)
    // In the middle of the second key's line.
    let keys = text.ranges(of: " key \"j\"")
    #expect(keys.count == 2)
    try program.write("a", String(text[..<keys[1].lowerBound]))
    let cut = try replay("a")
    #expect(cut.code == 0 && cut.output != played.output && cut.output.contains("2 of 3"))
    #expect(cut.messages.split(separator: "\n").count == 1 && cut.messages.contains("did not come to an end"))
  }

  /// Neither is waited for, nor written to, nor lost.
  @Test(arguments: ["--record", "--log"])
  func whatIsNoFileOfItsKindIsLeftAlone(_ option: String) throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    try program.write("letter", "Dear Ana,\n")
    #expect(chmod(path("letter"), 0o644) == 0)
    for (name, hint) in [("pipe", "not a file"), ("letter", "is not a log or record"), (".", "directory")] {
      expectRefusal(try program.run(playing + [option, path(name), articles]), hint)
    }
    #expect(try String(contentsOfFile: path("letter"), encoding: .utf8) == "Dear Ana,\n")
    #expect(mode("letter") == 0o644)
    // Nor is a link that leads to one.
    #expect(symlink("letter", path("link")) == 0)
    expectRefusal(try program.run(playing + [option, path("link"), articles]), "/link: ", "is not a log or record")
  }

  @Test func anEarlierRecordIsWrittenOverAndAnEmptyFileUsed() throws {
    try program.write("a", "")
    #expect(chmod(path("a"), 0o644) == 0)
    _ = try record("a")
    #expect(mode("a") == 0o600)
    let first = try String(contentsOfFile: path("a"), encoding: .utf8)
    #expect(try program.run(["--print-screen", "60x9", "--record", path("a"), articles]).code == 0)
    let second = try String(contentsOfFile: path("a"), encoding: .utf8)
    #expect(first.contains("size 80 20") && second.contains("size 60 9") && !second.contains("key"))
    // A log is no record.
    #expect(try program.run(playing + ["--record", path("a"), "--log", path("a"), articles]).code == 1)
    #expect(try String(contentsOfFile: path("a"), encoding: .utf8) == second)
  }

  @Test func aRecordThatAnotherSessionIsWritingIsLeftAlone() throws {
    _ = try record("a")
    let before = try String(contentsOfFile: path("a"), encoding: .utf8)
    let descriptor = open(path("a"), O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    expectRefusal(try record("a"), "/a: ", "another session")
    #expect(try String(contentsOfFile: path("a"), encoding: .utf8) == before)
  }
}
