/// Which articles a list shows, and in which order.
public struct ListQuery: Hashable, Sendable {
  public enum View: String, Hashable, Sendable, CaseIterable {
    case all, unread, starred
  }

  public enum Order: String, Hashable, Sendable, CaseIterable {
    case newest, oldest, title, site, unreadFirst, relevance
  }

  public var view: View
  /// What is searched for; empty for the whole view.
  public private(set) var search: SearchQuery
  /// Only articles that name this entity, each with an excerpt that names it; `nil` for all articles.
  public var entity: Entity?
  public var order: Order

  /// `search` is the search as typed.
  public init(view: View = .all, search: String = "", entity: Entity? = nil, order: Order = .newest) {
    self.view = view
    self.search = SearchQuery(parsing: search)
    self.entity = entity
    self.order = order
  }

  /// Replaces the search. An order by relevance becomes newest first, since it was asked for the old search.
  public mutating func setSearch(_ text: String) {
    search = SearchQuery(parsing: text)
    if order == .relevance { order = .newest }
  }

  /// The same list in the same order, with another search.
  public func searching(_ text: String) -> ListQuery {
    var query = self
    query.search = SearchQuery(parsing: text)
    return query
  }

  /// Whether the reader's marks decide which articles are in the list, or their order.
  public var dependsOnMarks: Bool { view != .all || order == .unreadFirst || search.asksForMarks }
}

/// How many rows a list has.
public enum RowCount: Hashable, Sendable {
  case exactly(Int)
  case moreThan(Int)
}
