import Articles
import GRDB

/// Replaces a full-text index of an older edition. The new index is made beside the old one, which answers until the
/// new one is complete.
///
/// Every step is a transaction, so nothing done is lost: a renewal that is cut short goes on with the next import, and
/// an article added meanwhile goes into each index that has come that far.
///
/// The old index leaves free pages in the file, a third of it, which later additions fill. Only `VACUUM` would return
/// them to the disk: it copies the whole library, which takes as much room again, cannot be continued once interrupted,
/// and blocks other writers. Emptying the old index bit by bit would take away its answers, and a file that can return
/// single pages must be created as one.
enum IndexRenewal {
  private static let articlesAtOnce = 100

  /// Takes the next step; `false` when there is none left.
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
    // Less than any row key.
    try IndexEdition(folding: edition.folding, renewal: .init(folding: .current, key: -1)).write(db)
  }

  /// Puts the new index in the old one's place. This counts as a change of the library, because searches may find other
  /// articles.
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
  /// Whether the full-text index is of an older edition and can be replaced. An empty one is replaced by the first
  /// addition.
  public func hasOldIndex() throws -> Bool {
    try !isReadOnly
      && read { db in try IndexEdition.read(db).folding < .current && ListNumbers.articles(db) > 0 }
  }

  /// Replaces an index of an older edition, in steps of some tens of milliseconds, while `mayGoOn` returns true.
  /// Nothing done is lost. Takes about as long as adding all articles without finding their names.
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
