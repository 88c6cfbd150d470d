import GRDB
import Glibc

extension Connections {
  /// Opens a library that disappears with the process, in an unnamed file.
  static func temporary() throws -> Connections {
    try LibraryProblem.naming("temporary library") {
      let front = try DatabaseQueue(path: "", configuration: .forWriting)
      try front.inDatabase { db in try Migration.library.run(db) }
      try MarksInMemory.attach(front, copying: nil)
      return Connections(Opened(front: front), files: nil, patience: Patience { _ in })
    }
  }

  /// Opens the files and creates missing ones. `stateProblem` is why the reader's state is kept in memory only; `nil`
  /// when it is stored. `access` overrides the permissions of the library's file.
  static func open(
    library: String, state: String?, access: LibraryFiles.Access? = nil, _ patience: Patience
  ) throws -> (Connections, stateProblem: LibraryProblem?) {
    let path = resolved(library)
    var files = LibraryFiles(library: path, access: access ?? LibraryFiles.access(path), state: state.map(resolved))
    try makeLibrary(files, named: library, patience)
    var problem = makeState(&files)
    return try LibraryProblem.naming(library) {
      let connections: Connections
      do {
        connections = try connect(files, patience)
      } catch let found as LibraryProblem {
        guard case .stateUnusable = found else { throw found }
        (problem, files.state) = (found, nil)
        connections = try connect(files, patience)
      }
      try connections.check(library)
      return (connections, problem)
    }
  }

  private static func connect(_ files: LibraryFiles, _ patience: Patience) throws -> Connections {
    let opened =
      files.access == .shared
      ? try openShared(files, patience, trustsLog: true) : Opened(front: try openFront(files, nil, patience))
    return Connections(opened, files: files, patience: patience)
  }

  /// The first connection. Without a state that can be written, it has one in memory attached, and does everything.
  static func openFront(_ files: LibraryFiles, _ sight: Sight?, _ patience: Patience) throws -> DatabaseQueue {
    guard let state = files.state else {
      let front = try openAlone(files, sight, patience)
      try MarksInMemory.attach(front, copying: files.readableState)
      return front
    }
    let front = try openLibrary(files, sight)
    try front.inDatabase { db in
      do {
        for table in ["reading", "note", "shelf", "shelving"] {
          try db.execute(sql: "SELECT 1 FROM state.\(table) LIMIT 1")
        }
      } catch let error as DatabaseError {
        throw LibraryProblem(error, state: state)
      }
    }
    return front
  }

  private static func makeLibrary(_ files: LibraryFiles, named name: String, _ patience: Patience) throws {
    let standing = FileStanding(files.library)
    switch standing {
    case .missing: try makeFolder(for: files.library)
    case .empty:
      guard files.access == .writable else {
        throw LibraryProblem.unusable(path: name, cause: "empty, and cannot be written; name another library")
      }
    case .database: break
    case .otherFile: throw LibraryProblem.notADatabase(path: name)
    case .noFile(let kind):
      throw LibraryProblem.unusable(path: name, cause: "\(kind), not a file; name another library")
    case .unreadable(let reason): throw LibraryProblem.noPermission(path: name, cause: reason)
    }
    guard files.access == .writable, !standing.isCurrent(.library) else { return }
    try LibraryProblem.naming(name) {
      try make(files.library, named: name, .library, .forWriting(files.library, patience))
    }
  }

  /// Creates the state's file; returns why there is none, `nil` if there is.
  private static func makeState(_ files: inout LibraryFiles) -> LibraryProblem? {
    guard let path = files.state else {
      return .noPlaceForState(cause: "neither HOME nor XDG_STATE_HOME names a folder for the state")
    }
    let standing = FileStanding(path)
    do {
      switch standing {
      case .missing: try makeFolder(for: path)
      case .empty, .database: break
      case .otherFile: throw LibraryProblem.notADatabase(path: path)
      case .noFile(let kind): throw LibraryProblem.unusable(path: path, cause: "\(kind), not a file")
      case .unreadable(let reason): throw LibraryProblem.unusable(path: path, cause: reason)
      }
      guard LibraryFiles.access(path) == .writable else {
        files.readableState = path
        throw LibraryProblem.unusable(path: path, cause: "cannot be written")
      }
      if !standing.isCurrent(.state) { try make(path, named: path, .state, .forWriting) }
      return nil
    } catch {
      files.state = nil
      switch error {
      case let problem as LibraryProblem: return problem.ofState
      case let error as DatabaseError: return LibraryProblem(error, state: path)
      default: return .stateUnusable(path: path, cause: "\(error)")
      }
    }
  }

  /// Creates the database, or updates it to the newest version. Several programs may do so at once: each checks and
  /// acts within one transaction.
  private static func make(
    _ path: String, named name: String, _ migration: Migration, _ configuration: Configuration
  ) throws {
    let queue = try DatabaseQueue(path: fileURI(path, "mode=rwc"), configuration: configuration)
    if try queue.read({ db in try migration.standing(db) }) == .old {
      try queue.inDatabase { db in try migration.run(db) }
    }
    // Checked again: another program, perhaps of another version, may have been first.
    switch try queue.read({ db in try migration.standing(db) }) {
    case .current, .old: break
    case .newer(let version): throw LibraryProblem.newerVersion(path: name, version: version)
    case .foreign: throw LibraryProblem.foreign(path: name)
    }
    try queue.inDatabase { db in try useLog(db) }
    try queue.close()
  }

  /// Switches the database to a write-ahead log, so that readers and the writer do not wait for each other. While
  /// others have it open it stays as it is, until it is next opened.
  private static func useLog(_ db: Database) throws {
    for _ in 0..<100 {
      do {
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        return
      } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_BUSY {
        // SQLite's own waiting does not apply here.
        usleep(10_000)
      }
    }
  }

  /// Throws for a library that this program cannot read, before anything else uses it.
  private func check(_ name: String) throws {
    guard files?.access == .shared else { return }
    switch try read({ db in try Migration.library.standing(db) }) {
    case .current: return
    case .newer(let version): throw LibraryProblem.newerVersion(path: name, version: version)
    case .foreign: throw LibraryProblem.foreign(path: name)
    case .old:
      throw LibraryProblem.unusable(
        path: name, cause: "made by an older Dateline and cannot be written; open it once as its owner")
    }
  }
}

extension FileStanding {
  /// Whether the header has the newest version and a log is used, as at nearly every start. The log may contain a newer
  /// header, which SQLite then checks.
  fileprivate func isCurrent(_ migration: Migration) -> Bool {
    guard case .database(let header) = self else { return false }
    return header.isInWriteAheadMode && Int(header.version) == migration.steps.count
      && Int32(bitPattern: header.applicationID) == migration.applicationID
  }
}
