import Foundation
import Glibc
import Testing

/// Another user reads a library while its owner imports. Only the superuser can be two users; others are covered by the
/// library's own tests.
@Suite struct GuestTests {
  @Test(.enabled(if: geteuid() == 0))
  func noAnswerIsWrongAndNothingIsCalledDamaged() throws {
    let owner = try Program()
    let guest = try Program()
    #expect(chown(guest.home.path, 65_534, 65_534) == 0)
    #expect(chmod(owner.home.path, 0o755) == 0)
    let library = owner.home.appendingPathComponent("shared.sqlite").path
    func articles(_ numbers: Range<Int>) -> String {
      numbers.map { number in
        """
        {"title":"Story \(number)","url":"https://a.example/\(number)","published":"2020-01-\(10 + number % 20)",\
        "body":"\(String(repeating: "Ships of the canal \(number). ", count: 20))"}

        """
      }.joined()
    }
    #expect(try owner.run("--library", library, "import", "-", input: articles(0..<10)).code == 0)
    let input = Pipe()
    let child = try owner.start(["--library", library, "import", "-"], input: input)
    var last = 0
    for batch in 0..<10 {
      try input.fileHandleForWriting.write(contentsOf: Data(articles(10 + batch * 99..<10 + (batch + 1) * 99).utf8))
      if batch == 9 { try input.fileHandleForWriting.close() }
      for words in [["list", "--json"], ["search", "--json", "canal"]] {
        let line = (["--library", library] + words).joined(separator: " ")
        let run = try guest.shell("setpriv --reuid=65534 --regid=65534 --clear-groups DATELINE \(line)")
        #expect(run.code == 0 && run.messages.isEmpty, "\(run.messages)")
        let titles = try run.objects().compactMap { $0["title"] as? String }
        #expect(titles.count >= last && Set(titles).count == titles.count)
        #expect(titles.allSatisfy { $0.hasPrefix("Story ") })
        last = titles.count
      }
    }
    child.waitUntilExit()
    #expect(child.terminationStatus == 0)
    #expect(try owner.run("--library", library, "list").lines.count == 1_000)
  }
}
