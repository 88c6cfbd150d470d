import Articles
import Foundation
import GRDB
import Synchronization

/// The connections to a library and its reader's state. All but the first are opened when they are first needed.
///
/// Every connection sees both files under the same table names: `main` is one of them, the other is attached.
final class Connections: Sendable {
  /// Answers what is asked synchronously; the only one open at the start.
  let front: DatabaseQueue
  /// `nil` for a library that lives in one connection: everything goes through `front` then.
  private let files: LibraryFiles?
  private let readers: Mutex<[Reader]>
  private let writers = Mutex(Writers())

  private struct Reader {
    var queue: DatabaseQueue
    var uses: Int
  }

  private struct Writers {
    var library: DatabaseQueue?
    var state: DatabaseQueue?
  }

  /// Enough that an article never waits for a count and a search.
  private static let mostReaders = 3

  init(front: DatabaseQueue, files: LibraryFiles?) {
    self.front = front
    self.files = files
    readers = Mutex([])
  }

  /// Runs the body on a connection that as few others as possible use.
  func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
    guard let files else { return try await front.read(body) }
    let queue = try lease(files)
    defer { giveBack(queue) }
    return try await queue.read(body)
  }

  private func lease(_ files: LibraryFiles) throws -> DatabaseQueue {
    try readers.withLock { readers in
      if let index = readers.indices.min(by: { readers[$0].uses < readers[$1].uses }),
        readers[index].uses == 0 || readers.count == Connections.mostReaders
      {
        readers[index].uses += 1
        return readers[index].queue
      }
      let queue = try Connections.openLibrary(files)
      readers.append(Reader(queue: queue, uses: 1))
      return queue
    }
  }

  private func giveBack(_ queue: DatabaseQueue) {
    readers.withLock { readers in
      guard let index = readers.firstIndex(where: { $0.queue === queue }) else { return }
      readers[index].uses -= 1
    }
  }

  /// The connection that adds articles.
  func libraryWriter() throws -> DatabaseQueue {
    guard let files else { return front }
    guard files.access == .writable else { throw LibraryProblem.readOnly(path: files.library) }
    return try writers.withLock { writers in
      if let queue = writers.library { return queue }
      let queue = try DatabaseQueue(path: fileURI(files.library, "mode=rw"), configuration: .forWriting)
      writers.library = queue
      return queue
    }
  }

  /// The connection that writes the reader's state.
  func stateWriter() throws -> DatabaseQueue {
    guard let files else { return front }
    return try writers.withLock { writers in
      if let queue = writers.state { return queue }
      var configuration = Configuration.forWriting
      // Read-only, else the immediate transactions of this connection would lock the library as well.
      let library = files.access == .immutable ? files.libraryURI : fileURI(files.library, "mode=ro")
      configuration.prepareDatabase { db in
        try db.execute(sql: "ATTACH DATABASE ? AS library", arguments: [library])
      }
      let queue = try DatabaseQueue(path: fileURI(files.state, "mode=rw"), configuration: configuration)
      writers.state = queue
      return queue
    }
  }

  static func openLibrary(_ files: LibraryFiles) throws -> DatabaseQueue {
    var configuration = Configuration.forReading
    let state = fileURI(files.state, "mode=rw")
    configuration.prepareDatabase { db in
      try db.execute(sql: "ATTACH DATABASE ? AS state", arguments: [state])
    }
    return try DatabaseQueue(path: files.libraryURI, configuration: configuration)
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
}
