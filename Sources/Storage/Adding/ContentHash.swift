import Articles

extension Article {
  /// A hash of everything that the library stores of the article: it differs when the article has changed.
  ///
  /// `namesEdition`, an edition of the recogniser, is hashed in place of the mentions, which need not be known then.
  func contentHash(namesEdition: Int? = nil) -> Int64 {
    var hash = StableHash()
    for text in [title, dateline, published?.iso8601, updated?.iso8601, url, guid, site, language, body] {
      hash.combine(text ?? "\u{1F}")
    }
    for list in [authors, categories, tags] {
      hash.combine(list.count)
      list.forEach { hash.combine($0) }
    }
    for block in blocks {
      hash.combine(block.kind.rawValue)
      hash.combine(block.range)
    }
    for link in links {
      hash.combine(link.url)
      hash.combine(link.text)
      hash.combine(link.range)
    }
    for reference in related {
      for text in [reference.title, reference.author, reference.url] { hash.combine(text ?? "\u{1F}") }
    }
    hash.combine(neighbours.count)
    for neighbour in neighbours { for text in [neighbour.title, neighbour.url] { hash.combine(text ?? "\u{1F}") } }
    if let namesEdition {
      hash.combine(namesEdition)
      return Int64(bitPattern: hash.value)
    }
    for mention in mentions {
      hash.combine(mention.kind.rawValue + mention.field.rawValue + mention.entity.kind.rawValue)
      hash.combine(mention.entity.name)
      hash.combine(mention.entity.code ?? "")
      hash.combine(mention.range)
    }
    return Int64(bitPattern: hash.value)
  }
}

extension StableHash {
  fileprivate mutating func combine(_ range: Range<Int>) {
    combine(range.lowerBound)
    combine(range.upperBound)
  }
}
