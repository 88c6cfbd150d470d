import Foundation
import Testing

/// What older programs made is imported into again by the program of today.
@Suite struct OldLibraryCommandTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// Numbers of the sample edition that the libraries hold besides `field.jsonl` (see `Tests/Fixtures/README.md`), but for a
  /// long one, in which names are sought for long.
  private static let sampled = ["01", "04", "09", "10", "17", "23", "28"]

  private static func sources() throws -> [String] {
    let folder = tests.deletingLastPathComponent().appendingPathComponent("Sources/SampleEdition/articles")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return names.filter { sampled.contains(String($0.prefix(2))) }.map { folder.appendingPathComponent($0).path }
      + [tests.appendingPathComponent("Fixtures/Libraries/field.jsonl").path]
  }

  private static func unpack(_ version: Int, for program: Program) throws -> [String] {
    var paths: [String] = []
    for name in ["library", "state"] {
      let path = program.home.appendingPathComponent("old-\(name).sqlite")
      try Data().write(to: path)
      let gzip = Process()
      gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      gzip.arguments = [
        "gzip", "-dc", tests.appendingPathComponent("Fixtures/Libraries/\(name)-\(version).sqlite.gz").path,
      ]
      gzip.standardOutput = try FileHandle(forWritingTo: path)
      try gzip.run()
      gzip.waitUntilExit()
      #expect(gzip.terminationStatus == 0)
      paths += ["--\(name)", path.path]
    }
    return paths
  }

  @Test(arguments: 1...5)
  func importingTheSameAgainAddsNothingTwice(_ version: Int) throws {
    let program = try Program()
    let files = try Self.unpack(version, for: program)
    let before = try program.run(["list", "--json"] + files).lines
    #expect(before.count == 12)
    // The recogniser of today may find other names than that of then; the second time it finds the same.
    let first = try program.run(["import"] + files + Self.sources())
    #expect(first.code == 0 && first.output.contains("0 added"), "\(first.output)\(first.messages)")
    let second = try program.run(["import"] + files + Self.sources())
    #expect(second.output.contains("0 added, 0 updated, 11 unchanged"), "\(second.output)\(second.messages)")
    #expect(try program.run(["list", "--json"] + files).lines == before)
    let found = try program.run(["search"] + files + ["\"the cooperation of the fishing\""])
    #expect(found.lines.first?.contains("Nine wards vote on the harbour loan") == true, "the import renews the index")
  }
}
