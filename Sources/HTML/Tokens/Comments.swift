/// Comments, and what counts as one.
extension Tokenizer {
  /// Reads what begins with `<!`; nil when nothing comes of it.
  mutating func declaration() -> Token? {
    let start = position &+ 2
    if start &+ 1 < source.count, source[start] == .dash, source[start &+ 1] == .dash {
      return comment(from: start &+ 2)
    }
    if stands("doctype", at: start) { return doctype(from: start &+ 7) }
    if allowsCDATA, standsExactly("[CDATA[", at: start) {
      position = start &+ 7
      model = .cdata
      return next()
    }
    return bogusComment(from: start)
  }

  /// Reads a comment from behind its `<!--`.
  private mutating func comment(from start: Int) -> Token {
    if start < source.count, source[start] == .greater {
      position = start &+ 1
      return commentToken(start, start)
    }
    if start &+ 1 < source.count, source[start] == .dash, source[start &+ 1] == .greater {
      position = start &+ 2
      return commentToken(start, start)
    }
    var index = start
    while true {
      index = source.first(.greater, from: index)
      guard index < source.count else { break }
      var dashes = index
      if dashes &- 3 >= start, source[dashes &- 1] == .exclamation { dashes &-= 1 }
      if dashes &- 2 >= start, source[dashes &- 1] == .dash, source[dashes &- 2] == .dash {
        position = index &+ 1
        return commentToken(start, dashes &- 2)
      }
      index &+= 1
    }
    position = source.count
    return commentToken(start, endOfOpenComment(start))
  }

  /// Where the text of a comment ends that the source ends in: half of its end mark is not text.
  private func endOfOpenComment(_ start: Int) -> Int {
    var end = source.count
    if end &- 3 >= start, source[end &- 1] == .exclamation, source[end &- 2] == .dash, source[end &- 3] == .dash {
      return end &- 3
    }
    var dashes = 0
    while dashes < 2, end > start, source[end &- 1] == .dash {
      end &-= 1
      dashes += 1
    }
    return end
  }

  /// Reads up to the next `>` as a comment.
  mutating func bogusComment(from start: Int) -> Token {
    let from = min(start, source.count)
    let end = source.first(.greater, from: from)
    position = min(end &+ 1, source.count)
    return commentToken(from, end)
  }

  private mutating func commentToken(_ start: Int, _ end: Int) -> Token {
    var token = textToken(
      start, end, special: source.first(0, from: start, to: end), replacingNULs: true, hasReferences: false)
    token.kind = .comment
    return token
  }

  /// Whether a word of small letters stands at a place, in letters of any case.
  func stands(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= source.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where source[place + index].lowercased != word.utf8Start[index] {
      return false
    }
    return true
  }

  private func standsExactly(_ word: StaticString, at place: Int) -> Bool {
    guard place + word.utf8CodeUnitCount <= source.count else { return false }
    for index in 0..<word.utf8CodeUnitCount where source[place + index] != word.utf8Start[index] { return false }
    return true
  }
}
