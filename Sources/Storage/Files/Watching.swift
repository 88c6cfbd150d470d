import GRDB

/// A watched file has changed while a question was being answered.
struct FileHasChanged: Error, CustomStringConvertible {
  var description: String { "the library is being changed; try again" }
}

extension Connections {
  /// If another user's file changes all the time, this many attempts are made; each waits for the file to settle.
  private static let mostQuestions = 200

  /// Calls `ask` until the files stay as they are during an answer, opening them again when they have changed. `ask`
  /// must throw `FileHasChanged` for any other answer (see `check`). Throws `FileHasChanged` after too many attempts.
  ///
  /// Without a log, SQLite does not notice the owner's writing: it mixes old pages with new ones, and may call the file
  /// damaged. An error counts only when it occurs again in an unchanged file.
  func watching<Value>(_ files: LibraryFiles, _ ask: (Opened) throws -> Value) throws -> Value {
    var doubts = 0
    for _ in 0..<Self.mostQuestions {
      let opened = try current(files)
      do {
        return try ask(opened)
      } catch let error as DatabaseError {
        try doubt(error, files, opened, &doubts)
      } catch is FileHasChanged {}
    }
    throw FileHasChanged()
  }

  /// The same without blocking a thread.
  func watching<Value>(_ files: LibraryFiles, _ ask: (Opened) async throws -> Value) async throws -> Value {
    var doubts = 0
    for _ in 0..<Self.mostQuestions {
      try Task.checkCancellation()
      let opened = try current(files)
      do {
        return try await ask(opened)
      } catch let error as DatabaseError {
        try doubt(error, files, opened, &doubts)
      } catch is FileHasChanged {}
    }
    throw FileHasChanged()
  }

  /// Throws `FileHasChanged` unless the files are still those that were opened.
  ///
  /// Waits while another thread opens them again. Do not call it from within the first connection: that thread may be
  /// waiting for it (see `reopen`).
  func check(_ files: LibraryFiles, _ before: Opened) throws {
    guard try isAsBefore(files, before) else { throw FileHasChanged() }
  }

  private func isAsBefore(_ files: LibraryFiles, _ before: Opened) throws -> Bool {
    try before.isSeen(files) && opened.withLock(\.number) == before.number
  }

  /// Grows with every change of another user's file that is noticed; 0 for the user's own library.
  func sightNumber() throws -> Int {
    guard let files, files.access == .shared else { return 0 }
    return try current(files).number
  }

  /// The open connections; opened again if the file has changed.
  private func current(_ files: LibraryFiles) throws -> Opened {
    try opened.withLock { opened in
      // A log that was refused is tried again once anything has changed.
      if try opened.isSeen(files) { return opened }
      try reopen(files, &opened, trustsLog: true)
      return opened
    }
  }

  /// Throws the error if it is real; returns if the question must be asked again.
  private func doubt(_ error: DatabaseError, _ files: LibraryFiles, _ before: Opened, _ doubts: inout Int) throws {
    guard error.isDoubtful else { throw error }
    guard try isAsBefore(files, before) else { return }
    doubts += 1
    if case .logged = before.sight {
      // The log cannot be read, but the file without it is consistent. That way of reading has not been tried yet.
      return try opened.withLock { opened in
        try reopen(files, &opened, trustsLog: doubts < 2)
        if case .still = opened.sight { doubts = 0 }
      }
    }
    guard doubts < 2 else { throw error }
    try opened.withLock { try reopen(files, &$0, trustsLog: before.trustsLog) }
  }

  /// Opens the files as they are now. Running questions finish on the old connections. Waits for the first of these, to
  /// copy the marks in memory from it.
  private func reopen(_ files: LibraryFiles, _ opened: inout Opened, trustsLog: Bool) throws {
    let marks = files.state == nil ? try? opened.front.read { db in try MarksInMemory(db) } : nil
    let number = opened.number + 1
    opened = try Connections.openShared(files, patience, trustsLog: trustsLog)
    opened.number = number
    if let marks { try opened.front.write { db in try marks.write(db) } }
  }

  /// The first connection to another user's library, and what the file looked like.
  static func openShared(_ files: LibraryFiles, _ patience: Patience, trustsLog: Bool) throws -> Opened {
    let sight = try Sight.settled(files.library, trustsLog: trustsLog)
    do {
      return Opened(front: try openFront(files, sight, patience), sight: sight, trustsLog: trustsLog)
    } catch let error as DatabaseError where error.isDoubtful {
      guard case .logged = sight else { throw error }
      return try openShared(files, patience, trustsLog: false)
    }
  }
}

extension Connections.Opened {
  /// Whether the library's file looks as it did when it was opened.
  func isSeen(_ files: LibraryFiles) throws -> Bool { try Sight(files.library, trustsLog: trustsLog) == sight }
}

extension DatabaseError {
  /// Whether the error may come from a file that changed while it was read, or from a log that cannot be read.
  fileprivate var isDoubtful: Bool {
    switch resultCode.primaryResultCode {
    case .SQLITE_INTERRUPT, .SQLITE_ABORT, .SQLITE_FULL, .SQLITE_CONSTRAINT, .SQLITE_BUSY, .SQLITE_LOCKED: false
    default: true
    }
  }
}
