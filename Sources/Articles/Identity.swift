/// What tells that two articles, imported from any source at any time, are the same one.
public struct ArticleIdentity: Hashable, Sendable {
  public enum Basis: String, Hashable, Sendable {
    /// The identifier that its feed gave it.
    case guid
    /// Its canonical address.
    case address
    /// Its headline, its site or first author, and its day. Different articles can agree in these.
    case headline
  }

  public let basis: Basis
  public let id: ArticleID

  public init(of article: Article) {
    if let guid = article.guid, !guid.isEmpty {
      let feed = article.feed.flatMap(Address.init).map(\.canonical)
      let source = feed ?? article.site.map(\.folded) ?? article.url.flatMap(Address.host(of:)) ?? ""
      basis = .guid
      id = ArticleID(rawValue: StableHash.of("guid", source, guid))
    } else if let address = article.url.flatMap(Address.init) {
      basis = .address
      id = ArticleID(rawValue: address.key)
    } else {
      let source = article.site ?? article.authors.first ?? ""
      basis = .headline
      id = ArticleID(
        rawValue: StableHash.of(
          "headline", normalisedHeadline(article.title), source.folded, article.published?.dayISO8601 ?? ""))
    }
  }

  /// The ID of an article whose headline, source and day are those of `first`, but whose text is another.
  public static func id(besides first: ArticleID, body: String) -> ArticleID {
    ArticleID(rawValue: StableHash.of("besides", first.description, plainIndexText(of: body, .first)))
  }
}

/// A headline in the form in which headlines are compared: its folded words with single blanks; without words, the
/// whole headline folded.
///
/// IDs are made from it, so it must always use the first edition of the folding.
public func normalisedHeadline(_ title: String) -> String {
  let words = FoldedWords(title, .first)
  guard !words.words.isEmpty else { return title.folded }
  return words.words.map { String(decoding: words.letters(of: $0), as: UTF8.self) }.joined(separator: " ")
}

/// The runs of four words of a text, by which two versions of it are compared.
public struct Shingles: Sendable {
  private let hashes: Set<UInt64>

  /// A text of fewer than four words is one shingle.
  public init(of text: String) {
    let folded = FoldedWords(text, .first)
    let words = folded.words.map { folded.letters(of: $0) }
    let length = min(4, words.count)
    var hashes: Set<UInt64> = []
    for start in 0...(words.count - length) {
      var hash = StableHash()
      for word in words[start..<start + length] {
        hash.combine(word)
        hash.combine(CollectionOfOne(0x20))
      }
      hashes.insert(hash.value)
    }
    self.hashes = hashes
  }

  /// How many of the larger text's shingles are in both texts, as a share of them: 0…1.
  public func overlap(with other: Shingles) -> Double {
    Double(hashes.intersection(other.hashes).count) / Double(max(hashes.count, other.hashes.count))
  }

  /// Two texts with at least this overlap are versions of one article.
  public static let versionOverlap = 0.5
}
