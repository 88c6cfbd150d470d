import Articles

extension Library {
  public struct AddReport: Hashable, Sendable {
    public var added = 0
    public var updated = 0
    public var unchanged = 0
    /// Articles that were not added, because `onlyIfNew` was asked for and the library was no longer new.
    public var leftOut = 0
    /// Articles that were not added: their names are `.awaited`, but the library does not contain them as they are.
    public var unnamed: [Addition] = []
    public init() {}
  }

  /// Where an article's mentions come from.
  public enum Names: Hashable, Sendable {
    /// Not from the recogniser. An article with other mentions is another version.
    case given
    /// From this edition of the recogniser. The same text always has the same mentions, so versions are compared by the
    /// edition and not by the mentions.
    case found(edition: Int)
    /// Not looked for yet. The article is added only if the library has no version of it.
    case pending
    /// Not looked for, because the library seemed to contain the article with the mentions that this edition finds.
    case awaited(edition: Int)

    var edition: Int? {
      switch self {
      case .given, .pending: nil
      case .found(let edition), .awaited(let edition): edition
      }
    }
  }

  /// An article to add, and the text of its source if that cannot be rebuilt from the article.
  public struct Addition: Hashable, Sendable {
    public var article: Article
    public var capture: String?
    /// Further addresses of the article, such as those for telephones and for printing.
    public var aliases: [String]
    public var names: Names
    public init(_ article: Article, capture: String? = nil, aliases: [String] = [], names: Names = .given) {
      self.article = article
      self.capture = capture
      self.aliases = aliases
      self.names = names
    }

    /// Differs from the stored hash when the library does not contain the article as it is.
    var contentHash: Int64 { article.contentHash(namesEdition: names.edition) }
  }
}
