import Articles
import GRDB

/// Answers questions about an index of people or countries, within one transaction.
struct IndexReader {
  private let db: Database
  private let query: IndexQuery
  private let filter: [Condition]
  /// The longest word of the filter, if few names have a word that begins with it; else `nil`.
  private let rarePart: String?

  /// If more names match, walking through the index finds the first of them soon enough.
  private static let fewNames = 2_000

  init(_ query: IndexQuery, _ db: Database) throws {
    self.db = db
    self.query = query
    filter = Condition.names(beginningWith: query.filter)
    let words = SearchTerm(query.filter, folding: .first)?.words.filter { !$0.isUnspaced }.map(\.letters) ?? []
    let longest = words.max { $0.unicodeScalars.count < $1.unicodeScalars.count }
    rarePart = try longest.flatMap { try IndexReader.isRare($0, query.kind, db) ? $0 : nil }
  }

  private static func isRare(_ part: String, _ kind: Entity.Kind, _ db: Database) throws -> Bool {
    let count = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM namePart WHERE kind = ? AND part >= ? AND part < ? LIMIT ?)")
    let found = try Int.fetchOne(count, arguments: [kind.rawValue, part, part + "\u{10FFFF}", fewNames + 1])
    return found ?? 0 <= fewNames
  }

  func window(_ anchor: Anchor<EntityRow>, rows: Int) throws -> Window<EntityRow> {
    let rows = max(rows, 0)
    switch anchor {
    case .top: return try window(after: nil, rows: rows)
    case .bottom: return try window(before: nil, rows: rows)
    case .after(let entity): return try window(after: StoredEntity.find(entity, db), rows: rows)
    case .before(let entity): return try window(before: StoredEntity.find(entity, db), rows: rows)
    case .around(let entity): return try window(around: StoredEntity.find(entity, db), rows: rows)
    // Cannot occur: `EntityRow.Start` is `Never`.
    case .from(let start): switch start {}
    }
  }

  // MARK: Windows

  private func window(after place: StoredEntity?, rows: Int) throws -> Window<EntityRow> {
    let found = try next(from: place, forward: true, limit: rows + 1)
    let isAtTop = try place == nil || next(from: found.first ?? place, forward: false, limit: 1).isEmpty
    return try window(found.prefix(rows), startsAtTop: isAtTop, endsAtBottom: found.count <= rows)
  }

  private func window(before place: StoredEntity?, rows: Int) throws -> Window<EntityRow> {
    let found = try next(from: place, forward: false, limit: rows + 1)
    let isAtBottom = try place == nil || next(from: found.first ?? place, forward: true, limit: 1).isEmpty
    return try window(found.prefix(rows).reversed(), startsAtTop: found.count <= rows, endsAtBottom: isAtBottom)
  }

  /// Half of the rows above the entity and half from it on; the top of the index when it does not contain the entity.
  private func window(around place: StoredEntity?, rows: Int) throws -> Window<EntityRow> {
    guard let place else { return try window(after: nil, rows: rows) }
    let above = try next(from: place, forward: false, limit: rows / 2 + 1)
    let shownAbove = above.prefix(rows / 2).reversed()
    let start = shownAbove.first
    let rest = try next(from: start ?? place, isIncluded: true, forward: true, limit: rows + 1)
    guard rest.contains(where: { $0.id == place.id }) else { return try window(after: nil, rows: rows) }
    return try window(rest.prefix(rows), startsAtTop: above.count <= rows / 2, endsAtBottom: rest.count <= rows)
  }

  private func window(
    _ found: some Sequence<StoredEntity>, startsAtTop: Bool, endsAtBottom: Bool
  ) throws -> Window<EntityRow> {
    let found = Array(found)
    let dates = try EntityDates(of: found, db)
    return Window<EntityRow>(rows: try found.map(dates.row), startsAtTop: startsAtTop, endsAtBottom: endsAtBottom)
  }

  // MARK: Rows

  /// At most `limit` entities from the place on, nearest first; without a place, from the top, or backward from the
  /// bottom.
  private func next(
    from place: StoredEntity?, isIncluded: Bool = false, forward: Bool, limit: Int
  ) throws -> [StoredEntity] {
    let nameOrder = forward ? "folded ASC, code ASC" : "folded DESC, code DESC"
    guard let lead = query.order.leadingColumn else {
      return try ask(place.map { [.name($0, isIncluded, forward)] } ?? [], nameOrder, limit)
    }
    let order = "\(lead) \(forward ? "DESC" : "ASC"), \(nameOrder)"
    guard let place else { return try ask([], order, limit) }
    let value = query.order == .latest ? place.last ?? 0 : Int64(place.mentions)
    // Two statements, so that each reads one range of an index.
    let same = try ask([Condition("\(lead) = ?", value), .name(place, isIncluded, forward)], nameOrder, limit)
    guard same.count < limit else { return same }
    return same + (try ask([Condition("\(lead) \(forward ? "<" : ">") ?", value)], order, limit - same.count))
  }

  private func ask(_ conditions: [Condition], _ order: String, _ limit: Int) throws -> [StoredEntity] {
    var sql = SQLText()
    sql.add("SELECT \(StoredEntity.columns) FROM")
    if let rarePart {
      sql.add(
        "(SELECT DISTINCT entity AS id FROM namePart WHERE kind = ? AND part >= ? AND part < ?) CROSS JOIN entity USING(id)",
        query.kind.rawValue, rarePart, rarePart + "\u{10FFFF}")
    } else {
      sql.add("entity")
    }
    sql.add("WHERE kind = ? AND articles > 0", query.kind.rawValue)
    sql.add(conditions + filter, on: "entity.id")
    sql.add("ORDER BY \(order) LIMIT ?", limit)
    return try Row.fetchAll(sql.statement(db)).map(StoredEntity.init)
  }
}

extension IndexQuery.Order {
  /// The column that the index is sorted by before the name, largest first; `nil` if it is sorted by name.
  fileprivate var leadingColumn: String? {
    switch self {
    case .mentions: "mentions"
    case .latest: "last"
    case .name: nil
    }
  }
}

extension Condition {
  /// The entity comes past the place in the order of names.
  fileprivate static func name(_ place: StoredEntity, _ isIncluded: Bool, _ forward: Bool) -> Condition {
    Condition("(folded, code) \(forward ? ">" : "<")\(isIncluded ? "=" : "") (?, ?)", place.folded, place.code)
  }
}

extension Condition {
  /// Conditions on a folded name: each word of the filter must begin some word of it.
  fileprivate static func names(beginningWith filter: String) -> [Condition] {
    guard let term = SearchTerm(filter, folding: .first) else { return [] }
    let name = "(' ' || replace(replace(replace(folded, '-', ' '), '''', ' '), '.', ' '))"
    return term.words.map { word in
      word.isUnspaced
        ? Condition("instr(folded, ?) > 0", word.letters) : Condition("instr(\(name), ?) > 0", " " + word.letters)
    }
  }
}
