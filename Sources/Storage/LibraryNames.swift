import Articles

/// What a library knows of the people and countries that its articles name.
extension Library {
  /// At most `rows` rows of an index of people or countries.
  public func index(_ query: IndexQuery, _ anchor: Anchor<EntityRow>, rows: Int) throws -> Window<EntityRow> {
    try read { db in try IndexReader(query, db).window(anchor, rows: rows) }
  }

  /// What the library knows of a person or a country; `nil` when no article names it. A person is found by name,
  /// without regard to case and accents; a country by its code or its name.
  public func profile(_ entity: Entity) throws -> EntityProfile? {
    try read { db in try ProfileReader(entity, db)?.profile() }
  }
}
