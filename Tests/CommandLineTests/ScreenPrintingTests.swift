import Foundation
import Testing

@Suite struct ScreenPrintingTests {
  let program: Program
  init() throws { program = try Program() }

  @Test func printsTheScreenOfAFile() throws {
    let run = try program.run("--print-screen", "100x20", try program.writeArticles())
    #expect(run.code == 0)
    #expect(run.lines.count <= 20)
    #expect(run.output.contains("Leaders meet"))
    #expect(run.output.contains("MOSCOW – They met."))
  }

  @Test func playsKeysAndWaitsForWhatTheyAskFor() throws {
    let run = try program.run(
      "--print-screen", "100x20", "--keys", "Speso -canal<Enter><Enter>", try program.writeArticles())
    #expect(run.output.contains("The peso fell."))
    #expect(!run.output.contains("Leaders meet"))
  }

  @Test func leavesTheUsersFilesAlone() throws {
    _ = try program.run("--print-screen", "80x24", "--sample")
    _ = try program.run("--print-screen", "80x24", try program.writeArticles())
    #expect(!FileManager.default.fileExists(atPath: program.home.appendingPathComponent(".local").path))
  }

  @Test func theFirstStartFillsTheLibraryWithTheSampleEdition() throws {
    let first = try program.run("--print-screen", "100x30")
    #expect(first.output.contains("dateline import PATH"))
    let rows = try program.run("list", "--json").objects()
    #expect(rows.count >= 30)
    let id = try #require(rows.first?["id"] as? String)
    let article = try #require(try program.run("show", "--json", id).objects().first)
    #expect((article["mentions"] as? [Any])?.isEmpty == false, "names follow")
    #expect(try !program.run("--print-screen", "100x30").output.contains("dateline import PATH"))
  }

  @Test func whatIsReadStaysRead() throws {
    _ = try program.run("import", try program.writeArticles())
    _ = try program.run("--print-screen", "100x20", "--keys", "<Enter>jhs")
    let rows = try program.run("list", "--json").objects()
    #expect(rows.map { $0["unread"] as? Bool } == [false, true, true])
    #expect(rows.map { $0["starred"] as? Bool } == [true, false, false])
  }

  @Test func aFileWithoutAnArticleIsAFailure() throws {
    let run = try program.run("--print-screen", "80x24", try program.write("empty.txt", ""))
    #expect(run.code == 1)
    #expect(run.messages.contains("empty.txt"))
  }
}
