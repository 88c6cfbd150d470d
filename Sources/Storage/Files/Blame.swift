import GRDB

/// Finds which of the two files an error comes from. SQLite does not say, and every connection has both open.
extension Library {
  /// The problem behind an error that occurred while reading.
  func problem(_ error: DatabaseError) -> LibraryProblem {
    guard error.mayComeFromEither, let state = connections.files?.state else {
      return LibraryProblem(error, library: path)
    }
    return problemOfState(state, error, isWritten: false) ?? LibraryProblem(error, library: path)
  }

  /// The problem behind an error that occurred while writing the state, which also reads the library.
  func writingProblem(_ error: DatabaseError) -> LibraryProblem {
    guard let state = connections.files?.state else { return LibraryProblem(error, library: path) }
    guard error.mayComeFromEither else { return LibraryProblem(error, state: state) }
    if let problem = problemOfState(state, error, isWritten: true) { return problem }
    // The state may have been locked, and be free again by now.
    guard error.isBusy, libraryCanBeRead() else {
      return LibraryProblem(error, library: path)
    }
    return LibraryProblem(error, state: state)
  }

  /// What is wrong with the state's file when it is opened alone; `nil` when nothing is. It is checked because it is by
  /// far the smaller of the two files.
  private func problemOfState(_ state: String, _ error: DatabaseError, isWritten: Bool) -> LibraryProblem? {
    do {
      let queue = try DatabaseQueue(path: fileURI(state, "mode=rw"), configuration: .forLooking)
      return try queue.inDatabase { db in
        // Fails if it is locked for writing; writes nothing.
        if isWritten { try db.execute(sql: "BEGIN IMMEDIATE; ROLLBACK") }
        let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
        return verdict == "ok" ? nil : LibraryProblem(error, state: state)
      }
    } catch let own as DatabaseError {
      // That another process is writing the state explains only errors about locks.
      return own.isBusy && !error.isBusy ? nil : LibraryProblem(own, state: state)
    } catch {
      return nil
    }
  }

  private func libraryCanBeRead() -> Bool {
    guard let files = connections.files else { return true }
    do {
      let queue = try DatabaseQueue(path: fileURI(files.library, "mode=ro"), configuration: .forLooking)
      return try queue.read { db in try ListNumbers.articles(db) >= 0 }
    } catch {
      return false
    }
  }
}

extension Configuration {
  /// For checking one file; does not wait for locks.
  fileprivate static var forLooking: Configuration {
    var configuration = forReading
    configuration.busyMode = .immediateError
    return configuration
  }
}

extension DatabaseError {
  fileprivate var isBusy: Bool { resultCode.primaryResultCode == .SQLITE_BUSY }

  /// Whether either file may have caused it. Other errors, such as a full disk, come only from the file that is
  /// written.
  fileprivate var mayComeFromEither: Bool {
    switch resultCode.primaryResultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_CANTOPEN, .SQLITE_BUSY, .SQLITE_LOCKED,
      .SQLITE_PROTOCOL, .SQLITE_PERM, .SQLITE_AUTH:
      true
    case .SQLITE_IOERR:
      ![.SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE].contains(extendedResultCode)
    default: false
    }
  }
}
