/// A row of a list that is read in parts.
public protocol PagedRow: Hashable, Sendable {
  /// A row's place in the order of its list.
  associatedtype Key: Hashable, Sendable
  /// What a row stands for: the same in every order.
  associatedtype Subject: Hashable, Sendable
  /// A point from which rows can be read although no row stands there; `Never` for a list without such points.
  associatedtype Start: Hashable, Sendable

  var key: Key { get }
  var subject: Subject { get }
}

/// The part of a list to read.
public enum Anchor<Row: PagedRow>: Hashable, Sendable {
  case top, bottom
  /// Rows that follow the row with this key.
  case after(Row.Key)
  /// Rows that come before the row with this key, in list order.
  case before(Row.Key)
  /// Rows on both sides of this subject's row; the top when the list does not hold it.
  case around(Row.Subject)
  case from(Row.Start)
}

/// Consecutive rows of a list.
public struct Window<Row: PagedRow>: Hashable, Sendable {
  public var rows: [Row]
  public var startsAtTop: Bool
  public var endsAtBottom: Bool
  /// Rows before the first of `rows`, where that was known at no cost.
  public var rowsBefore: Int?

  public init(rows: [Row], startsAtTop: Bool, endsAtBottom: Bool, rowsBefore: Int? = nil) {
    self.rows = rows
    self.startsAtTop = startsAtTop
    self.endsAtBottom = endsAtBottom
    self.rowsBefore = rowsBefore
  }
}

extension ArticleRow: PagedRow {
  public var subject: ArticleID { id }

  /// Where a list begins that is read from a date.
  public enum Start: Hashable, Sendable {
    /// The first article published on this day or, in list order, after it.
    case day(Day)
  }
}

extension EntityRow: PagedRow {
  public var key: Entity { entity }
  public var subject: Entity { entity }
  public typealias Start = Never
}
