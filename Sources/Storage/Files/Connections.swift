import GRDB
import Synchronization
import SystemCalls

/// The connections to a library and its reader's state. All but the first are opened when first needed.
///
/// Every connection sees both files under the same table names: one is `main`, the other is attached. Another user's
/// library may change in ways that SQLite cannot see; all connections are then opened again (see `Watching`).
final class Connections: Sendable {
  /// `nil` for a temporary library: the first connection does everything.
  let files: LibraryFiles?
  let patience: Patience
  let opened: Mutex<Opened>
  private let writer = Mutex<DatabaseQueue?>(nil)

  /// The connections to the files as they were at one moment.
  struct Opened: Sendable {
    /// For synchronous calls; the only one that is open from the start.
    var front: DatabaseQueue
    var readers: [Reader] = []
    var stateWriter: DatabaseQueue?
    /// `nil` for the user's own library, which SQLite's locks protect.
    var sight: Sight?
    /// False while SQLite refuses to read the existing log.
    var trustsLog = true
    /// Grows each time the files are opened again.
    var number = 0
  }

  struct Reader: Sendable {
    var queue: DatabaseQueue
    var uses: Int
  }

  /// Enough that an article need not wait for a count and a search.
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

  /// Runs the body on the least used connection.
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
    // A state in memory is attached to the first connection only.
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

  /// Runs the body in a transaction that writes the reader's state. Once committed it is not run again, even if the
  /// library changes right afterwards: a second run could not tell which articles the first one marked.
  func writeState<Value: Sendable>(_ body: (Database) throws -> Value) throws -> Value {
    guard let files else { return try front.write(body) }
    guard files.access == .shared else {
      return files.state == nil ? try front.writeInMemory(body) : try stateWriter(files).write(body)
    }
    return try watching(files) { before in
      guard files.state != nil else { return try writeInMemory(files, before, body) }
      return try stateWriter(files).write { db in
        let value = try body(db)
        // Nothing may be stored that was read from a library that has changed meanwhile.
        try check(files, before)
        return value
      }
    }
  }

  /// The lock keeps others from reopening the files meanwhile: they would copy the marks in memory without this one.
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

  /// Opens the connection for marks and starts its log, so that no mark has to wait for the disk.
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
      // Read-only: otherwise the immediate transactions of this connection would lock the library as well.
      let library = Connections.libraryURI(files, opened.sight, "mode=ro")
      configuration.prepareDatabase { db in
        try db.execute(sql: "ATTACH DATABASE ? AS library", arguments: [library])
      }
      let queue = try DatabaseQueue(path: fileURI(state, "mode=rw"), configuration: configuration)
      opened.stateWriter = queue
      return queue
    }
  }

  /// A connection to the library alone, for reading and writing.
  static func openAlone(_ files: LibraryFiles, _ sight: Sight?, _ patience: Patience) throws -> DatabaseQueue {
    try DatabaseQueue(
      path: libraryURI(files, sight, "mode=rw"), configuration: .forWriting(files.library, patience))
  }

  /// A connection that reads the library and the state's file. Throws `LibraryProblem` when there is no state's file.
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

  /// The library's file as a URI for SQLite; `own` is the query for the user's own library (`sight` is `nil`).
  private static func libraryURI(_ files: LibraryFiles, _ sight: Sight?, _ own: String) -> String {
    switch sight {
    case nil: fileURI(files.library, own)
    case .logged: fileURI(files.library, "mode=ro")
    case .still: fileURI(files.library, "mode=ro&immutable=1")
    }
  }
}

extension DatabaseQueue {
  /// Runs the body in a transaction that writes a state in memory. It must not write the library, which is not locked.
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
  static var forReading: Configuration { Configuration(pragmas: "PRAGMA cache_size = -4000") }

  static var forWriting: Configuration {
    Configuration(pragmas: "PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF; PRAGMA cache_size = -32000")
  }

  private init(pragmas: String) {
    self.init()
    foreignKeysEnabled = false
    busyMode = .timeout(5)
    prepareDatabase { db in try db.execute(sql: pragmas) }
  }

  /// For a library that other processes may be adding to.
  static func forWriting(_ path: String, _ patience: Patience) -> Configuration {
    var configuration = forWriting
    configuration.busyMode = .callback { tries in patience.wait(tries: tries, for: path) }
    return configuration
  }
}
