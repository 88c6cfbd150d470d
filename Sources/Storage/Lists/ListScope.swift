import Articles
import GRDB

/// Which articles a list contains, as conditions on their row keys. The order of the list is decided elsewhere.
struct ListScope {
  /// An expression for the full-text index; `nil` when the search has no condition on text.
  private(set) var match: String?
  /// The articles must be on all of these shelves.
  private(set) var shelves: [Shelf] = []
  /// The articles must not be on any of these shelves.
  private(set) var avoidedShelves: [Shelf] = []
  /// The first possible row key, and the one past the last.
  private(set) var keys: Range<Int64> = 0..<Int64.max
  /// Row of the entity that the articles must name; `nil` for all articles. 0 is no row: no article matches.
  private(set) var entity: Int64?
  /// All other conditions, on `Condition.key`.
  private(set) var others: [Condition] = []
  let terms: [SearchTerm]
  let isSearch: Bool

  init(_ query: ListQuery, _ db: Database) throws {
    let search = query.search.folded(by: try IndexEdition.read(db).folding)
    terms = search.terms
    isSearch = !search.isEmpty
    entity = try query.entity.map { try StoredEntity.find($0, db)?.id ?? 0 }
    switch query.view {
    case .all: break
    case .unread: shelves.append(.unread)
    case .starred: shelves.append(.starred)
    }
    if search.isSenseless { keys = 0..<0 }
    let texts = search.clauses.filter { $0.alternatives.allSatisfy(\.isAboutText) }
    match = try MatchExpression(db).expression(for: texts)
    for clause in search.clauses where !clause.alternatives.allSatisfy(\.isAboutText) {
      try add(clause, db)
    }
  }

  /// Whether the list has neither search nor entity; it may be any view.
  var isWhole: Bool { !isSearch && entity == nil }

  /// Whether the reader's shelves must be up to date for this list.
  var needsShelves: Bool { usesShelvesInOthers || !shelves.isEmpty || !avoidedShelves.isEmpty }
  private var usesShelvesInOthers = false

  private mutating func narrow(to range: Range<Int64>) {
    let first = max(keys.lowerBound, range.lowerBound)
    keys = first..<max(first, min(keys.upperBound, range.upperBound))
  }

  mutating func restrict(to shelf: Shelf) { shelves.append(shelf) }

  private mutating func add(_ clause: SearchQuery.Clause, _ db: Database) throws {
    if clause.alternatives.count == 1, let only = clause.alternatives.first {
      switch only.test {
      case .state(let state):
        restrict(to: state, isExcluded: only.isExcluded)
        return
      case .published(let from, let before) where !only.isExcluded:
        narrow(to: OwnDays.keys(from: from, before: before))
        others.append(.published(from: from, before: before))
        return
      case .published, .text: break
      }
    }
    others.append(.any(try clause.alternatives.map { try condition($0, db) }))
  }

  private mutating func restrict(to state: SearchQuery.State, isExcluded: Bool) {
    switch (state, isExcluded) {
    case (.unread, false), (.read, true): shelves.append(.unread)
    case (.read, false), (.unread, true): shelves.append(.read)
    case (.starred, false): shelves.append(.starred)
    case (.starred, true): avoidedShelves.append(.starred)
    }
  }

  private mutating func condition(_ condition: SearchQuery.Condition, _ db: Database) throws -> Condition {
    let test: Condition
    switch condition.test {
    case .text:
      let expression = try MatchExpression(db).test(condition.test) ?? MatchExpression.everything
      test = Condition("\(Condition.key) IN (SELECT rowid FROM textIndex WHERE textIndex MATCH ?)", expression)
    case .state(let state):
      usesShelvesInOthers = true
      let shelf: Shelf = state == .unread ? .unread : state == .read ? .read : .starred
      test = .on(shelf)
    case .published(let from, let before):
      let keys = OwnDays.keys(from: from, before: before)
      test = .all([
        Condition("\(Condition.key) >= ? AND \(Condition.key) < ?", keys.lowerBound, keys.upperBound),
        .published(from: from, before: before),
      ])
    }
    return condition.isExcluded ? .not(test) : test
  }
}

extension Condition {
  /// The article names the entity with this row.
  static func naming(_ entity: Int64) -> Condition {
    Condition("EXISTS (SELECT 1 FROM appearance WHERE appearance.entity = ? AND appearance.key = \(key))", entity)
  }

  /// The article is on the shelf.
  static func on(_ shelf: Shelf) -> Condition {
    Condition(
      """
      EXISTS (SELECT 1 FROM shelf WHERE shelf.library = (SELECT id FROM library) AND shelf.shelf = \(shelf.rawValue)
        AND shelf.key = \(key))
      """)
  }
}

extension SearchQuery.Condition {
  fileprivate var isAboutText: Bool {
    if case .text = test { return true }
    return false
  }
}
