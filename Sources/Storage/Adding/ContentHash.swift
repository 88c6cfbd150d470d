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
      for text in block.detailTexts { hash.combine(text) }
    }
    for style in styles {
      hash.combine(style.kind.rawValue)
      hash.combine(style.range)
    }
    for image in images {
      for text in [image.url, image.alt, image.caption] { hash.combine(text ?? "\u{1F}") }
      hash.combine(image.position)
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

extension Block {
  /// What the block knows beside its kind and range; empty for most blocks, so that the hash of an article without
  /// richness is the one that older programs stored.
  fileprivate var detailTexts: [String] {
    var texts: [String] = []
    if let level { texts.append("level \(level)") }
    if depth > 0 { texts.append("depth \(depth)") }
    if let ordinal { texts.append("ordinal \(ordinal)") }
    if let isChecked { texts.append("checked \(isChecked)") }
    if isHeader { texts.append("header") }
    if let language { texts.append("language \(language)") }
    return texts
  }
}

extension StableHash {
  fileprivate mutating func combine(_ range: Range<Int>) {
    combine(range.lowerBound)
    combine(range.upperBound)
  }
}
