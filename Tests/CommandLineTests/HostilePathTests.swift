import Foundation
import Glibc
import Testing

/// Paths, streams and disks that are not what they should be: one clear line, and never a wait without an end.
@Suite struct HostilePathTests {
  let program: Program
  init() throws { program = try Program() }

  private func path(_ name: String) -> String { program.home.appendingPathComponent(name).path }

  private func importArticles() throws {
    #expect(try program.run("--library", "x", "import", try program.writeArticles()).code == 0)
  }

  private func expectOneLine(_ run: Program.Run, code: Int32, containing text: String) {
    #expect(run.code == code)
    #expect(run.messages.split(separator: "\n").count == 1, "\(run.messages)")
    #expect(run.messages.hasPrefix("dateline: ") && run.messages.contains(text), "\(run.messages)")
    #expect(!run.messages.contains("(text:") && !run.messages.contains("Error("), "\(run.messages)")
  }

  @Test(arguments: [
    ("", 64, "names no file"), ("file:x", 64, "./file:x"), (":memory:", 64, "./:memory:"), (".", 1, "a folder"),
    ("/", 1, "a folder"), ("/dev/null", 1, "a device"), ("pipe", 1, "a named pipe"), ("x", 1, "no library here yet"),
  ])
  func aLibraryThatCannotBeIsRefusedInOneLine(_ name: String, _ code: Int, _ text: String) throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    expectOneLine(try program.run("--library", name, "list"), code: Int32(code), containing: text)
  }

  @Test(arguments: ["x", ".", "folder", "pipe", "one", "/dev/null", "/proc/self/state"])
  func aStateThatCannotBeIsToldAndTheLibraryIsRead(_ name: String) throws {
    try importArticles()
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    try FileManager.default.createDirectory(atPath: path("folder"), withIntermediateDirectories: true)
    try program.write("one", "1")
    let run = try program.run("--library", "x", "--state", name, "list")
    #expect(run.lines.count == 3)
    expectOneLine(run, code: 0, containing: "marks are not kept")
    let screen = try program.run("--library", "x", "--state", name, "--print-screen", "120x24", "--keys", "s")
    #expect(screen.output.contains("★") && screen.output.contains("marks are not kept"))
  }

  @Test(arguments: ["Zoë", "日本", "a?b#c%20"])
  func aHomeOfAnyNameWillDo(_ name: String) throws {
    let home = path(name)
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let screen = try program.run("--print-screen", "100x30", variables: ["HOME": home])
    #expect(screen.code == 0 && screen.output.contains("of 34"))
    #expect(FileManager.default.fileExists(atPath: home + "/.local/state/dateline/state.sqlite"))
  }

  @Test(arguments: ["", "relative", "/proc/nowhere"])
  func withoutAHomeALibraryIsReadAndNothingIsKept(_ home: String) throws {
    try importArticles()
    let run = try program.run("--library", path("x"), "list", variables: ["HOME": home])
    #expect(run.lines.count == 3)
    expectOneLine(run, code: 0, containing: "marks are not kept")
  }

  @Test func pipesAndSocketsInAFolderArePassedOverAndCounted() throws {
    try FileManager.default.createDirectory(atPath: path("folder/deep"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: try program.writeArticles(), toPath: path("folder/deep/a.jsonl"))
    #expect(mkfifo(path("folder/deep/pipe"), 0o600) == 0)
    #expect(symlink("circle", path("folder/circle")) == 0)
    #expect(symlink("..", path("folder/deep/up")) == 0)
    #expect(symlink("/dev/zero", path("folder/zero")) == 0)
    let run = try program.run("--library", "x", "import", "folder")
    #expect(run.code == 0)
    #expect(run.output == "3 added, 0 updated, 0 unchanged, 1 skipped (unreadable)\n")
    #expect(run.messages.contains("folder/circle: "))
    #expect(run.messages.contains("passed over in folders: 1 link to a folder, 2 pipes, sockets and devices\n"))
  }

  @Test(arguments: ["pipe", "/dev/zero"])
  func aPipeOrDeviceThatIsNamedIsRefused(_ name: String) throws {
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    expectOneLine(try program.run("--library", "x", "import", name), code: 1, containing: "not a file")
    expectOneLine(try program.run("--print-screen", "80x24", name), code: 1, containing: "not a file")
  }

  @Test func whatTheShellHasPipedToADescriptorIsRead() throws {
    let file = try program.writeArticles()
    let run = try program.shell("cat \(file) | DATELINE --library x import /dev/fd/3 3<&0")
    #expect(run.output == "3 added, 0 updated, 0 unchanged\n")
  }

  @Test(arguments: ["import -", "inspect -", "--print-screen 80x24 -"])
  func aClosedStandardInputIsTold(_ arguments: String) throws {
    expectOneLine(try program.shell("DATELINE \(arguments) <&-"), code: 1, containing: "standard input: is closed")
  }

  @Test(arguments: [">&-", "> /dev/full"], ["list", "--print-screen 80x24", "search peso", "keys", "people --json"])
  func outputThatGoesNowhereIsTold(_ redirection: String, _ arguments: String) throws {
    try importArticles()
    let run = try program.shell("DATELINE --library x \(arguments) \(redirection)")
    expectOneLine(run, code: 1, containing: "standard output")
  }

  @Test func aDiskThatFillsUpDuringAnImportIsToldWithWhatCameIn() throws {
    let lines = (0..<3_000).map { number in
      """
      {"title":"Story \(number)","url":"https://a.example/\(number)",\
      "body":"\(String(repeating: "The canal of \(number). ", count: 20))"}
      """
    }
    try program.write("many.jsonl", lines.joined(separator: "\n"))
    let run = try program.shell("ulimit -f 2000; DATELINE --library x import many.jsonl")
    let added = try #require(run.output.split(separator: " ").first.flatMap { Int($0) })
    #expect(added > 0 && added < 3_000)
    expectOneLine(run, code: 1, containing: "x: ")
    #expect(try program.run("--library", "x", "list").lines.count == added)
  }

  @Test(arguments: ["config.toml", "themes/own.toml"])
  func aPipeAmongTheConfigurationIsTold(_ name: String) throws {
    try importArticles()
    try FileManager.default.createDirectory(atPath: path(".config/dateline/themes"), withIntermediateDirectories: true)
    #expect(mkfifo(path(".config/dateline/" + name), 0o600) == 0)
    let theme = name.hasPrefix("themes") ? ["--theme", "own"] : []
    let run = try program.run(theme + ["--library", "x", "--print-screen", "160x24"])
    #expect(run.code == 0 && run.output.contains(name + ": "))
  }
}
