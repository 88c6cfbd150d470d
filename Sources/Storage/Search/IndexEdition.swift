import Articles
import GRDB

/// The edition of the folding that the full-text index was made with, and how far its replacement has been made.
struct IndexEdition: Hashable {
  /// A new index that is being made while the old one still answers.
  struct Renewal: Hashable {
    var folding: Folding
    /// It contains the articles up to this row key.
    var key: Int64
  }

  /// The folding that searches need.
  var folding: Folding
  /// `nil` when no new index is being made.
  var renewal: Renewal?

  static func read(_ db: Database) throws -> IndexEdition {
    let find = try db.cachedStatement(sql: "SELECT folding, renewedFolding, renewedTo FROM library")
    guard let row = try Row.fetchOne(find) else { return IndexEdition(folding: .current) }
    // An unknown number can only be that of a newer edition.
    var edition = IndexEdition(folding: Folding(rawValue: row[0]) ?? .current)
    if let key = row[2] as Int64?, let folding = (row[1] as Int?).flatMap(Folding.init(rawValue:)) {
      edition.renewal = Renewal(folding: folding, key: key)
    }
    return edition
  }

  /// The edition for an addition. In a library without articles, the empty index first becomes one of the newest
  /// edition.
  static func forAdding(_ db: Database) throws -> IndexEdition {
    let edition = try read(db)
    guard edition.folding < .current, try ListNumbers.articles(db) == 0 else { return edition }
    try db.execute(sql: "DROP TABLE IF EXISTS \(IndexTable.renewed.rawValue)")
    try IndexEdition(folding: .current).write(db)
    return IndexEdition(folding: .current)
  }

  func write(_ db: Database) throws {
    try db.execute(
      sql: "UPDATE library SET folding = ?, renewedFolding = ?, renewedTo = ?",
      arguments: [folding.rawValue, renewal?.folding.rawValue, renewal?.key])
  }

  /// The indexes that contain the article with this row key, each with its folding.
  func tables(holding key: Int64) -> [(table: IndexTable, folding: Folding)] {
    guard let renewal, key <= renewal.key else { return [(.current, folding)] }
    return [(.current, folding), (.renewed, renewal.folding)]
  }
}

/// The full-text indexes of a library.
enum IndexTable: String {
  /// The one that is searched.
  case current = "textIndex"
  /// The one that will replace it.
  case renewed = "renewedTextIndex"
}
