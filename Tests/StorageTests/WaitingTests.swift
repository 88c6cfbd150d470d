import Articles
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

/// An addition while another process writes the library.
@Suite struct WaitingTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// Adds an article while the library is locked, until `act` unlocks or ends the wait; gives back what was told.
  private func add(act: @escaping @Sendable (Library, DatabaseQueue) throws -> Void) throws -> [String] {
    let told = Mutex<[String]>([])
    var configuration = Configuration.forWriting
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.file("library.sqlite"), configuration: configuration)
    let opened = Mutex<Library?>(nil)
    let failure = Mutex<(any Error)?>(nil)
    let library = try Library(folder.source()) { text in
      told.withLock { $0.append(text) }
      do {
        if let library = opened.withLock(\.self) { try act(library, other) }
      } catch {
        failure.withLock { $0 = error }
      }
    }
    opened.withLock { $0 = library }
    try other.inDatabase { db in try db.beginTransaction(.immediate) }
    defer { try? other.inDatabase { db in if db.isInsideTransaction { try db.rollback() } } }
    try library.add([.sample("Late")])
    #expect(failure.withLock { $0 } == nil)
    return told.withLock(\.self)
  }

  @Test func itWaitsAndSaysForWhom() throws {
    _ = try Library(folder.source())
    let told = try add { _, other in try other.inDatabase { db in try db.commit() } }
    #expect(told == ["waiting for process \(getpid()) to be done with \(folder.file("library.sqlite"))"])
    #expect(try Library(folder.source()).titles(ListQuery()) == ["Late"])
  }

  /// Runs the body while another connection writes the library.
  private func whileLocked(_ body: () throws -> Void) throws {
    var configuration = Configuration.forWriting
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.file("library.sqlite"), configuration: configuration)
    try other.inDatabase { db in try db.beginTransaction(.immediate) }
    defer { try? other.inDatabase { db in try db.rollback() } }
    try body()
  }

  @Test func aMarkInMemoryNeitherWaitsForAnImportNorHoldsItUp() throws {
    let path = folder.file("library.sqlite")
    try Library(folder.source()).add([.sample("One"), .sample("Two")])
    let library = try Library(.files(library: path, state: nil), mostSeconds: 0)
    let id = try #require(try library.id(titled: "One"))
    try whileLocked {
      try library.make(.mark(.starred(id, true)))
      let marked = try library.markAllRead(ListQuery())
      #expect(marked.count == 2)
      try library.make(.note(name: "a", "b"))
    }
    #expect(try library.titles(ListQuery(view: .starred)) == ["One"])
    try library.connections.writeState { db in
      try db.execute(sql: "INSERT OR REPLACE INTO note VALUES('c', 'd')")
      try whileLocked {}
    }
    #expect(try library.note("c") == "d")
  }

  /// Marks wait for another program that keeps marks at this moment, and so does whoever reads them.
  @Test func noConnectionFailsAtOnceWhenItsFileIsLocked() async throws {
    let connections = try Library(folder.source()).connections
    @Sendable func patience(_ db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA busy_timeout") ?? 0 }
    func synchronous() throws -> [Int] { [try connections.writeState(patience), try connections.read(patience)] }
    let milliseconds = try synchronous() + [try await connections.read(patience)]
    #expect(milliseconds.allSatisfy { $0 >= 1_000 }, "\(milliseconds)")
  }

  @Test func aWaitWithALimitComesToAnEnd() throws {
    let path = folder.file("library.sqlite")
    let library = try Library(folder.source(), mostSeconds: 0)
    try whileLocked {
      #expect(throws: LibraryProblem.locked(path: path)) { _ = try library.add([.sample("One")]) }
      let titles = try library.titles(ListQuery())
      #expect(titles.isEmpty, "reading goes on")
    }
    #expect(try library.add([.sample("One")]).added == 1)
  }

  @Test func anOldLibraryThatIsLockedIsNotWaitedForLongerThanAsked() throws {
    let source = try OldLibraries.unpack(4, into: folder)
    try whileLocked {
      #expect(throws: LibraryProblem.locked(path: folder.file("library.sqlite"))) {
        _ = try Library(source, mostSeconds: 0)
      }
    }
    #expect(try Library(source, mostSeconds: 0).articleCount() == 12)
  }

  @Test func itCanBeGivenUp() throws {
    _ = try Library(folder.source())
    #expect(throws: LibraryProblem.locked(path: folder.file("library.sqlite"))) {
      _ = try add { library, _ in library.stopWaiting() }
    }
  }
}
