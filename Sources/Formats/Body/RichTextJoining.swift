import Articles

extension RichText {
  /// Adds a text as further blocks.
  mutating func append(_ other: RichText) {
    guard !isEmpty else {
      self = other
      return
    }
    if !body.isEmpty, !other.body.isEmpty { body += "\n\n" }
    let offset = body.unicodeScalars.count
    body += other.body
    blocks += other.blocks.map { $0.moved(to: $0.range.moved(by: offset)) }
    styles += other.styles.map { TextStyle($0.kind, $0.range.moved(by: offset)) }
    links += other.links.map { Link(text: $0.text, url: $0.url, range: $0.range.moved(by: offset)) }
    images += other.images.map { image in
      var image = image
      image.position += offset
      return image
    }
  }
}

extension Range<Int> {
  fileprivate func moved(by offset: Int) -> Range { lowerBound + offset..<upperBound + offset }
}
