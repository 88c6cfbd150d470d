import Articles

extension ReaderState {
  /// Opens an entity's page: the list of the articles that name it, newest first, under a head about it.
  mutating func open(_ entity: Entity) -> [Command] {
    let query = ListQuery(entity: entity)
    history.leave(place, for: Place(query: query, focus: .list))
    let kept = savePosition()
    look.isZen = false
    index = nil
    focus = .list
    article.isVisited = false
    return kept + show(query) + askProfile()
  }

  /// Goes back to where the page was opened from, past everything that was opened or filtered on it.
  mutating func leaveEntityPage() -> [Command] {
    let target = (0..<history.current).reversed().first { place in
      history.places[place].query.entity != list.query.entity || history.places[place].index != nil
    }
    return target.map { travel(by: $0 - history.current) } ?? show(ListQuery())
  }

  /// Asks who the list's entity is, where the list has one and nothing is known of it yet.
  mutating func askProfile() -> [Command] {
    guard let entity = list.query.entity else {
      profile = nil
      return []
    }
    guard profile?.row.entity != entity else { return [] }
    profile = nil
    return [ask(.profile(entity), .profile)]
  }

  mutating func receive(_ profile: EntityProfile?, of entity: Entity) {
    if let profile, entity == list.query.entity { self.profile = profile }
  }

  mutating func receiveArticleCount(_ articles: Int, naming entity: Entity) -> [Command] {
    guard articles > 0, selectedName?.entity == entity else { return [] }
    return tell(nameWords(entity, articles: articles))
  }

  /// "Vladimir Putin · person · 41 articles".
  func nameWords(_ entity: Entity, articles: Int?) -> String {
    let count = articles.map { $0 == 1 ? "1 article" : "\(grouped($0)) articles" }
    return [entity.name, entity.kind.rawValue, count].compactMap { $0 }.joined(separator: " · ")
  }
}
