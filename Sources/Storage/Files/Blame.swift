import GRDB

/// Which of the two files an error comes from. SQLite does not say: every connection has both.
extension Library {
  /// What is wrong, for an error that came while reading.
  func problem(_ error: DatabaseError) -> LibraryProblem {
    guard error.mayComeFromEither, let state = connections.files?.state else {
      return LibraryProblem(error, library: path)
    }
    return problemOfState(state, error, isWritten: false) ?? LibraryProblem(error, library: path)
  }

  /// What is wrong, for an error that came while the state was written, and the library read for that.
  func writingProblem(_ error: DatabaseError) -> LibraryProblem {
    guard let state = connections.files?.state else { return LibraryProblem(error, library: path) }
    guard error.mayComeFromEither else { return LibraryProblem(error, state: state) }
    if let problem = problemOfState(state, error, isWritten: true) { return problem }
    // Whoever had locked the state may be done with it by now.
    guard error.isBusy, libraryCanBeRead() else {
      return LibraryProblem(error, library: path)
    }
    return LibraryProblem(error, state: state)
  }

  /// What is wrong with the state, looked at by itself; `nil` when nothing is. It is by far the smaller file.
  private func problemOfState(_ state: String, _ error: DatabaseError, isWritten: Bool) -> LibraryProblem? {
    do {
      let queue = try DatabaseQueue(path: fileURI(state, "mode=rw"), configuration: .forLooking)
      return try queue.inDatabase { db in
        // Whether it may be locked for writing; nothing is written.
        if isWritten { try db.execute(sql: "BEGIN IMMEDIATE; ROLLBACK") }
        let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
        return verdict == "ok" ? nil : LibraryProblem(error, state: state)
      }
    } catch let own as DatabaseError {
      // That somebody writes it just now explains no other error.
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
  /// For a look at one file, which waits for nobody.
  fileprivate static var forLooking: Configuration {
    var configuration = forReading
    configuration.busyMode = .immediateError
    return configuration
  }
}

extension DatabaseError {
  fileprivate var isBusy: Bool { resultCode.primaryResultCode == .SQLITE_BUSY }

  /// Whether either file may have caused it. Only the one that is written can refuse that, or have no room.
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
