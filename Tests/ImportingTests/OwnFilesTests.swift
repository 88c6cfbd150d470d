import Dispatch
import Foundation
import Glibc
import Importing
import Storage
import Testing

/// An import of the folder in which the library itself lies.
@Suite struct OwnFilesTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "own-files-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// How many locks this process has on each file of the folder.
  private func locks() throws -> [String: Int] {
    let table = try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: " ")
    }
    var counts: [String: Int] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      var status = stat()
      guard stat(folder + "/" + name, &status) == 0 else { continue }
      let count = table.count { words in
        words.count >= 8 && words[4] == "\(getpid())" && words[5].hasSuffix(":\(status.st_ino)")
      }
      if count > 0 { counts[name] = count }
    }
    return counts
  }

  private func fill(_ paths: [String], _ library: Library) -> Intake.Report {
    let isOver = DispatchSemaphore(value: 0)
    let intake = Intake(into: library, now: 1_600_000_000, showsFirst: false)
    intake.start(.paths(paths)) { isOver.signal() }
    isOver.wait()
    return intake.report
  }

  @Test func theLocksOfTheLibraryAreKept() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let library = try Library(.files(library: folder + "/library.sqlite", state: folder + "/state.sqlite"))
    try Data("# A headline\n\nA first paragraph of some length.\n".utf8)
      .write(to: URL(fileURLWithPath: folder + "/a.md"))
    #expect(link(folder + "/library.sqlite", folder + "/hard.md") == 0)
    #expect(symlink("library.sqlite", folder + "/soft.md") == 0)
    #expect(fill([folder + "/a.md"], library).added.added == 1)
    let before = try locks()
    #expect(before["library.sqlite"] != nil && before["library.sqlite-shm"] != nil && before["state.sqlite"] != nil)
    let report = fill([folder], library)
    #expect(report.added.unchanged == 1 && report.problems.isEmpty)
    let named = fill([folder + "/library.sqlite", folder + "/library.sqlite-shm", folder + "/state.sqlite"], library)
    #expect(named.problems.count == 3)
    #expect(named.problems.allSatisfy { $0.reason.hasPrefix("is a file of the library itself") })
    let after = try locks()
    for (name, count) in before { #expect(after[name] == count, "\(name)") }
  }
}
