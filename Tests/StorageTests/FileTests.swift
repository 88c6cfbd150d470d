import Articles
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct FileTests {
  private func problem(_ body: () throws -> Void) -> LibraryProblem? {
    do {
      try body()
      return nil
    } catch {
      return error as? LibraryProblem
    }
  }

  @Test func theIndexBecomesOnePartAndFindsTheSame() throws {
    let folder = try TemporaryFolder()
    let library = try Library(folder.source())
    for batch in 0..<40 {
      try library.add((0..<5).map { .sample("Story \(batch) \($0)", body: "Canal \(batch) and port \($0).") })
    }
    func parts() throws -> Int {
      try library.connections.front.read { db in
        try Int.fetchOne(db, sql: "SELECT count(DISTINCT segid) FROM textIndex_idx") ?? 0
      }
    }
    let found = try library.titles(searching: "canal port")
    #expect(found.count == 50)
    #expect(try parts() > 1)
    var steps = 0
    try library.mergeIndex {
      steps += 1; return steps < 1_000
    }
    #expect(try parts() == 1)
    #expect(steps < 1_000)
    #expect(try library.titles(searching: "canal port") == found)
  }

  @Test func anotherLibraryOnTheFileIsNoticed() throws {
    let folder = try TemporaryFolder()
    let reading = try Library(folder.source())
    let before = try reading.changeCounter()
    #expect(try reading.changeCounter() == before)
    let adding = try Library(folder.source(reader: "other"))
    try adding.make(.note(name: "look", "only this reader's state"))
    #expect(try reading.changeCounter() == before)
    try adding.add([.sample("New")])
    #expect(try reading.changeCounter() != before)
  }

  @Test func filesAndFoldersAreMadeWhenMissing() throws {
    let folder = try TemporaryFolder()
    let library = try Library(
      .files(library: folder.file("a b/c?#%/lib.sqlite"), state: folder.file("d/e/state.sqlite")))
    try library.add([.sample("One")])
    #expect(try library.articleCount() == 1)
    #expect(FileManager.default.fileExists(atPath: folder.file("a b/c?#%/lib.sqlite")))
    #expect(library.stateProblem == nil && !library.isReadOnly)
  }

  @Test func importEndsWithOneFile() throws {
    let folder = try TemporaryFolder()
    let library = try Library(folder.source())
    try library.add((0..<50).map { .sample("Story \($0)") })
    try library.finishImport()
    let log = try FileManager.default.attributesOfItem(atPath: folder.file("library.sqlite-wal"))
    #expect(log[.size] as? Int == 0)
    try FileManager.default.copyItem(atPath: folder.file("library.sqlite"), toPath: folder.file("copy.sqlite"))
    let copy = try Library(.files(library: folder.file("copy.sqlite"), state: folder.file("other.sqlite")))
    #expect(try copy.articleCount() == 50)
  }

  @Test func readOnlyLibraryServesManyReaders() async throws {
    let folder = try TemporaryFolder()
    try Library(folder.source()).add((0..<30).map { .sample("Story \($0)", "2018-10-\(10 + $0 % 20)") })
    for name in ["library.sqlite-wal", "library.sqlite-shm"] {
      try? FileManager.default.removeItem(atPath: folder.file(name))
    }
    let ann = try Library(folder.source(reader: "ann"), access: .shared)
    let bob = try Library(folder.source(reader: "bob"), access: .shared)
    #expect(ann.isReadOnly)
    let rows = try await ann.rows(ListQuery(), limit: 30)
    try ann.make(.mark(.read(rows.prefix(10).map(\.id), true)))
    try bob.make(.mark(.starred(rows[0].id, true)))
    #expect(try await ann.rowCount(ListQuery(view: .unread)) == .exactly(20))
    #expect(try await bob.rowCount(ListQuery(view: .unread)) == .exactly(30))
    #expect(try await ann.rowCount(ListQuery(view: .starred)) == .exactly(0))
    #expect(
      try await bob.rows(ListQuery(view: .starred, search: "story"), limit: 5).map(\.id) == [rows[0].id])
    #expect(problem { try ann.add([.sample("New")]) } == .readOnly(path: folder.file("library.sqlite")))
    try ann.finishImport()
    #expect(!FileManager.default.fileExists(atPath: folder.file("library.sqlite-wal")))
  }

  @Test func stateThatCannotBeKeptLastsAsLongAsTheProcess() throws {
    let folder = try TemporaryFolder()
    try Data("text".utf8).write(to: URL(fileURLWithPath: folder.file("plain")))
    let library = try Library(.files(library: folder.file("library.sqlite"), state: folder.file("plain/state.sqlite")))
    #expect(library.stateProblem != nil)
    try library.add([.sample("One"), .sample("Two")])
    try library.finishImport()
    let id = try #require(try library.id(titled: "One"))
    try library.make(.mark(.read([id], true)))
    try library.make(.note(name: "a", "b"))
    #expect(try library.titles(ListQuery(view: .unread)) == ["Two"])
    #expect(try library.note("a") == "b")

    let shared = Library.Location.files(
      library: folder.file("library.sqlite"), state: folder.file("plain/state.sqlite"))
    let guest = try Library(shared, access: .shared)
    try guest.make(.mark(.starred(id, true)))
    #expect(try guest.titles(ListQuery(view: .starred, search: "o")) == ["One"])
  }

  @Test func oneStateFitsEveryLibrary() throws {
    let folder = try TemporaryFolder()
    let first = try Library(folder.source())
    let second = try Library(.files(library: folder.file("second.sqlite"), state: folder.file("state.sqlite")))
    try first.add([.sample("Shared"), .sample("First")])
    try second.add([.sample("Shared"), .sample("Second")])
    #expect(try second.titles(ListQuery(view: .unread)).sorted() == ["Second", "Shared"])
    let id = try #require(try first.id(titled: "Shared"))
    try first.make(.mark(.read([id], true)))
    #expect(try first.titles(ListQuery(view: .unread)) == ["First"])
    #expect(try second.titles(ListQuery(view: .unread)) == ["Second"])
    try second.make(.mark(.read([id], false)))
    try second.make(.mark(.starred(id, true)))
    #expect(try first.titles(ListQuery(view: .unread)).sorted() == ["First", "Shared"])
    #expect(try first.titles(ListQuery(view: .starred)) == ["Shared"])
  }

  @Test func shelvesFollowALibraryThatWasReplaced() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("library.sqlite")
    do {
      let library = try Library(folder.source())
      try library.add([.sample("Common", "2018-01-01")])
      try library.finishImport()
    }
    try FileManager.default.copyItem(atPath: path, toPath: folder.file("older.sqlite"))
    do {
      let library = try Library(folder.source())
      try library.add([.sample("Lost", "2018-01-02")])
      #expect(try library.titles(ListQuery(view: .unread)) == ["Lost", "Common"])
    }
    for name in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + name) }
    try FileManager.default.copyItem(atPath: folder.file("older.sqlite"), toPath: path)
    let library = try Library(folder.source())
    try library.add([.sample("Instead", "2018-01-03")])
    #expect(try library.titles(ListQuery(view: .unread)) == ["Instead", "Common"])
    #expect(try library.count(ListQuery(view: .unread)) == .exactly(2))
  }

  @Test func markingAllReadSaysWhichAndCanBeUndone() throws {
    let library = try Library(.temporary)
    try library.add((0..<20).map { .sample("Story \($0)", "2018-10-\(10 + $0)", body: $0 % 2 == 0 ? "even" : "odd") })
    let all = try library.window(ListQuery(), .top, rows: 20).rows.map(\.id)
    try library.make(.mark(.read([all[0]], true)))
    let marked = try library.markAllRead(ListQuery(search: "odd"))
    #expect(marked.count == 9 && !marked.contains(all[0]))
    #expect(try library.count(ListQuery(view: .unread)) == .exactly(10))
    try library.make(.mark(.read(marked, false)))
    #expect(try library.count(ListQuery(view: .unread)) == .exactly(19))
    #expect(try library.markAllRead(ListQuery()).count == 19)
    #expect(try library.titles(ListQuery(view: .unread)) == [])
    #expect(try library.markAllRead(ListQuery()) == [])
  }

  @Test func badFilesAreNamedInOneLine() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("library.sqlite")
    let state = folder.file("state.sqlite")
    func open() throws { _ = try Library(.files(library: path, state: state)) }

    try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
    #expect(problem(open) == .notADatabase(path: path))
    try FileManager.default.removeItem(atPath: path)

    try DatabaseQueue(path: path).write { db in try db.execute(sql: "CREATE TABLE theirs(a)") }
    #expect(problem(open) == .foreign(path: path))
    try FileManager.default.removeItem(atPath: path)

    try open()
    try DatabaseQueue(path: path).write { db in try db.execute(sql: "PRAGMA user_version = 99") }
    #expect(problem(open) == .newerVersion(path: path, version: 99))
    try FileManager.default.removeItem(atPath: path)

    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    let found = problem(open)
    #expect(found != nil)
    #expect(found.map { $0.description.hasPrefix(path) && !$0.description.contains("\n") } == true)
  }

  @Test func damagedLibraryIsAProblemAndNoCrash() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("library.sqlite")
    do {
      let library = try Library(folder.source())
      try library.add((0..<200).map { .sample("Story \($0)", body: String(repeating: "word \($0) ", count: 100)) })
      try library.finishImport()
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in stride(from: 8192, to: bytes.count, by: 64) { bytes[offset] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: path))
    let found = problem {
      let library = try Library(folder.source())
      _ = try library.window(ListQuery(), .top, rows: 200)
      _ = try library.window(ListQuery(search: "word"), .top, rows: 200)
      _ = try library.count(ListQuery(search: "word"))
    }
    guard case .damaged = found else {
      Issue.record("\(String(describing: found))")
      return
    }
  }

  @Test func twoImportsWaitForEachOther() async throws {
    let folder = try TemporaryFolder()
    let first = try Library(folder.source())
    let second = try Library(folder.source(reader: "other"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (name, library) in [("a", first), ("b", second)] {
        group.addTask {
          for batch in 0..<10 { try library.add((0..<5).map { .sample("\(name) \(batch) \($0)") }) }
        }
      }
      try await group.waitForAll()
    }
    #expect(try first.articleCount() == 100)
    #expect(try second.titles(ListQuery(view: .unread), rows: 200).count == 100)
  }
}
