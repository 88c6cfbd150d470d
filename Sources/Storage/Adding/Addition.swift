import Articles

extension Library {
  public struct AddReport: Hashable, Sendable {
    public var added = 0
    public var updated = 0
    public var unchanged = 0
    /// Articles that the library does not hold and that were to come into a new one only, which it is no more.
    public var leftOut = 0
    /// Articles that were not added, since their names are awaited and the library does not hold them as they are.
    public var unnamed: [Addition] = []
    public init() {}
  }

  /// Where an article's mentions come from.
  public enum Names: Hashable, Sendable {
    /// From nobody who would find the same again: other mentions make another version of the article.
    case given
    /// From this edition of the recogniser. The same text has the same mentions, so that only the edition is compared.
    case found(edition: Int)
    /// They are still to be sought: the article comes in only where the library holds no version of it.
    case pending
    /// They were not sought, since the library seemed to hold the article with those that this edition finds.
    case awaited(edition: Int)

    var edition: Int? {
      switch self {
      case .given, .pending: nil
      case .found(let edition), .awaited(let edition): edition
      }
    }
  }

  /// An article to add, with its source's text where that cannot be rebuilt from it.
  public struct Addition: Hashable, Sendable {
    public var article: Article
    public var capture: String?
    public var names: Names
    public init(_ article: Article, capture: String? = nil, names: Names = .given) {
      self.article = article
      self.capture = capture
      self.names = names
    }

    /// Another value means that the library does not hold the article as it is.
    var contentHash: Int64 { article.contentHash(namesEdition: names.edition) }
  }
}
