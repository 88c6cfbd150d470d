import Articles
import GRDB

/// What the record of a session contains of a library and its reader.
extension Library {
  /// A text that changes when the library's articles change, and differs between libraries with different articles.
  ///
  /// For a file it consists of five small numbers, whatever the library's size: the library's own ID, the number and
  /// the random version of its last addition, the edition of its full-text index, and how many articles there are. A
  /// temporary library has new random numbers each time, so its fingerprint is made from the hashes of all its
  /// articles.
  public func fingerprint() throws -> String {
    guard connections.files == nil else {
      return try read { db in
        let row = try Row.fetchOne(db, sql: "SELECT id, serial, version, folding FROM library")
        let numbers = try (0..<4).map { index in row?[index] as Int64? ?? 0 } + [Int64(ListNumbers.articles(db))]
        return numbers.map { String(UInt64(bitPattern: $0), radix: 16) }.joined(separator: "-")
      }
    }
    return try read { db in
      var sum: UInt64 = 0
      var count = 0
      let hashes = try Int64.fetchCursor(db, sql: "SELECT hash FROM content")
      while let hash = try hashes.next() {
        sum &+= UInt64(bitPattern: hash)
        count += 1
      }
      return "\(String(count, radix: 16))-\(String(sum, radix: 16))"
    }
  }

  /// The changes that turn an empty state into this reader's state: every mark, position and note.
  public func stateChanges() throws -> [Change] {
    try read { db in
      var changes: [Change] = []
      let read = try Int64.fetchAll(db, sql: "SELECT id FROM reading WHERE isRead ORDER BY id")
      for start in stride(from: 0, to: read.count, by: Self.articlesOfOneMark) {
        changes.append(.mark(.read(read[start...].prefix(Self.articlesOfOneMark).map(ArticleID.init(stored:)), true)))
      }
      for id in try Int64.fetchAll(db, sql: "SELECT id FROM reading WHERE isStarred ORDER BY id") {
        changes.append(.mark(.starred(ArticleID(stored: id), true)))
      }
      let positions = try Row.fetchCursor(
        db,
        sql: """
          SELECT id, paragraph, character FROM reading
          WHERE paragraph IS NOT NULL AND character IS NOT NULL ORDER BY id
          """)
      while let row = try positions.next() {
        changes.append(
          .position(ReadingPosition(paragraph: row[1], character: row[2]), of: ArticleID(stored: row[0])))
      }
      for row in try Row.fetchAll(db, sql: "SELECT name, text FROM note ORDER BY name") {
        changes.append(.note(name: row[0], row[1]))
      }
      return changes
    }
  }

  private static let articlesOfOneMark = 1_000
}

extension ArticleID {
  fileprivate init(stored number: Int64) { self.init(rawValue: UInt64(bitPattern: number)) }
}
