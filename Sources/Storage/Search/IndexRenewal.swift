import Articles
import GRDB

/// Makes the full-text index of an older edition anew, beside the old one, which answers until the new one is whole.
///
/// Every step is a transaction of its own, and what was done stays done: a renewal that is cut short at any moment goes on
/// with the next import, and articles that are added meanwhile get into both as far as both have come.
///
/// The old index leaves its pages free in the file, a third of it, and they stay there for later additions to fill. Only
/// `VACUUM` would give them back: it copies the whole library, which takes as much room again, cannot go on where it was
/// ended, and keeps all others from adding meanwhile. To empty the old index bit by bit would take its answers away, and a
/// file that gives pages back one by one has to be made as such from its first page.
enum IndexRenewal {
  private static let articlesAtOnce = 100

  /// Takes the next step; `false` when there is none left to take.
  static func step(_ db: Database, _ wordWriter: IndexWordWriter) throws -> Bool {
    let edition = try IndexEdition.read(db)
    guard edition.folding < .current else { return false }
    guard let renewal = edition.renewal, renewal.folding == .current else {
      try begin(edition, db)
      return true
    }
    let keys = try Int64.fetchAll(
      db.cachedStatement(sql: "SELECT key FROM article WHERE key > ? ORDER BY key LIMIT \(articlesAtOnce)"),
      arguments: [renewal.key])
    guard let last = keys.last else {
      try end(db)
      return true
    }
    var entities = EntityWriter()
    for key in keys {
      guard let article = try StoredArticle.fetch(db, key: key)?.article else { continue }
      let countryWords = CountryWord.all(in: article)
      for word in countryWords { try entities.addAlias(word.alias, entities.row(of: word.entity, db), db) }
      let entry = IndexEntry(article, countryWords, renewal.folding)
      try entry.insert(key, into: .renewed, db)
      try wordWriter.add(entry.texts, db)
    }
    try IndexEdition(folding: edition.folding, renewal: .init(folding: renewal.folding, key: last)).write(db)
    return true
  }

  private static func begin(_ edition: IndexEdition, _ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS \(IndexTable.renewed.rawValue);
        CREATE VIRTUAL TABLE \(IndexTable.renewed.rawValue) USING fts5(
          beginnings, title, body, authors, site, categories, people, countries, content='', tokenize='ascii');
        """)
    // No key is negative.
    try IndexEdition(folding: edition.folding, renewal: .init(folding: .current, key: -1)).write(db)
  }

  /// The new index takes the old one's place. That is a change of the library: what was found may be found otherwise.
  private static func end(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE \(IndexTable.current.rawValue);
        ALTER TABLE \(IndexTable.renewed.rawValue) RENAME TO \(IndexTable.current.rawValue);
        UPDATE library SET serial = serial + 1, version = random();
        INSERT INTO change(serial, version) SELECT serial, version FROM library;
        """)
    try IndexEdition(folding: .current).write(db)
  }
}

extension Library {
  /// Whether the full-text index is of an older edition, and can be made anew. An empty one is renewed by the first addition.
  public func hasOldIndex() throws -> Bool {
    try !isReadOnly
      && read { db in try IndexEdition.read(db).folding < .current && ListNumbers.articles(db) > 0 }
  }

  /// Makes an index of an older edition anew, in steps of some tens of milliseconds, as long as `mayGoOn` says so. What was
  /// done stays done. Costs about as much as the addition of all articles without their names.
  public func renewIndex(while mayGoOn: () -> Bool) throws {
    guard try hasOldIndex() else { return }
    try LibraryProblem.naming(path) {
      let writer = try connections.libraryWriter()
      do {
        while mayGoOn(), try writer.write({ db in try IndexRenewal.step(db, wordWriter) }) {}
      } catch {
        wordWriter.forget()
        throw error
      }
    }
  }
}
