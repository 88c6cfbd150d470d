import Articles

/// The place (and day) in capitals that opens a report, up to its dash, without the agency: "MOSCOW", "MÖHRENTHAL, 12.
/// März"; `nil` when the text does not start with one.
func dateline(ofBody body: String) -> String? {
  // Most texts begin with a capital and a small letter, which no place in capitals does.
  let start = body.utf8.prefix(2)
  if let first = start.first, first < 0x80 {
    guard (0x41...0x5A).contains(first), let next = start.last, !(0x61...0x7A).contains(next) else { return nil }
  }
  return OpeningDateline(body)?.text
}

/// A dateline at the start of a text.
private struct OpeningDateline {
  let text: String

  init?(_ body: String) {
    let head = Array(body.unicodeScalars.prefix { $0 != "\n" }.prefix(100))
    guard let dash = Self.dash(in: head) else { return nil }
    var place = Self.withoutBlanksAtEnd(head[..<dash.start])
    if place.last == ")" || place.last == "）" {
      guard let open = place.lastIndex(where: { $0 == "(" || $0 == "（" }) else { return nil }
      place = place[..<open]
    }
    place = Self.withoutBlanksAtEnd(place)
    guard Self.isPlace(place), head.count > dash.end else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: place)
    text = String(view)
  }

  private static func withoutBlanksAtEnd(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var scalars = scalars
    while let last = scalars.last, last.properties.isWhitespace || last == "," { scalars = scalars.dropLast() }
    return scalars
  }

  /// The first dash between blanks, or colon, that can end a dateline. `start` and `end` are scalars of the head; `nil`
  /// for none.
  private static func dash(in head: [Unicode.Scalar]) -> (start: Int, end: Int)? {
    for index in head.indices.dropFirst(2) {
      let scalar = head[index]
      let isAfterBlank = head[index - 1].properties.isWhitespace || head[index - 1] == ")"
      let isBeforeBlank = index + 1 < head.count && head[index + 1].properties.isWhitespace
      if "–—―".unicodeScalars.contains(scalar), isAfterBlank || isBeforeBlank || head[index - 1] == "." {
        return (index, index + 1)
      }
      if scalar == "-", isBeforeBlank {
        if index + 1 < head.count, head[index + 1] == "-" { return (index, index + 2) }
        return (index, index + 1)
      }
      if scalar == "-", index + 1 < head.count, head[index + 1] == "-", isAfterBlank { return (index, index + 2) }
      if scalar == ":" || scalar == "：", isBeforeBlank || scalar == "：" { return (index, index + 1) }
      if ".!?;".unicodeScalars.contains(scalar), isBeforeBlank, !isShortWord(head, before: index) { return nil }
    }
    return nil
  }

  /// Whether the word is a number or has at most four letters: its full stop may belong to a date or an abbreviation.
  private static func isShortWord(_ head: [Unicode.Scalar], before index: Int) -> Bool {
    var length = 0
    while index - length - 1 >= 0, !head[index - length - 1].properties.isWhitespace { length += 1 }
    return length <= 4
  }

  /// Whether the first part is a name with at least three capitals and no lower-case letter. What follows a comma may
  /// be a country, a region, or a day and month.
  private static func isPlace(_ place: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = place.split(separator: ",", omittingEmptySubsequences: true)
    guard let city = parts.first, parts.count <= 4, city.count <= 40 else { return false }
    let capitals = city.count { $0.properties.isUppercase }
    let hasCase = city.contains { $0.properties.isUppercase || $0.properties.isLowercase }
    guard hasCase, capitals >= 3, city.first.map({ $0.properties.isUppercase }) == true else { return false }
    let words = city.split { $0.properties.isWhitespace || $0 == "/" || $0 == "-" }
    guard words.count <= 5, words.allSatisfy(isCapitalWordOrParticle) else { return false }
    return parts.dropFirst().allSatisfy(isRegionOrDay)
  }

  private static func isCapitalWordOrParticle(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let small = word.count { $0.properties.isLowercase }
    if small == 0 { return word.allSatisfy { !("0"..."9").contains($0) } }
    return word.count <= 3 && small == word.count
  }

  private static func isRegionOrDay(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: part)
    let tokens = dateTokens(of: String(view))
    if tokens.contains(where: { $0.number != nil }) {
      return tokens.contains { token in token.word.map { month(named: $0) != nil } == true }
        || tokens.allSatisfy { $0.word == nil }
    }
    let words = part.split { $0.properties.isWhitespace }
    return (1...4).contains(words.count) && words.contains { $0.first?.properties.isUppercase == true }
      && words.allSatisfy { $0.first?.properties.isUppercase == true || $0.count <= 3 || isMonth($0) }
  }

  private static func isMonth(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word)
    return month(named: String(view).folded) != nil
  }
}
