/// What a library knows of an entity.
public struct EntityRow: Hashable, Sendable {
  public var entity: Entity
  /// How often it is named.
  public var mentions: Int
  /// How many articles name it.
  public var articles: Int
  /// When the first and the last dated article that name it were published; `nil` when none is dated.
  public var first: PublicationDate?
  public var last: PublicationDate?

  public init(
    _ entity: Entity, mentions: Int, articles: Int, first: PublicationDate? = nil, last: PublicationDate? = nil
  ) {
    self.entity = entity
    self.mentions = mentions
    self.articles = articles
    self.first = first
    self.last = last
  }
}

/// Which entities an index shows, and in which order.
public struct IndexQuery: Hashable, Sendable {
  public enum Order: String, Hashable, Sendable, CaseIterable {
    case mentions, name, latest
  }

  public var kind: Entity.Kind
  /// Beginnings of words of the name; empty for all entities.
  public var filter: String
  public var order: Order

  public init(_ kind: Entity.Kind, filter: String = "", order: Order = .mentions) {
    self.kind = kind
    self.filter = filter
    self.order = order
  }
}

/// An entity's page: how often it is named, with whom, and when.
public struct EntityProfile: Hashable, Sendable {
  /// Mentions in one month.
  public struct Month: Hashable, Sendable {
    public var year: Int
    /// 1…12.
    public var month: Int
    public var mentions: Int

    public init(year: Int, month: Int, mentions: Int) {
      self.year = year
      self.month = month
      self.mentions = mentions
    }
  }

  /// Another entity, and in how many articles both are named.
  public struct Companion: Hashable, Sendable {
    public var entity: Entity
    public var articles: Int

    public init(_ entity: Entity, articles: Int) {
      self.entity = entity
      self.articles = articles
    }
  }

  public var row: EntityRow
  /// The entities most often named in the same articles, most often first.
  public var companions: [Companion]
  /// Months with mentions, oldest first.
  public var months: [Month]

  public init(_ row: EntityRow, companions: [Companion], months: [Month]) {
    self.row = row
    self.companions = companions
    self.months = months
  }
}
