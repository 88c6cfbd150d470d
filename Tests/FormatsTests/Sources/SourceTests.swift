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
      #expect(listing == SourceListing(files: [folder + "/a.md"]))
      for name in ["library", "library-shm", "b/link", "b/c/hard.md"] {
        let problem = #expect(throws: ImportProblem.self) { try sourceFiles(at: folder + "/" + name, except: inUse) }
        #expect(problem?.cause == .ownFile && problem?.isSkip == true)
        #expect(problem?.description.hasPrefix(folder + "/" + name + ": is a file of the library itself") == true)
      }
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

  @Test(arguments: [
    ("{\"title\":\"a\"}\n{\"title\":\"b\"}", "x", SourceKind.jsonl), ("---\ntitle: x\n---\ny", "x.txt", .markdown),
    ("# Heading\n\ntext", "x", .markdown), ("plain text", "x.md", .markdown), ("plain text", "x.txt", .text),
    ("{curly} text", "x.txt", .text), ("[Update] text", "x.txt", .text), ("[foo]: /url\n\n[foo]", "x.md", .markdown),
    ("<!DOCTYPE html><p>", "x.md", .unsupported("a web page")),
    ("\u{FEFF}<?xml version='1.0'?><rss>", "x", .unsupported("a feed")),
    ("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", "x", .unsupported("a JSON Feed")),
    ("%PDF-1.7", "x.txt", .unsupported("a PDF document")),
    ("<opml version='2.0'>", "x.txt", .unsupported("an OPML list")),
  ])
  func tellsKindsByContent(_ text: String, _ name: String, _ kind: SourceKind) {
    #expect(sourceKind(ofBytesStarting: Array(text.utf8), name: name) == kind)
  }

  @Test func explainsWhatCannotBeImported() throws {
    let web = #expect(throws: ImportProblem.self) { try articles(in: "<html><body>x</body></html>", name: "page.html") }
    #expect(web?.description == "page.html: is a web page, which cannot be imported yet; save it as text or Markdown")
    var binary: [UInt8] = []
    for index in 0..<5000 { binary.append(UInt8(index * 7 % 256)) }
    #expect(throws: ImportProblem.self) { try readArticles(in: binary, name: "x.bin") { _ in } }
    #expect(try articles(in: "\n \n", name: "empty.txt").problems.map(\.cause) == [.noArticle])
    #expect(try articles(in: "", name: "empty.jsonl").articles.isEmpty)
  }

  @Test func obeysTheFormatThatIsAskedFor() throws {
    var bodies: [String] = []
    _ = try readArticles(in: Array("# A\n\nb".utf8), name: "x", format: .text) { bodies.append($0.article.title) }
    #expect(bodies == ["A"] || bodies == ["# A"])
  }
}
