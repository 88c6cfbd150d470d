import HTML

extension PageTree {
  /// Whether the page shows a name: whether its last word stands in a text, in letters of any case.
  func shows(name: String) -> Bool {
    guard let last = name.split(separator: " ").last else { return false }
    let word = last.utf8.map(\.lowercasedASCII)
    var place = 0
    while place < count {
      let node = self[place]
      if node.isOut || node.isElement && node.hints.contains(.unseen) {
        place = node.end
        continue
      }
      if !node.isElement, document.bytes(node.node).containsWord(word) { return true }
      place += 1
    }
    return false
  }
}

extension UInt8 {
  fileprivate var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes contain a word of small letters, in letters of any case.
  fileprivate func containsWord(_ word: [UInt8]) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    for start in startIndex...(endIndex - word.count) where self[start].lowercasedASCII == first {
      if zip(self[start...], word).allSatisfy({ $0.lowercasedASCII == $1 }) { return true }
    }
    return false
  }
}
