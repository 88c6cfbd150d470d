import GRDB

/// A watched file changed under a question.
struct FileHasChanged: Error, CustomStringConvertible {
  var description: String { "the library is being changed; try again" }
}

extension Connections {
  /// Another user's file that never rests is given up after this many questions, each of which waits for it to settle.
  private static let mostQuestions = 200

  /// Asks, with the files opened anew if they have changed, until an answer comes during which they stay as they are: `ask`
  /// throws `FileHasChanged` for any other (see `check`).
  ///
  /// Without a log SQLite knows nothing of the owner's writing: it mixes old pages with new ones, and may find the file
  /// damaged. Only what a second reading of an unchanged file says counts.
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

  /// The same, for questions that do not block a thread.
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
  /// Waits for whoever opens them anew. That is no place to be while holding the first connection, which the one who opens
  /// may be waiting for (see `reopen`).
  func check(_ files: LibraryFiles, _ before: Opened) throws {
    guard try isAsBefore(files, before) else { throw FileHasChanged() }
  }

  private func isAsBefore(_ files: LibraryFiles, _ before: Opened) throws -> Bool {
    try before.isSeen(files) && opened.withLock(\.number) == before.number
  }

  /// Grows with every change that is seen of another user's file.
  func sightNumber() throws -> Int {
    guard let files, files.access == .shared else { return 0 }
    return try current(files).number
  }

  /// What is open, opened anew where the file is no longer what it was.
  private func current(_ files: LibraryFiles) throws -> Opened {
    try opened.withLock { opened in
      // A log that was refused is tried again once anything has changed.
      if try opened.isSeen(files) { return opened }
      try reopen(files, &opened, trustsLog: true)
      return opened
    }
  }

  /// Decides what an error means: throws it when it is true, returns when the question is to be asked again.
  private func doubt(_ error: DatabaseError, _ files: LibraryFiles, _ before: Opened, _ doubts: inout Int) throws {
    guard error.isDoubtful else { throw error }
    guard try isAsBefore(files, before) else { return }
    doubts += 1
    if case .logged = before.sight {
      // What the file itself holds is whole where its log cannot be read. Nothing has been said of that yet.
      return try opened.withLock { opened in
        try reopen(files, &opened, trustsLog: doubts < 2)
        if case .still = opened.sight { doubts = 0 }
      }
    }
    guard doubts < 2 else { throw error }
    try opened.withLock { try reopen(files, &$0, trustsLog: before.trustsLog) }
  }

  /// Opens the files as they are now. What is being asked of the old connections ends on those. Marks in memory are taken
  /// from the first of them, for which this waits.
  private func reopen(_ files: LibraryFiles, _ opened: inout Opened, trustsLog: Bool) throws {
    let marks = files.state == nil ? try? opened.front.read { db in try MarksInMemory(db) } : nil
    let number = opened.number + 1
    opened = try Connections.openShared(files, patience, trustsLog: trustsLog)
    opened.number = number
    if let marks { try opened.front.write { db in try marks.write(db) } }
  }

  /// The first connection to another user's library, and how the file was seen.
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
  /// Whether the error may come from a file that changed while it was read, or from a log that may not be read.
  fileprivate var isDoubtful: Bool {
    switch resultCode.primaryResultCode {
    case .SQLITE_INTERRUPT, .SQLITE_ABORT, .SQLITE_FULL, .SQLITE_CONSTRAINT, .SQLITE_BUSY, .SQLITE_LOCKED: false
    default: true
    }
  }
}
