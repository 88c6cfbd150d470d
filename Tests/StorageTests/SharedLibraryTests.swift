import Articles
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

/// A reader of a library that another user writes.
@Suite struct SharedLibraryTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  private static let batchCount = 50

  private static func articles(_ batch: Int) -> [Article] {
    (0..<batchCount).map { index in
      .sample(
        "Story \(batch) \(index)", "2018-\(10 + batch % 3)-\(10 + index % 20)",
        body: String(repeating: "The canal and port \(index) of \(batch). ", count: 20))
    }
  }

  /// How the owner writes: with a log, or right into the file, which nothing but the file itself then tells.
  enum Writing: CaseIterable { case withLog, intoTheFile }

  private static func add(_ articles: [Article], _ owner: DatabaseQueue, _ wordWriter: IndexWordWriter) throws {
    try owner.write { db in
      var writer = try ArticleWriter(db, wordWriter, addedAt: 1_500_000_000)
      for article in articles { try writer.add(Library.Addition(article)) }
      try writer.finish()
    }
  }

  private final class Progress: Sendable {
    let isOver = Atomic(false)
    let questions = Atomic(0)
  }

  private struct NobodyAsks: Error {}

  /// On a thread of its own: the tasks that ask must never have to wait for one.
  private static func importOnAThread(_ owner: DatabaseQueue, _ progress: Progress) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      Thread.detachNewThread {
        continuation.resume(
          with: Result {
            let wordWriter = IndexWordWriter()
            for batch in 1..<20 {
              try add(articles(batch), owner, wordWriter)
              // Every batch is seen by somebody.
              let asked = progress.questions.load(ordering: .acquiring)
              let deadline = Date(timeIntervalSinceNow: 60)
              while progress.questions.load(ordering: .acquiring) == asked {
                guard !progress.isOver.load(ordering: .acquiring), Date() < deadline else { throw NobodyAsks() }
                usleep(1_000)
              }
            }
          })
      }
    }
  }

  @Test(arguments: Writing.allCases)
  func pagesAndSearchesAreRightWhileTheOwnerImports(_ writing: Writing) async throws {
    try Library(folder.source()).add(Self.articles(0))
    let owner = try DatabaseQueue(path: folder.file("library.sqlite"), configuration: .forWriting)
    if writing == .intoTheFile { try await owner.vacuum() }
    try await owner.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = \(writing == .withLog ? "WAL" : "DELETE")")
    }
    let guest = try Library(folder.source(reader: "guest"), access: .shared)
    let before = try guest.changeCounter()
    let progress = Progress()
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { progress.isOver.store(true, ordering: .releasing) }
        try await Self.importOnAThread(owner, progress)
      }
      for query in [ListQuery(), ListQuery(search: "canal"), ListQuery(view: .unread)] {
        group.addTask {
          // Whoever cannot ask any more ends the import as well.
          defer { progress.isOver.store(true, ordering: .releasing) }
          var last = 0
          repeat {
            let rows = try await guest.rows(query, limit: 2_000)
            let titles = Set(rows.map(\.title))
            #expect(titles.count == rows.count && titles.allSatisfy { $0.hasPrefix("Story ") })
            #expect(rows.count % Self.batchCount == 0 && rows.count >= last, "\(query)")
            #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.key.article > $1.key.article })
            last = rows.count
            if let row = rows.last { #expect(try await guest.answer(.article(row.id)) != .article(nil)) }
            progress.questions.add(1, ordering: .releasing)
          } while !progress.isOver.load(ordering: .acquiring)
        }
      }
      try await group.waitForAll()
    }
    #expect(try await guest.rows(ListQuery(search: "canal"), limit: 2_000).count == 1_000)
    #expect(try await guest.rowCount(ListQuery(view: .unread)) == .exactly(1_000))
    #expect(try guest.changeCounter() != before)
  }

  @Test func aLibraryThatIsReplacedIsOpenedAnew() async throws {
    try Library(folder.source()).add([.sample("Old")])
    try Library(.files(library: folder.file("new.sqlite"), state: nil)).add([.sample("New")])
    let guest = try Library(folder.source(reader: "guest"), access: .shared)
    let before = try guest.changeCounter()
    #expect(try guest.titles(ListQuery()) == ["Old"])
    #expect(rename(folder.file("new.sqlite"), folder.file("library.sqlite")) == 0)
    #expect(try guest.changeCounter() != before)
    #expect(try guest.titles(ListQuery()) == ["New"])
    #expect(try await guest.rows(ListQuery(search: "new"), limit: 5).count == 1)
    let id = try #require(try guest.id(titled: "New"))
    try guest.make(.mark(.starred(id, true)))
    #expect(try guest.titles(ListQuery(view: .starred)) == ["New"])
  }

  @Test func marksOutliveAReopeningWhereTheyAreKeptInMemory() throws {
    let owner = try Library(folder.source())
    try owner.add([.sample("One")])
    let guest = try Library(.files(library: folder.file("library.sqlite"), state: nil), access: .shared)
    try guest.make(.mark(.starred(try #require(try guest.id(titled: "One")), true)))
    try guest.make(.note(name: "a", "b"))
    try owner.add([.sample("Two")])
    try owner.finishImport()
    for name in ["library.sqlite-wal", "library.sqlite-shm"] { unlink(folder.file(name)) }
    #expect(try guest.titles(ListQuery()).count == 2)
    #expect(try guest.titles(ListQuery(view: .starred)) == ["One"])
    #expect(try guest.note("a") == "b")
  }

  /// A library of one article without a log, as a guest sees it.
  private func guest(state: String?) throws -> Library {
    let path = folder.file("library.sqlite")
    try Library(folder.source()).add([.sample("One")])
    for name in ["-wal", "-shm"] { unlink(path + name) }
    return try Library(.files(library: path, state: state), access: .shared)
  }

  /// Gives the library's file another time, as a write to it does.
  private static func touch(_ path: String, _ number: Int) {
    var times = [
      timeval(tv_sec: 1_500_000_000 + number, tv_usec: 0), timeval(tv_sec: 1_500_000_000 + number, tv_usec: 0),
    ]
    #expect(utimes(path, &times) == 0)
  }

  /// Runs the body on a thread of its own. What it gives back is signalled when that has ended.
  private static func detach(_ body: @escaping @Sendable () throws -> Void) -> DispatchSemaphore {
    let isOver = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      do { try body() } catch { Issue.record("\(error)") }
      isOver.signal()
    }
    return isOver
  }

  /// Whoever marks holds the connection that whoever opens the file anew takes the marks from.
  @Test func marksInMemoryOutliveEveryReopeningUnderway() throws {
    let guest = try guest(state: nil)
    let id = try #require(try guest.id(titled: "One"))
    let path = folder.file("library.sqlite")
    let progress = Progress()
    let touching = Self.detach {
      var number = 0
      while !progress.isOver.load(ordering: .acquiring) {
        number += 1
        Self.touch(path, number)
        usleep(5_000)
      }
    }
    let reading = Self.detach {
      while !progress.isOver.load(ordering: .acquiring) {
        do { _ = try guest.titles(ListQuery()) } catch is FileHasChanged {}
      }
    }
    let marking = Self.detach {
      for round in 0..<40 {
        do {
          try guest.make(.mark(.starred(id, round % 2 == 0)))
          let isStarred = try guest.article(id)?.isStarred
          #expect(isStarred == (round % 2 == 0), "round \(round)")
        } catch is FileHasChanged {}
      }
    }
    // Two that wait for each other would do so for ever.
    #expect(marking.wait(timeout: .now() + 100) == .success)
    progress.isOver.store(true, ordering: .releasing)
    #expect(touching.wait(timeout: .now() + 10) == .success)
    #expect(reading.wait(timeout: .now() + 10) == .success)
  }

  @Test(arguments: [nil, "state.sqlite"])
  func aMarkIsMadeOnceThoughTheFileChangesRightAfterwards(_ state: String?) throws {
    let guest = try guest(state: state.map { folder.file($0) })
    let path = folder.file("library.sqlite")
    var runs = 0
    let marked = try guest.writeState { db in
      runs += 1
      db.afterNextTransaction { [runs] _ in Self.touch(path, runs) }
      return try Marks.markAllRead(ListQuery(), db)
    }
    #expect(runs == 1 && marked.count == 1)
    #expect(try guest.titles(ListQuery(view: .unread)) == [])
    // What changes before the end is asked for again.
    var tries = 0
    try guest.writeState { _ in
      tries += 1
      if tries == 1 { Self.touch(path, 100) }
    }
    #expect(tries == 2)
  }

  /// The file itself is read twice before it is called damaged, whatever its log was called before.
  @Test func aRefusedLogIsNoReadingOfTheFile() throws {
    let owner = try Library(folder.source())
    try owner.add([.sample("One")])
    let guest = try Library(folder.source(reader: "guest"), access: .shared)
    let files = try #require(guest.connections.files)
    var readings: [Bool] = []
    #expect(throws: DatabaseError.self) {
      try guest.connections.watching(files) { opened in
        if case .logged = opened.sight { readings.append(true) } else { readings.append(false) }
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
    }
    #expect(readings == [true, true, false, false])
    #expect(try owner.articleCount() == 1)
  }

  @Test func aDamagedFileThatRestsIsCalledDamaged() throws {
    do {
      let library = try Library(folder.source())
      try library.add(Self.articles(0))
      try library.finishImport()
    }
    let path = folder.file("library.sqlite")
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in stride(from: 4096, to: bytes.count, by: 64) { bytes[offset] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect {
      let guest = try Library(folder.source(reader: "guest"), access: .shared)
      _ = try guest.window(ListQuery(), .top, rows: 50)
    } throws: { error in
      if case LibraryProblem.damaged(path, _) = error { true } else { false }
    }
  }
}
