import Foundation
import Glibc
import TestSupport
import Testing

/// A library is read by somebody who may not write it while its owner imports. Only the superuser can be two users;
/// everybody else reads a file that its mode protects, once the import has it open.
@Suite struct GuestTests {
  /// What stands before the guest's commands.
  private static let asGuest = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

  @Test func noAnswerIsWrongAndNothingIsCalledDamaged() throws {
    let owner = try Program()
    let guest = try Program()
    if geteuid() == 0 { #expect(chown(guest.home.path, 65_534, 65_534) == 0) }
    #expect(chmod(owner.home.path, 0o755) == 0)
    let library = owner.home.appendingPathComponent("shared.sqlite").path
    let first = try owner.write("first.jsonl", Self.articles(0..<10))
    // More than go in at once, so that the guest may see some of them.
    let rest = try owner.write("rest.jsonl", Self.articles(10..<400))
    #expect(try owner.run("--library", library, "import", first).code == 0)
    let child = try owner.start(["--library", library, "import", rest], input: Pipe())
    #expect(eventually(seconds: 60) { holdsSomething(library + "-wal") }, "the import has written nothing")
    #expect(chmod(library, 0o444) == 0)
    var last = 0
    repeat {
      for words in [["list", "--json"], ["search", "--json", "canal"]] {
        let line = (["--library", library] + words).joined(separator: " ")
        let run = try guest.shell("\(Self.asGuest)DATELINE \(line)")
        #expect(run.code == 0 && run.messages.isEmpty, "\(run.messages)")
        let titles = try run.objects().compactMap { $0["title"] as? String }
        #expect(titles.count >= last && Set(titles).count == titles.count)
        #expect(titles.allSatisfy { $0.hasPrefix("Story ") })
        last = titles.count
      }
    } while child.isRunning
    child.waitUntilExit()
    #expect(child.terminationStatus == 0 && last >= 10)
    #expect(try owner.run("--library", library, "list").lines.count == 400)
  }

  private static func articles(_ numbers: Range<Int>) -> String {
    numbers.map { number in
      """
      {"title":"Story \(number)","url":"https://a.example/\(number)","published":"2020-01-\(10 + number % 20)",\
      "body":"\(String(repeating: "Ships of the canal \(number). ", count: 8))"}

      """
    }.joined()
  }

  private func holdsSomething(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }
}
