import Articles
import GRDB
import Testing

@testable import Storage

@Suite struct CancellationTests {
  @Test func cancelledQuestionsEndWithoutAnAnswer() async throws {
    let folder = try TemporaryFolder()
    let library = try Library(folder.source())
    try library.add((0..<300).map { .sample("Story \($0)", body: "one two three") })
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await library.rows(ListQuery(search: "one"), limit: 10)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await library.rows(ListQuery(search: "one"), limit: 10).count == 10)
  }

  @Test func runningQueryIsInterrupted() async throws {
    let folder = try TemporaryFolder()
    let library = try Library(folder.source())
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      try await library.connections.read { db in
        start.finish()
        return try Int.fetchOne(db, sql: endless)
      }
    }
    for await _ in started {}
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await library.rowCount(ListQuery()) == .exactly(0))
  }
}
