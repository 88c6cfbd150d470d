import GRDB

extension Library {
  /// Puts the parts together that additions have left of the full-text index, in steps of some tens of milliseconds, as
  /// long as `mayGoOn` says so. What was done stays done.
  ///
  /// A search looks each of its words up in every part: after an import of 100,000 articles there are 17 of them, and
  /// related posts take twice as long as with one (November 2026). It costs about 0.1 ms an article of the library.
  public func mergeIndex(while mayGoOn: () -> Bool) throws {
    guard !isReadOnly else { return }
    try LibraryProblem.naming(path) {
      let writer = try connections.libraryWriter()
      // A negative number begins with a merge of everything; after it the same one goes on.
      var pages = -IndexMerging.pagesAtOnce
      while mayGoOn() {
        let changes = try writer.write { db in
          let before = db.totalChangesCount
          try db.execute(sql: "INSERT INTO textIndex(textIndex, rank) VALUES('merge', ?)", arguments: [pages])
          return db.totalChangesCount - before
        }
        // The statement itself counts as one change.
        guard changes > 1 else { return }
        pages = IndexMerging.pagesAtOnce
      }
    }
  }
}

private enum IndexMerging {
  static let pagesAtOnce = 500
}
