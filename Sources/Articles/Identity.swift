/// What makes an article the same one when it is imported again, from any source.
public struct ArticleIdentity: Hashable, Sendable {
  public enum Basis: String, Hashable, Sendable {
    /// The identifier that its feed gave it.
    case guid
    /// Its canonical address.
    case address
    /// Its headline, with site or first author, and day. Two articles can agree in these.
    case headline
  }

  public let basis: Basis
  public let id: ArticleID

  public init(of article: Article) {
    if let guid = article.guid, !guid.isEmpty {
      let source = article.site.map(\.folded) ?? article.url.flatMap(Address.host(of:)) ?? ""
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

  /// The ID of an article that agrees with another in headline, source and day, but not in its text.
  public static func id(besides first: ArticleID, body: String) -> ArticleID {
    ArticleID(rawValue: StableHash.of("besides", first.description, plainIndexText(of: body, .first)))
  }
}

/// A headline as it is compared: its folded words with single blanks; as it stands, folded, when it has no words.
///
/// IDs are made of it, so it is folded by the first edition for ever.
public func normalisedHeadline(_ title: String) -> String {
  let words = FoldedWords(title, .first)
  guard !words.words.isEmpty else { return title.folded }
  return words.words.map { String(decoding: words.letters(of: $0), as: UTF8.self) }.joined(separator: " ")
}

/// Runs of four words, by which two versions of a text are compared.
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

  /// The part of the larger text's shingles that both texts have, 0…1.
  public func overlap(with other: Shingles) -> Double {
    Double(hashes.intersection(other.hashes).count) / Double(max(hashes.count, other.hashes.count))
  }

  /// From this overlap on, two texts are versions of one article.
  public static let versionOverlap = 0.5
}
