import Articles
import GRDB
import Testing

@testable import Storage

/// Writes that the system refuses.
@Suite struct FullDiskTests {
  private let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  /// Lets a file grow no further, as a disk does that is full.
  private func limit(_ db: Database, morePages: Int) throws {
    let pages = try Int.fetchOne(db, sql: "PRAGMA main.page_count") ?? 0
    _ = try Int.fetchOne(db, sql: "PRAGMA main.max_page_count = \(pages + morePages)")
  }

  @Test func anAdditionWithoutRoomAddsNothingAndTheNextComesIn() throws {
    let library = try Library(folder.source())
    try library.add([.sample("One")])
    let writer = try library.connections.libraryWriter()
    try writer.inDatabase { db in try limit(db, morePages: 4) }
    let large = (0..<60).map { Article.sample("Large \($0)", body: String(repeating: "word \($0) ", count: 900)) }
    #expect(throws: LibraryProblem.diskFull(path: folder.file("library.sqlite"))) { try library.add(large) }
    #expect(try library.titles(ListQuery()) == ["One"] && library.articleCount() == 1)
    #expect(try library.titles(searching: "word") == [])
    try writer.inDatabase { db in try limit(db, morePages: 100_000) }
    #expect(try library.add(large).added == 60)
    #expect(try library.count(ListQuery(search: "word")) == .exactly(60))
  }

  @Test func aMarkWithoutRoomIsTold() throws {
    let library = try Library(folder.source())
    try library.add([.sample("One")])
    try library.prepareToWriteState()
    try library.connections.writeState { db in try limit(db, morePages: 0) }
    #expect(
      throws: LibraryProblem.stateUnusable(path: folder.file("state.sqlite"), cause: "the disk is full")
    ) { try library.make(.note(name: "a", String(repeating: "b", count: 100_000))) }
    #expect(try library.note("a") == nil)
    try library.make(.note(name: "a", "b"))
    #expect(try library.note("a") == "b")
  }

  @Test(arguments: [ResultCode.SQLITE_IOERR, .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC])
  func aDeviceThatFailsIsNamedWithItsFile(code: ResultCode) {
    let error = DatabaseError(resultCode: code, message: "disk I/O error")
    let path = folder.file("library.sqlite")
    #expect(LibraryProblem(error, library: path) == .unusable(path: path, cause: "disk I/O error"))
    #expect(LibraryProblem(error, state: path) == .stateUnusable(path: path, cause: "disk I/O error"))
  }
}
