extension PageTree {
  /// The blocks of a whole page that are neither its headline nor within `body` of the cleaned page, in their order.
  func blocksLeftOut(by cleaned: PageTree, _ body: [Int], title: String?) -> [String] {
    let headline = title.map { phraseKey($0) }
    var blocks: [String] = []
    var words: [UInt8] = []
    var open = 0
    func end() {
      let text = cleanedLine(String(decoding: words, as: UTF8.self))
      if !text.isEmpty, headline.map({ $0 != phraseKey(text) }) ?? true { blocks.append(text) }
      words = []
    }
    for place in 0..<count where !self[place].isElement && self[place].textLength > 0 {
      guard !cleaned.holds(place, in: body) else { continue }
      var block = self[place].parent
      while block > 0, !self[block].tag.isBlock { block = self[block].parent }
      if block != open { end() }
      open = block
      words += document.bytes(self[place].node)
    }
    end()
    return blocks
  }

  /// Whether a place lies in one of the roots, and nothing around it there is out.
  private func holds(_ place: Int, in roots: [Int]) -> Bool {
    guard let root = roots.first(where: { isWithin(place, $0) }) else { return false }
    var holder = place
    while holder > root {
      if self[holder].isOut { return false }
      holder = self[holder].parent
    }
    return !self[root].isOut
  }
}
