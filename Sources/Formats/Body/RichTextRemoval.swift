import Articles

extension RichText {
  /// Removes blocks with the blank lines after them, and what refers to them.
  mutating func remove(_ removed: Set<Int>) {
    guard !removed.isEmpty else { return }
    let count = body.unicodeScalars.count
    let gaps = removed.sorted().map { index in
      let next = index + 1 < blocks.count ? blocks[index + 1].range.lowerBound : count
      return blocks[index].range.lowerBound..<max(next, blocks[index].range.lowerBound)
    }
    var kept = String.UnicodeScalarView()
    var rest = body.unicodeScalars[...]
    var position = 0
    for gap in gaps where gap.lowerBound >= position {
      let part = rest.prefix(gap.lowerBound - position)
      kept.append(contentsOf: part)
      rest = rest[part.endIndex...].dropFirst(gap.count)
      position = gap.upperBound
    }
    kept.append(contentsOf: rest)
    while let last = kept.last, last == "\n" { kept.removeLast() }
    body = String(kept)
    let end = kept.count
    func moved(_ place: Int) -> Int {
      min(end, place - gaps.reduce(0) { $0 + max(0, min(place, $1.upperBound) - $1.lowerBound) })
    }
    func moved(_ range: Range<Int>) -> Range<Int> { moved(range.lowerBound)..<moved(range.upperBound) }
    blocks = blocks.indices.filter { !removed.contains($0) }.map { blocks[$0].moved(to: moved(blocks[$0].range)) }
    styles = styles.map { TextStyle($0.kind, moved($0.range)) }.filter { !$0.range.isEmpty }
    links = links.compactMap { link in
      let range = moved(link.range)
      return range.isEmpty && !link.range.isEmpty ? nil : Link(text: link.text, url: link.url, range: range)
    }
    for index in images.indices { images[index].position = moved(images[index].position) }
  }
}
