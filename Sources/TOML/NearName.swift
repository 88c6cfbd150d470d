/// The name that was probably meant by a mistyped one: the one that differs by the fewest letters changed, added, left
/// out or swapped, at most one in three. `nil` when none is near.
public func nearName(to written: String, among names: [String]) -> String? {
  let letters = plainLetters(written)
  // No name is longer, and the work grows with the length.
  guard letters.count <= 60 else { return nil }
  let near = names.map { (name: $0, distance: distance(letters, plainLetters($0))) }.min { $0.distance < $1.distance }
  guard let near, near.distance <= max(1, letters.count / 3), near.distance < letters.count else { return nil }
  return near.name
}

/// Only letters and digits, in lower case: signs and capitals do not count as typing errors.
private func plainLetters(_ name: String) -> [UInt8] {
  name.lowercased().utf8.filter { $0 >= 0x80 || isLetterOrDigit($0) }
}

/// The distance by Damerau and Levenshtein, in which two swapped neighbours count once.
private func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
  var above: [Int] = []
  var row = Array(0...second.count)
  for i in first.indices {
    var next = [i + 1]
    for j in second.indices {
      var least = min(row[j + 1] + 1, next[j] + 1, row[j] + (first[i] == second[j] ? 0 : 1))
      if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] { least = min(least, above[j - 1] + 1) }
      next.append(least)
    }
    (above, row) = (row, next)
  }
  return row[second.count]
}
