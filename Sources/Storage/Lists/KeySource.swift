import GRDB

/// Where the row keys of a list come from: one table is walked row by row, and everything else is looked up for its
/// keys.
struct KeySource {
  private let scope: ListScope
  /// Walked instead of the index or the articles, because it is the shortest; `nil` if none is.
  private let walkedShelf: Shelf?
  /// So short that its keys are read into memory, to look up each hit there; `nil` if none is.
  private let shortShelf: Shelf?

  /// A shelf of up to this many articles is walked, and the index is asked for each of them.
  private static let fewToAskFor = 200
  /// A shelf of up to this many articles is walked and sorted for a list not ordered by date, or read into memory.
  private static let fewToHold = 2000

  /// The order in which the list needs its rows.
  enum Use {
    case inDateOrder, sorted
  }

  init(_ scope: ListScope, for use: Use, _ db: Database) throws {
    self.scope = scope
    // Without a search, the entity's articles are walked: all of them are wanted, and they are in the order of dates.
    guard scope.entity == nil || scope.match != nil else {
      (walkedShelf, shortShelf) = (nil, nil)
      return
    }
    let shelf = scope.shelves.contains(.starred) ? .starred : scope.shelves.first
    guard let shelf else {
      (walkedShelf, shortShelf) = (nil, nil)
      return
    }
    guard let match = scope.match else {
      let isWalked = try use == .inDateOrder || KeySource.holds(shelf, atMost: KeySource.fewToHold, db)
      (walkedShelf, shortShelf) = (isWalked ? shelf : nil, nil)
      return
    }
    // For the beginning of a long word, every question to the index collects all words that begin so.
    let isCheapToAsk = MatchExpression.isCheapToAsk(match)
    let isWalked = try isCheapToAsk && KeySource.holds(shelf, atMost: KeySource.fewToAskFor, db)
    let isShort = try !isWalked && KeySource.holds(shelf, atMost: KeySource.fewToHold, db)
    (walkedShelf, shortShelf) = (isWalked ? shelf : nil, isShort ? shelf : nil)
  }

  /// Whether articles themselves are walked, in the order of one of their indexes.
  var walksArticles: Bool { scope.match == nil && walkedShelf == nil && scope.entity == nil }

  private var walksAppearances: Bool { scope.match == nil && scope.entity != nil }

  /// The name of the row key's column in `sql(selecting:)`.
  var column: String {
    if walkedShelf != nil { return "walked.key" }
    return scope.match != nil ? "found.rowid" : walksAppearances ? "named.key" : "article.key"
  }

  /// "SELECT … FROM … WHERE …" with every condition of the scope. More conditions can follow after " AND ".
  func sql(selecting columns: String, withArticles: Bool = false) -> SQLText {
    var sql = SQLText()
    sql.add("SELECT \(columns) FROM")
    if walkedShelf != nil { sql.add("shelf AS walked") }
    if scope.match != nil {
      sql.add(
        walkedShelf == nil ? "textIndex AS found" : "CROSS JOIN textIndex AS found ON found.rowid = walked.key")
    }
    if walksAppearances { sql.add("appearance AS named") }
    if walksArticles {
      sql.add("article")
    } else if withArticles {
      sql.add("CROSS JOIN article ON article.key = \(column)")
    }
    sql.add("WHERE true")
    if let walkedShelf {
      sql.add("AND walked.library = (SELECT id FROM library) AND walked.shelf = \(walkedShelf.rawValue)")
    }
    if walksAppearances, let entity = scope.entity { sql.add("AND named.entity = ?", entity) }
    if let match = scope.match { sql.add("AND textIndex MATCH ?", match) }
    if scope.keys.lowerBound > 0 { sql.add("AND \(column) >= ?", scope.keys.lowerBound) }
    if scope.keys.upperBound < .max { sql.add("AND \(column) < ?", scope.keys.upperBound) }
    if let shortShelf {
      let keys = "FROM shelf WHERE library = (SELECT id FROM library) AND shelf = \(shortShelf.rawValue)"
      // The plus stops SQLite from looking up the keys in the index one by one.
      sql.add("AND \(column) >= (SELECT min(key) \(keys)) AND \(column) <= (SELECT max(key) \(keys))")
      sql.add("AND +\(column) IN (SELECT key \(keys))")
    }
    var conditions = scope.shelves.filter { $0 != walkedShelf && $0 != shortShelf }.map(Condition.on)
    conditions += scope.avoidedShelves.map { .not(.on($0)) }
    if !walksAppearances, let entity = scope.entity { conditions.append(.naming(entity)) }
    sql.add(conditions + scope.others, on: column)
    return sql
  }

  private static func holds(_ shelf: Shelf, atMost limit: Int, _ db: Database) throws -> Bool {
    let count = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM (SELECT 1 FROM shelf WHERE library = (SELECT id FROM library) AND shelf = ? LIMIT ?)
        """
    ).int64(shelf.rawValue, limit + 1)
    return (count ?? 0) <= limit
  }
}
