import Articles
import Foundation
import Testing

@testable import Formats

@Suite struct SourceTests {
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("importing-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/b/c", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func write(_ text: String, _ path: String) throws {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func listsFilesBelowAFolderInOrder() throws {
    try withFolder { folder in
      for name in ["z.md", "a.txt", "b/y.md", "b/c/x.md", ".hidden", "b/.also"] { try write("x", folder + "/" + name) }
      let files = try sourceFiles(at: folder).files.map { $0.dropFirst(folder.count + 1) }
      #expect(files == ["a.txt", "b/c/x.md", "b/y.md", "z.md"])
      #expect(try sourceFiles(at: folder + "/z.md").files == [folder + "/z.md"])
      #expect(try sourceFiles(at: "-").files == ["-"])
    }
  }

  @Test func leavesFilesInUseAloneUnderAnyName() throws {
    try withFolder { folder in
      for name in ["a.md", "library", "library-shm"] { try write("x", folder + "/" + name) }
      #expect(symlink("../library", folder + "/b/link") == 0)
      #expect(link(folder + "/library-shm", folder + "/b/c/hard.md") == 0)
      let inUse = FilesInUse([folder + "/library", folder + "/library-wal", folder + "/library-shm"])
      let listing = try sourceFiles(at: folder, except: inUse)
      #expect(listing.files == [folder + "/a.md"] && listing.problems.isEmpty)
      #expect(listing.passedOver[.ownFile] == 4)
      for name in ["library", "library-shm", "b/link", "b/c/hard.md"] {
        let problem = #expect(throws: ImportProblem.self) { try sourceFiles(at: folder + "/" + name, except: inUse) }
        #expect(problem?.cause == .ownFile && problem?.isSkip == true)
        #expect(problem?.description.hasPrefix(folder + "/" + name + ": is a file of the library itself") == true)
      }
    }
  }

  @Test func thePartsOfASavedPageArePassedOverAndCounted() throws {
    try withFolder { folder in
      for name in ["Page_files", "Old_files/deep", "Other_files", "b/New.x_files"] {
        try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
      }
      for name in [
        "Page.html", "Page_files/a.css", "Page_files/.b", "Page_files/c.txt", "Old.HTM", "Old_files/deep/d.js",
        "Other_files/own.txt", "b/New.x.xhtml", "b/New.x_files/e.svg",
      ] { try write("x", folder + "/" + name) }
      let listing = try sourceFiles(at: folder)
      let files = listing.files.map { String($0.dropFirst(folder.count + 1)) }
      #expect(files == ["Old.HTM", "Other_files/own.txt", "Page.html", "b/New.x.xhtml"])
      #expect(listing.passedOver.sentence == "passed over in folders: 5 parts of saved pages")
      // Who names such a folder wants what is in it.
      #expect(try sourceFiles(at: folder + "/Page_files").files.count == 2)
    }
  }

  @Test func nothingButFilesAndFoldersIsLookedAtInAFolder() throws {
    try withFolder { folder in
      try write("x", folder + "/a.txt")
      #expect(mkfifo(folder + "/pipe.md", 0o600) == 0)
      #expect(symlink("/dev/zero", folder + "/zero.txt") == 0 && symlink("..", folder + "/b/up") == 0)
      try write("x", folder + "/.hidden")
      let listing = try sourceFiles(at: folder)
      #expect(listing.files == [folder + "/a.txt"] && listing.problems.isEmpty)
      #expect(
        listing.passedOver.sentence
          == "passed over in folders: 1 hidden entry, 1 link to a folder, 2 pipes, sockets and devices")
    }
  }

  @Test func saysThatAPathIsMissing() throws {
    let problem = #expect(throws: ImportProblem.self) { try sourceFiles(at: "/no/such/path") }
    #expect(problem?.description == "/no/such/path: no such file or directory; check the path and its permissions")
    #expect(throws: ImportProblem.self) { try readArticles(at: "/no/such/path") { _ in } }
  }

  @Test func readsTheSameFromAFileAsFromMemory() throws {
    try withFolder { folder in
      let lines = (0..<3000).map { #"{"title":"t\#($0)","body":"\#(String(repeating: "word ", count: 40))end"}"# }
      let text = lines.joined(separator: "\n")
      try write(text, folder + "/a.jsonl")
      var titles: [String] = []
      let problems = try readArticles(at: folder + "/a.jsonl") { titles.append($0.article.title) }
      #expect(titles.count == 3000)
      #expect(titles.last == "t2999")
      #expect(problems.isEmpty)
      #expect(try articles(in: text).articles.map(\.title) == titles)
    }
  }

  @Test func stopsWhenTheReceiverThrows() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try readArticles(in: Array("{\"body\":\"a\"}\n{\"body\":\"b\"}".utf8), name: "x") { _ in throw Stop() }
    }
  }
}
