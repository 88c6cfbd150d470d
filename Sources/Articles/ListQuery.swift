/// Which articles a list shows, and in which order.
public struct ListQuery: Hashable, Sendable {
  public enum View: String, Hashable, Sendable, CaseIterable {
    case all, unread, starred
  }

  public enum Order: String, Hashable, Sendable, CaseIterable {
    case newest, oldest, title, site, unreadFirst, relevance
  }

  public var view: View
  /// The search as typed; empty for the whole view.
  public var search: String
  /// Only articles that name this entity, each with the sentence that does as its excerpt; `nil` for all.
  public var entity: Entity?
  public var order: Order

  public init(view: View = .all, search: String = "", entity: Entity? = nil, order: Order = .newest) {
    self.view = view
    self.search = search
    self.entity = entity
    self.order = order
  }

  /// Asks for another search. Only what is searched for has best matches: an order by them ends with its search.
  public mutating func setSearch(_ text: String) {
    search = text
    if order == .relevance { order = .newest }
  }
}

/// The part of a list to read.
public enum WindowAnchor: Hashable, Sendable {
  case top, bottom
  /// Rows that follow the row with this key.
  case after(RowKey)
  /// Rows that come before the row with this key, in list order.
  case before(RowKey)
  /// Rows on both sides of this article; the top when the list does not hold it.
  case around(ArticleID)
  /// Rows from the first article published on this day or, in list order, after it.
  case day(Day)
}

/// Consecutive rows of a list.
public struct ListWindow: Hashable, Sendable {
  public var rows: [ArticleRow]
  public var startsAtTop: Bool
  public var endsAtBottom: Bool
  /// Rows before the first of `rows`, where that was known at no cost.
  public var rowsBefore: Int?

  public init(rows: [ArticleRow], startsAtTop: Bool, endsAtBottom: Bool, rowsBefore: Int? = nil) {
    self.rows = rows
    self.startsAtTop = startsAtTop
    self.endsAtBottom = endsAtBottom
    self.rowsBefore = rowsBefore
  }
}

/// How many rows a list has.
public enum RowCount: Hashable, Sendable {
  case exactly(Int)
  case moreThan(Int)
}
