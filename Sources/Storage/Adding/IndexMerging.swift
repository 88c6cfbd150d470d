import GRDB

extension Library {
  /// Merges the parts that additions have left of the full-text index, in steps of some tens of milliseconds, while
  /// `mayGoOn` returns true. A stop loses nothing of what is done.
  ///
  /// A search looks up each of its words in every part. After an import of 100,000 articles there are 17 parts, and
  /// related posts take twice as long as with one (November 2026). Merging takes about 0.1 ms for each article of the
  /// library.
  public func mergeIndex(while mayGoOn: () -> Bool) throws {
    guard !isReadOnly else { return }
    try LibraryProblem.naming(path) {
      let writer = try connections.libraryWriter()
      // A negative number of pages starts to merge everything; positive numbers go on with that.
      var pages = -IndexMerging.pagesAtOnce
      while mayGoOn() {
        let changes = try writer.write { db in
          let before = db.totalChangesCount
          try db.execute(sql: "INSERT INTO textIndex(textIndex, rank) VALUES('merge', ?)", arguments: [pages])
          return db.totalChangesCount - before
        }
        // SQLite counts the statement itself as one change.
        guard changes > 1 else { return }
        pages = IndexMerging.pagesAtOnce
      }
    }
  }
}

private enum IndexMerging {
  static let pagesAtOnce = 500
}
