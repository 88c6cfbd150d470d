import Articles
import Synchronization
import Testing

@testable import Storage

private final class Looks: Sendable {
  private let number = Mutex(0)

  func next() -> Int {
    number.withLock { number in
      number += 1
      return number
    }
  }
}

/// A list of what is unread, while another process adds an article before each look at it.
@Suite struct StaleShelvesTests {
  private let folder: TemporaryFolder
  private let library: Library
  private let other: Library
  private let looks = Looks()

  init() throws {
    folder = try TemporaryFolder()
    library = try Library(folder.source())
    other = try Library(folder.source(reader: "other"))
    try library.add([.sample("First")])
    _ = try library.titles(ListQuery(view: .unread))
  }

  /// The unread articles' number as `answers` sees it, one article after the last look.
  private static func count(_ answers: Answers, _ other: Library, _ looks: Looks) throws -> RowCount {
    try other.add([.sample("Story \(looks.next())")])
    return try answers.list(ListQuery(view: .unread)).count(atMost: 100)
  }

  @Test func aLookThatIsAlwaysTooLateEndsWithTheThird() throws {
    let look: (Answers) throws -> RowCount = { answers in try Self.count(answers, other, looks) }
    _ = try library.ask(look)
    try expectThreeLooks()
  }

  @Test func soItDoesOffTheConcurrentPool() async throws {
    _ = try await library.ask { [other, looks] answers in try Self.count(answers, other, looks) }
    try expectThreeLooks()
  }

  private func expectThreeLooks() throws {
    #expect(looks.next() == 4)
    // What has come meanwhile is there as soon as nothing more comes.
    #expect(try library.titles(ListQuery(view: .unread)).count == 4)
  }
}
