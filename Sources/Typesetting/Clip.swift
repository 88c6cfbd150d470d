import Grid

/// The part of a one-line text that fits `columns`, with room for an ellipsis of one column where it is clipped; at a
/// word's end if one is near, and never after a comma or an opening bracket. Blanks at the text's end do not count.
/// The range counts the text's scalars. The cost grows with `columns`, not with the text.
public func clip(_ text: String, columns: Int) -> (range: Range<Int>, isClipped: Bool) {
  var used = 0
  var offset = 0
  // Ends of the last visible cluster, and of the last cluster and the last word that leave room for the ellipsis.
  var visibleEnd = 0
  var clusterEnd = 0
  var word = (end: 0, columns: 0)
  var isInWord = false
  for index in text.indices {
    let isBlank = text[index].isWhitespace
    let width = text[index].columns
    if isBlank, isInWord, used < columns { word = (offset, used) }
    guard used + width <= columns else {
      if text[index...].allSatisfy(\.isWhitespace) { return (0..<visibleEnd, false) }
      let isNear = (columns - 1 - word.columns) * 3 <= columns
      return (0..<withoutDanglingSigns(text, word.end > 0 && isNear ? word.end : clusterEnd), true)
    }
    used += width
    offset += text[index].unicodeScalars.count
    if !isBlank {
      visibleEnd = offset
      if used < columns { clusterEnd = offset }
    }
    isInWord = !isBlank
  }
  return (0..<visibleEnd, false)
}

/// `end`, moved back before any blanks, commas, dashes and opening brackets there.
private func withoutDanglingSigns(_ text: String, _ end: Int) -> Int {
  let signs: [Unicode.Scalar] = [",", ";", ":", "…"]
  return text.unicodeScalars.prefix(end).lastIndex { scalar in
    !scalar.isWhite && !scalar.isDash && !signs.contains(scalar) && !scalar.isBarredFromLineEnd
  }.map { text.unicodeScalars.distance(from: text.startIndex, to: $0) + 1 } ?? end
}
