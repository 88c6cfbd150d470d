import Articles

/// What a library knows of the people and countries that its articles name.
extension Library {
  /// At most `rows` rows of an index of people or countries.
  public func index(_ query: IndexQuery, _ anchor: IndexAnchor, rows: Int) throws -> IndexWindow {
    try read { db in try IndexReader(query, db).window(anchor, rows: rows) }
  }
  public func index(_ query: IndexQuery, _ anchor: IndexAnchor, rows: Int) async throws -> IndexWindow {
    try await read { db in try IndexReader(query, db).window(anchor, rows: rows) }
  }

  /// What the library knows of a person, by the name without regard to case or accents, or of a country, by its code or
  /// name; `nil` when no article names it.
  public func profile(_ entity: Entity) throws -> EntityProfile? {
    try read { db in try ProfileReader(entity, db)?.profile() }
  }
  public func profile(_ entity: Entity) async throws -> EntityProfile? {
    try await read { db in try ProfileReader(entity, db)?.profile() }
  }

  /// How many articles name the entity.
  public func articleCount(naming entity: Entity) throws -> Int {
    try read { db in try StoredEntity.find(entity, db)?.articles ?? 0 }
  }
  public func articleCount(naming entity: Entity) async throws -> Int {
    try await read { db in try StoredEntity.find(entity, db)?.articles ?? 0 }
  }
}
