/// A row of a list that is read in parts.
public protocol PagedRow: Hashable, Sendable {
  /// A row's place in the order of its list.
  associatedtype Key: Hashable, Sendable
  /// What a row is about, the same in every order of the list.
  associatedtype Subject: Hashable, Sendable
  /// A point to read from that need not be a row, such as a date; `Never` for a list without such points.
  associatedtype Start: Hashable, Sendable

  var key: Key { get }
  var subject: Subject { get }
}

/// The part of a list to read.
public enum Anchor<Row: PagedRow>: Hashable, Sendable {
  case top, bottom
  /// The rows that follow the row with this key.
  case after(Row.Key)
  /// The rows before the row with this key, in list order.
  case before(Row.Key)
  /// The rows on both sides of this subject's row; the top of the list when it does not contain the subject.
  case around(Row.Subject)
  case from(Row.Start)
}

/// Consecutive rows of a list.
public struct Window<Row: PagedRow>: Hashable, Sendable {
  public var rows: [Row]
  public var startsAtTop: Bool
  public var endsAtBottom: Bool
  /// How many rows come before the first of `rows`; `nil` where counting them would take time.
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

  /// A point to read a list of articles from.
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
