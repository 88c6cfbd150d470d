import GRDB

/// Which of the two files an error comes from. SQLite does not say: every connection has both.
extension Library {
  /// What is wrong, for an error that came while reading.
  func problem(_ error: DatabaseError) -> LibraryProblem {
    isStateDamaged(error) ?? LibraryProblem(error, library: path)
  }

  /// What is wrong, for an error that came while the state was written, and the library read for that.
  func writingProblem(_ error: DatabaseError) -> LibraryProblem {
    guard let state = connections.files?.state else { return LibraryProblem(error, library: path) }
    guard error.meansDamage else { return LibraryProblem(error, state: state) }
    return isStateDamaged(error) ?? LibraryProblem(error, library: path)
  }

  /// The state's problem if the error means damage and the state, looked at by itself, has some. It is by far the smaller
  /// file.
  private func isStateDamaged(_ error: DatabaseError) -> LibraryProblem? {
    guard error.meansDamage, let state = connections.files?.state else { return nil }
    do {
      let queue = try DatabaseQueue(path: fileURI(state, "mode=rw"), configuration: .forReading)
      let verdict = try queue.read { db in try String.fetchOne(db, sql: "PRAGMA quick_check(1)") }
      return verdict == "ok" ? nil : LibraryProblem(error, state: state)
    } catch let own as DatabaseError {
      return LibraryProblem(own, state: state)
    } catch {
      return nil
    }
  }
}

extension DatabaseError {
  fileprivate var meansDamage: Bool {
    switch resultCode.primaryResultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR: true
    default: false
    }
  }
}
