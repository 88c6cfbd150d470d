import Grid

/// The part of a one-line text that fits `columns`, with room for an ellipsis where it is clipped; at a word's end
/// if one is near. The range counts the text's scalars.
public func clip(_ text: String, columns: Int) -> (range: Range<Int>, isClipped: Bool) {
  var room = columns
  var offset = 0
  // Where the text may be clipped: the last cluster that leaves room for the ellipsis, the last word that does.
  var clusterEnd = 0
  var wordEnd = 0
  var wordEndColumns = 0
  var isAfterBlank = true
  for character in text {
    let width = character.columns
    guard width <= room else {
      let isNear = (columns - 1 - wordEndColumns) * 4 <= columns
      return (0..<(wordEnd > 0 && isNear ? wordEnd : clusterEnd), true)
    }
    let isBlank = character.isWhitespace
    if isBlank, !isAfterBlank, room > 0 {
      wordEnd = offset
      wordEndColumns = columns - room
    }
    room -= width
    offset += character.unicodeScalars.count
    if room > 0, !isBlank { clusterEnd = offset }
    isAfterBlank = isBlank
  }
  return (0..<offset, false)
}
