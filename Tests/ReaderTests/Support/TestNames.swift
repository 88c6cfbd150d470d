import Articles

extension TestLibrary {
  /// All entities of a kind, most mentioned first.
  func entities(_ kind: Entity.Kind) -> [EntityRow] {
    let entities = Set(articles.flatMap { $0.article.mentions.map(\.entity) }).filter { $0.kind == kind }
    return entities.map { entity in
      let naming = articles.filter { $0.article.mentions.map(\.entity).contains(entity) }
      let dates = naming.compactMap(\.article.published).sorted { $0.day < $1.day }
      let mentions = naming.flatMap(\.article.mentions).filter { $0.entity == entity }.count
      return EntityRow(entity, mentions: mentions, articles: naming.count, first: dates.first, last: dates.last)
    }
    .sorted { ($1.mentions, $0.entity.name.folded) < ($0.mentions, $1.entity.name.folded) }
  }

  func index(_ query: IndexQuery, _ anchor: IndexAnchor, rows: Int) -> IndexWindow {
    var all = entities(query.kind)
    if !query.filter.isEmpty {
      all = all.filter { row in
        row.entity.name.folded.split(separator: " ").contains { $0.hasPrefix(query.filter.folded) }
      }
    }
    switch query.order {
    case .mentions: break
    case .name: all.sort { $0.entity.name.folded < $1.entity.name.folded }
    case .latest: all.sort { ($1.last?.day.daysSince1970 ?? 0) < ($0.last?.day.daysSince1970 ?? 0) }
    }
    let count = min(rows, pageRows)
    let range: Range<Int>
    switch anchor {
    case .top: range = 0..<min(count, all.count)
    case .bottom: range = max(0, all.count - count)..<all.count
    case .after(let row):
      let start = (all.firstIndex(of: row) ?? -1) + 1
      range = start..<min(start + count, all.count)
    case .before(let row):
      let end = all.firstIndex(of: row) ?? 0
      range = max(0, end - count)..<end
    case .around(let entity):
      let start = max(0, (all.firstIndex { $0.entity == entity } ?? 0) - count / 2)
      range = start..<min(start + count, all.count)
    }
    return IndexWindow(
      rows: Array(all[range]), startsAtTop: range.lowerBound == 0, endsAtBottom: range.upperBound == all.count)
  }

  func profile(_ entity: Entity) -> EntityProfile? {
    guard let row = entities(entity.kind).first(where: { $0.entity == entity }) else { return nil }
    let naming = articles.filter { $0.article.mentions.map(\.entity).contains(entity) }
    let others = Set(naming.flatMap { $0.article.mentions.map(\.entity) }).subtracting([entity])
    let companions = others.sorted { $0.name.folded < $1.name.folded }.map { other in
      EntityProfile.Companion(
        other, articles: naming.filter { $0.article.mentions.map(\.entity).contains(other) }.count)
    }
    let dates = naming.compactMap(\.article.published).sorted { $0.day < $1.day }
    let months = dates.map(\.day).map { EntityProfile.Month(year: $0.year, month: $0.month, mentions: 1) }
    return EntityProfile(row, companions: Array(companions.prefix(8)), months: months)
  }
}
