import GRDB
import Synchronization
import SystemCalls

/// The connections to a library and its reader's state. All but the first are opened when they are first needed.
///
/// Every connection sees both files under the same table names: `main` is one of them, the other is attached. Another
/// user's library may change under them in ways that SQLite cannot see: then all are opened anew (see `Watching`).
final class Connections: Sendable {
  /// `nil` for a library that lives in one connection: everything goes through the first one then.
  let files: LibraryFiles?
  let patience: Patience
  let opened: Mutex<Opened>
  private let writer = Mutex<DatabaseQueue?>(nil)

  /// What is open of the files as they were at one moment.
  struct Opened: Sendable {
    /// Answers what is asked synchronously; the only one open at the start.
    var front: DatabaseQueue
    var readers: [Reader] = []
    var stateWriter: DatabaseQueue?
    /// `nil` for a library of one's own, which SQLite's locks guard.
    var sight: Sight?
    /// False while SQLite refuses the log that is there.
    var trustsLog = true
    /// Grows whenever the files are opened anew.
    var number = 0
  }

  struct Reader: Sendable {
    var queue: DatabaseQueue
    var uses: Int
  }

  /// Enough that an article never waits for a count and a search.
  private static let mostReaders = 3

  init(_ opened: Opened, files: LibraryFiles?, patience: Patience) {
    self.files = files
    self.patience = patience
    self.opened = Mutex(opened)
  }

  var front: DatabaseQueue { opened.withLock(\.front) }

  /// Runs the body on the first connection.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    guard let files, files.access == .shared else { return try front.read(body) }
    return try watching(files) { opened in
      let value = try opened.front.read(body)
      try check(files, opened)
      return value
    }
  }

  /// Runs the body on a connection that as few others as possible use.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    guard let files else { return try await front.read(body) }
    guard files.access == .shared else { return try await lend(files, body) }
    return try await watching(files) { opened in
      let value = try await lend(files, body)
      try check(files, opened)
      return value
    }
  }

  private func lend<Value: Sendable>(
    _ files: LibraryFiles, _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws -> Value {
    // A state in memory is known to the first connection alone.
    guard files.state != nil else { return try await front.read(body) }
    let queue = try lease(files)
    defer { giveBack(queue) }
    return try await queue.read { db in
      SignalStack.prepare()
      return try body(db)
    }
  }

  private func lease(_ files: LibraryFiles) throws -> DatabaseQueue {
    try opened.withLock { opened in
      if let index = opened.readers.indices.min(by: { opened.readers[$0].uses < opened.readers[$1].uses }),
        opened.readers[index].uses == 0 || opened.readers.count == Connections.mostReaders
      {
        opened.readers[index].uses += 1
        return opened.readers[index].queue
      }
      let queue = try Connections.openLibrary(files, opened.sight)
      opened.readers.append(Reader(queue: queue, uses: 1))
      return queue
    }
  }

  private func giveBack(_ queue: DatabaseQueue) {
    opened.withLock { opened in
      guard let index = opened.readers.firstIndex(where: { $0.queue === queue }) else { return }
      opened.readers[index].uses -= 1
    }
  }

  /// The connection that adds articles.
  func libraryWriter() throws -> DatabaseQueue {
    guard let files else { return front }
    guard files.access == .writable else { throw LibraryProblem.readOnly(path: files.library) }
    guard files.state != nil else { return front }
    return try writer.withLock { writer in
      if let writer { return writer }
      let queue = try DatabaseQueue(
        path: fileURI(files.library, "mode=rw"), configuration: .forWriting(files.library, patience))
      writer = queue
      return queue
    }
  }

  /// Runs the body in a transaction that writes the reader's state. What is written once is never written again, even if
  /// the library changes right afterwards: which articles were marked would not be known any more.
  func writeState<Value: Sendable>(_ body: (Database) throws -> Value) throws -> Value {
    guard let files else { return try front.write(body) }
    guard files.access == .shared else {
      return files.state == nil ? try front.writeInMemory(body) : try stateWriter(files).write(body)
    }
    return try watching(files) { before in
      guard files.state != nil else { return try writeInMemory(files, before, body) }
      return try stateWriter(files).write { db in
        let value = try body(db)
        // What was read of a library that changed meanwhile must not be kept.
        try check(files, before)
        return value
      }
    }
  }

  /// Nobody opens the files anew meanwhile, who would take the marks in memory along without this one.
  private func writeInMemory<Value: Sendable>(
    _ files: LibraryFiles, _ before: Opened, _ body: (Database) throws -> Value
  ) throws -> Value {
    try opened.withLock { opened in
      guard opened.number == before.number else { throw FileHasChanged() }
      return try opened.front.writeInMemory { db in
        let value = try body(db)
        guard try before.isSeen(files) else { throw FileHasChanged() }
        return value
      }
    }
  }

  /// Opens what the first mark needs, and begins the log, so that no mark has to wait for the disk.
  func prepareToWriteState() throws {
    guard let files, files.state != nil else { return }
    try stateWriter(files).write { db in
      try db.execute(sql: "INSERT OR REPLACE INTO note(name, text) VALUES('writer', 'ready')")
      _ = try Shelves.isCurrent(db)
    }
  }

  private func stateWriter(_ files: LibraryFiles) throws -> DatabaseQueue {
    guard let state = files.state else { return front }
    return try opened.withLock { opened in
      if let queue = opened.stateWriter { return queue }
      var configuration = Configuration.forWriting
      // Read-only, else the immediate transactions of this connection would lock the library as well.
      let library = Connections.libraryURI(files, opened.sight, "mode=ro")
      configuration.prepareDatabase { db in
        try db.execute(sql: "ATTACH DATABASE ? AS library", arguments: [library])
      }
      let queue = try DatabaseQueue(path: fileURI(state, "mode=rw"), configuration: configuration)
      opened.stateWriter = queue
      return queue
    }
  }

  /// A connection to the library alone, which does all that there is to do.
  static func openAlone(_ files: LibraryFiles, _ sight: Sight?, _ patience: Patience) throws -> DatabaseQueue {
    try DatabaseQueue(
      path: libraryURI(files, sight, "mode=rw"), configuration: .forWriting(files.library, patience))
  }

  /// A connection that reads the library and the state's file, where there is one.
  static func openLibrary(_ files: LibraryFiles, _ sight: Sight?) throws -> DatabaseQueue {
    guard let path = files.state else { throw LibraryProblem.noPlaceForState(cause: "there is no file for marks") }
    var configuration = Configuration.forReading
    configuration.prepareDatabase { db in
      do {
        try db.execute(sql: "ATTACH DATABASE ? AS state", arguments: [fileURI(path, "mode=rw")])
      } catch let error as DatabaseError {
        throw LibraryProblem(error, state: path)
      }
    }
    return try DatabaseQueue(path: libraryURI(files, sight, "mode=rw"), configuration: configuration)
  }

  /// The library as an address that SQLite opens; `own` says how where it is one's own.
  private static func libraryURI(_ files: LibraryFiles, _ sight: Sight?, _ own: String) -> String {
    switch sight {
    case nil: fileURI(files.library, own)
    case .logged: fileURI(files.library, "mode=ro")
    case .still: fileURI(files.library, "mode=ro&immutable=1")
    }
  }
}

extension DatabaseQueue {
  /// Runs the body in a transaction that writes a state in memory, and the library not at all, which is not locked for it.
  fileprivate func writeInMemory<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try writeWithoutTransaction { db in
      var value: Value?
      try db.inTransaction(.deferred) {
        value = try body(db)
        return .commit
      }
      guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return value
    }
  }
}

extension Configuration {
  static var forReading: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -4000")
    }
    return configuration
  }

  static var forWriting: Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF; PRAGMA cache_size = -32000")
    }
    return configuration
  }

  /// For a library that other processes may be adding to.
  static func forWriting(_ path: String, _ patience: Patience) -> Configuration {
    var configuration = forWriting
    configuration.busyMode = .callback { tries in patience.wait(tries: tries, for: path) }
    return configuration
  }
}
