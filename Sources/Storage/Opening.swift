import Foundation
import GRDB

extension Connections {
  /// Opens a library that is gone with the process, in a file without a name.
  static func temporary() throws -> Connections {
    try LibraryProblem.naming("temporary library") {
      let front = try DatabaseQueue(path: "", configuration: .forWriting)
      try front.inDatabase { db in try Migration.library.run(db) }
      try attachStateInMemory(front, copying: nil)
      return Connections(front: front, files: nil)
    }
  }

  /// Opens the files, making what is missing. `access` overrides what the system says of the library.
  static func open(
    library: String, state: String, access: LibraryFiles.Access? = nil
  ) throws -> (Connections, LibraryFiles) {
    var files = LibraryFiles(library: library, access: access ?? LibraryFiles.access(library), state: state)
    try makeLibrary(files)
    do {
      try makeState(state)
    } catch let problem as LibraryProblem {
      files.stateProblem = problem
    }
    return try LibraryProblem.naming(library) {
      let front = try openFront(&files)
      try check(front, files)
      return (Connections(front: front, files: files.stateProblem == nil ? files : nil), files)
    }
  }

  /// The first connection. Where the state cannot be written, it is copied into memory and all goes through this one.
  private static func openFront(_ files: inout LibraryFiles) throws -> DatabaseQueue {
    guard files.stateProblem == nil else {
      let front = try DatabaseQueue(path: files.libraryURI, configuration: .forWriting)
      try attachStateInMemory(front, copying: files.state)
      return front
    }
    do {
      return try openLibrary(files)
    } catch let error as DatabaseError where files.access == .readable && error.isCannotOpen {
      // A log that nobody may read beside a library that nobody may write: what the file itself holds is whole.
      files.access = .immutable
      return try openLibrary(files)
    }
  }

  private static func makeLibrary(_ files: LibraryFiles) throws {
    guard files.access == .writable else { return }
    if Foundation.access(files.library, F_OK) == 0, try isCurrent(files.library, .library) { return }
    try makeFolder(for: files.library)
    try LibraryProblem.naming(files.library) { try make(files.library, .library) }
  }

  private static func makeState(_ path: String) throws {
    if Foundation.access(path, F_OK) == 0 {
      guard Foundation.access(path, W_OK) == 0 else {
        throw LibraryProblem.noPermission(path: path, cause: "cannot be written, so nothing is remembered")
      }
      if try isCurrent(path, .state) { return }
    }
    try makeFolder(for: path)
    try LibraryProblem.naming(path) { try make(path, .state) }
  }

  /// Whether the file's header names the newest version, read without opening a database: it is true of nearly every
  /// start, and the header is sixteen bytes' worth of reading.
  private static func isCurrent(_ path: String, _ migration: Migration) throws -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    var header = [UInt8](repeating: 0, count: 100)
    guard fread(&header, 1, header.count, file) == header.count else { return false }
    func number(at offset: Int) -> Int32 { header[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) } }
    // A log may hold a newer header; then the version is asked for through SQLite.
    return number(at: 60) == Int32(migration.steps.count) && number(at: 68) == migration.applicationID
  }

  /// Makes the database, or brings it to the newest version.
  private static func make(_ path: String, _ migration: Migration) throws {
    let queue = try DatabaseQueue(path: path, configuration: .forWriting)
    try queue.inDatabase { db in
      switch try migration.standing(db) {
      case .current: return
      case .newer(let version): throw LibraryProblem.newerVersion(path: path, version: version)
      case .foreign: throw LibraryProblem.foreign(path: path)
      case .old:
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        try migration.run(db)
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
    }
    try queue.close()
  }

  /// Refuses what this program cannot read, before anything else touches it.
  private static func check(_ front: DatabaseQueue, _ files: LibraryFiles) throws {
    guard files.access != .writable else { return }
    switch try front.read({ db in try Migration.library.standing(db) }) {
    case .current: return
    case .newer(let version): throw LibraryProblem.newerVersion(path: files.library, version: version)
    case .foreign: throw LibraryProblem.foreign(path: files.library)
    case .old:
      throw LibraryProblem.unusable(
        path: files.library, cause: "made by an older Dateline and cannot be written; open it once as its owner")
    }
  }

  private static func attachStateInMemory(_ queue: DatabaseQueue, copying path: String?) throws {
    try queue.inDatabase { db in
      try db.execute(sql: "ATTACH DATABASE ':memory:' AS state")
      for step in StateSchema.migrations(in: "state") { try db.execute(sql: step) }
      guard let path, Foundation.access(path, R_OK) == 0 else { return }
      try? db.execute(sql: "ATTACH DATABASE ? AS kept", arguments: [fileURI(path, "mode=ro&immutable=1")])
      try? db.execute(sql: "INSERT INTO state.reading SELECT * FROM kept.reading")
      try? db.execute(sql: "INSERT INTO state.note SELECT * FROM kept.note")
    }
  }
}

extension DatabaseError {
  var isCannotOpen: Bool { resultCode.primaryResultCode == .SQLITE_CANTOPEN }
}
