import Articles
import Foundation
import GRDB
import Testing

@testable import Storage

/// What may stand at the paths of a library and a state.
@Suite struct OpeningTests {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [
    "Zoë", "日本", "a b", "100%", "%41", "q?x=1", "#1", "it's \"it\"", "two\nlines", "\\", ";", ":memory:", "file:x", "x",
    "e\u{301}\u{1F600}", "+&=", "é/ü/ß",
  ])
  func everyNameNamesTheFile(_ name: String) throws {
    let paths = (library: folder.file(name), state: folder.file(name + ".state"))
    let source = Library.Location.files(library: paths.library, state: paths.state)
    do {
      let library = try Library(source)
      #expect(library.stateProblem == nil)
      try library.add([.sample("One")])
      try library.make(.mark(.starred(try #require(try library.id(titled: "One")), true)))
      try library.finishImport()
    }
    #expect(FileManager.default.fileExists(atPath: paths.library))
    #expect(FileManager.default.fileExists(atPath: paths.state))
    #expect(try Library(source).titles(ListQuery(view: .starred)) == ["One"])
    #expect(try Library(source, access: .shared).titles(ListQuery(view: .starred)) == ["One"])
  }

  /// As `HOME=/` makes them.
  @Test(arguments: ["/", "//", "///"])
  func pathsThatBeginWithSeveralSlashesNameTheFile(_ slashes: String) throws {
    let paths = (library: slashes + folder.file("new/library"), state: slashes + folder.file("new/state"))
    for access in [nil, LibraryFiles.Access.shared] {
      let library = try Library(.files(library: paths.library, state: paths.state), access: access)
      #expect(library.stateProblem == nil)
      if access == nil { try library.add([.sample("One")]) }
      try library.make(.mark(.starred(try #require(try library.id(titled: "One")), true)))
      #expect(try library.titles(ListQuery(view: .starred)) == ["One"])
    }
    #expect(FileManager.default.fileExists(atPath: folder.file("new/library")))
    #expect(fileURI(paths.library, "mode=ro") == "file://" + slashes + folder.file("new/library") + "?mode=ro")
    #expect(fileURI("library", "mode=ro") == "file:library?mode=ro")
  }

  @Test func pathsAreTakenApart() {
    #expect(Storage.folder(of: "x") == ".")
    #expect(Storage.folder(of: "/x") == "/")
    #expect(Storage.folder(of: "a/ü/x") == "a/ü")
    #expect(Storage.folder(of: "") == ".")
  }

  /// Things that are no library, and whether anything of them may change.
  enum Obstacle: CaseIterable { case oneByte, text, folder, pipe, foreign, circle, truncated }

  private func make(_ obstacle: Obstacle, _ path: String) throws {
    let url = URL(fileURLWithPath: path)
    switch obstacle {
    case .oneByte: try Data("x".utf8).write(to: url)
    case .text: try Data(repeating: 65, count: 5_000).write(to: url)
    case .folder: try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    case .pipe: #expect(mkfifo(path, 0o600) == 0)
    case .foreign: try DatabaseQueue(path: path).write { db in try db.execute(sql: "CREATE TABLE theirs(a)") }
    case .circle: #expect(symlink(path, path) == 0)
    case .truncated: try Data("SQLite format 3\0".utf8).write(to: url)
    }
  }

  private func bytes(_ path: String, _ obstacle: Obstacle) -> Data? {
    obstacle == .pipe ? nil : try? Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test(arguments: Obstacle.allCases)
  func whatIsNoLibraryIsRefusedInOneLineAndLeftAlone(_ obstacle: Obstacle) throws {
    let path = folder.file("library")
    try make(obstacle, path)
    let before = bytes(path, obstacle)
    let problem = #expect(throws: LibraryProblem.self) {
      try Library(.files(library: path, state: folder.file("state")))
    }
    let line = problem?.description ?? ""
    #expect(line.hasPrefix(path + ": ") && !line.contains("\n"))
    #expect(bytes(path, obstacle) == before)
  }

  @Test(arguments: Obstacle.allCases)
  func aStateThatCannotBeUsedIsToldAndLeftAlone(_ obstacle: Obstacle) throws {
    let path = folder.file("state")
    try make(obstacle, path)
    let before = bytes(path, obstacle)
    let library = try Library(.files(library: folder.file("library"), state: path))
    let line = try #require(library.stateProblem).description
    #expect(line.hasPrefix("marks are not kept: " + path + ": ") && !line.contains("\n"))
    try library.add([.sample("One")])
    try library.make(.mark(.starred(try #require(try library.id(titled: "One")), true)))
    #expect(try library.titles(ListQuery(view: .starred)) == ["One"])
    #expect(bytes(path, obstacle) == before)
  }

  @Test func aStateOfANewerProgramIsToldAndItsStarsAreShown() throws {
    let source = folder.source()
    do {
      let library = try Library(source)
      try library.add([.sample("One")])
      try library.make(.mark(.starred(try #require(try library.id(titled: "One")), true)))
    }
    try DatabaseQueue(path: folder.file("state.sqlite")).write { db in try db.execute(sql: "PRAGMA user_version = 99") }
    let library = try Library(source)
    #expect(
      library.stateProblem == .stateUnusable(path: folder.file("state.sqlite"), cause: "made by a newer Dateline"))
  }

  @Test func anEmptyFileBecomesALibrary() throws {
    try Data().write(to: URL(fileURLWithPath: folder.file("library.sqlite")))
    try Library(folder.source()).add([.sample("One")])
    #expect(try Library(folder.source()).articleCount() == 1)
  }

  @Test func linksAreFollowedAlsoToWhatIsNotThereYet() throws {
    try FileManager.default.createDirectory(atPath: folder.file("there"), withIntermediateDirectories: true)
    #expect(symlink("there/real.sqlite", folder.file("library.sqlite")) == 0)
    try Library(folder.source()).add([.sample("One")])
    #expect(FileManager.default.fileExists(atPath: folder.file("there/real.sqlite")))
    #expect(try Library(.files(library: folder.file("there/real.sqlite"), state: nil)).articleCount() == 1)
    #expect(resolved(folder.file("library.sqlite")) == resolved(folder.file("there/real.sqlite")))
  }

  @Test func aLibraryWithoutALogGetsOne() throws {
    try Library(folder.source()).add([.sample("One")])
    try DatabaseQueue(path: folder.file("library.sqlite")).writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE")
    }
    let library = try Library(folder.source())
    let mode = try library.connections.front.read { db in try String.fetchOne(db, sql: "PRAGMA main.journal_mode") }
    #expect(mode == "wal")
  }

  @Test(arguments: ["library", "state"])
  func aMarkThatFailsNamesTheFileThatIsGone(_ name: String) throws {
    let library = try Library(folder.source())
    try library.add([.sample("One")])
    let id = try #require(try library.id(titled: "One"))
    let path = folder.file(name + ".sqlite")
    #expect(rename(path, path + ".away") == 0)
    // The library's connections have it open; the one that writes marks is opened now.
    let problem = #expect(throws: LibraryProblem.self) { try library.make(.mark(.starred(id, true))) }
    switch problem {
    case .noPermission(path, _): #expect(name == "library")
    case .stateUnusable(path, _): #expect(name == "state")
    default: Issue.record("\(String(describing: problem))")
    }
  }

  @Test func anErrorIsNotBlamedOnASoundState() throws {
    let library = try Library(folder.source())
    let state = folder.file("state.sqlite")
    let reading = DatabaseError(resultCode: .SQLITE_IOERR_READ)
    guard case .unusable(folder.file("library.sqlite"), _) = library.writingProblem(reading) else {
      Issue.record("\(library.writingProblem(reading))")
      return
    }
    for code in [ResultCode.SQLITE_IOERR_WRITE, .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_BUSY] {
      guard case .stateUnusable(state, _) = library.writingProblem(DatabaseError(resultCode: code)) else {
        Issue.record("\(code)")
        continue
      }
    }
    var configuration = Configuration.forWriting
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: state, configuration: configuration)
    try other.inDatabase { db in try db.beginTransaction(.immediate) }
    defer { try? other.inDatabase { db in try db.rollback() } }
    let busy = DatabaseError(resultCode: .SQLITE_BUSY)
    #expect(library.writingProblem(busy) == .stateUnusable(path: state, cause: "in use by another program"))
    #expect(library.problem(busy) == .locked(path: folder.file("library.sqlite")), "a reader waits for no writer")
    guard case .unusable(folder.file("library.sqlite"), _) = library.writingProblem(reading) else {
      Issue.record("\(library.writingProblem(reading))")
      return
    }
  }

  @Test(arguments: ["library", "state"])
  func aMarkThatFailsNamesTheFileThatIsDamaged(_ name: String) throws {
    let path = folder.file(name + ".sqlite")
    do {
      let library = try Library(folder.source())
      try library.add((0..<300).map { .sample("Story \($0)") })
      let all = try library.window(ListQuery(), .top, rows: 300).rows
      try library.make(.mark(.read(all.map(\.id), true)))
      _ = try library.titles(ListQuery(view: .unread))
      try library.finishImport()
    }
    for file in ["library", "state"] {
      try DatabaseQueue(path: folder.file(file + ".sqlite")).writeWithoutTransaction { db in
        _ = try db.checkpoint(.truncate)
      }
    }
    let library = try Library(folder.source())
    let ids = try library.window(ListQuery(), .top, rows: 300).rows.map(\.id)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in stride(from: 4096, to: bytes.count, by: 64) { bytes[offset] = 0xA5 }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.write(contentsOf: bytes)
    try file.close()
    let problem = #expect(throws: LibraryProblem.self) { try library.make(.mark(.read(ids, false))) }
    switch problem {
    case .damaged(path, _): #expect(name == "library")
    case .stateUnusable(path, _): #expect(name == "state")
    default: Issue.record("\(String(describing: problem))")
    }
  }
}
