/// Another search to offer, in which each word that the library does not have is replaced by one that is one letter
/// away, and how much it finds.
public struct SearchSuggestion: Hashable, Sendable {
  public var search: String
  public var count: RowCount

  public init(search: String, count: RowCount) {
    self.search = search
    self.count = count
  }
}

/// A word of a typed search, and its place there.
public struct TypedWord: Hashable, Sendable {
  /// Folded, as in the index.
  public var letters: String
  /// Scalars of the text as typed.
  public var range: Range<Int>
  /// Whether the word may continue in the texts that are searched: "duq" finds "Duque".
  public var isOpen: Bool
}

/// The words that differ from a folded word by one typing error: a letter too many, one missing, one replaced, or two
/// neighbours swapped. Letters are those of the word's own script. Empty for a word of more than 40 letters, and for
/// scripts other than Latin, Cyrillic and Greek.
public func wordsOneEditAway(from word: String) -> [String] {
  let letters = Array(word.unicodeScalars.prefix(longestMended + 1))
  guard letters.count <= longestMended,
    let alphabet = alphabets.first(where: { alphabet in letters.contains(where: alphabet.contains) })
  else {
    return []
  }
  var seen: Set<String> = [word]
  var out: [String] = []
  func add(_ letters: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    if seen.insert(String(view)).inserted { out.append(String(view)) }
  }
  for index in letters.indices.dropLast() {
    var swapped = letters
    swapped.swapAt(index, index + 1)
    add(swapped)
  }
  for index in letters.indices { add(letters[..<index] + letters[(index + 1)...]) }
  for index in 0...letters.count {
    for letter in alphabet {
      add(letters[..<index] + [letter] + letters[index...])
      if index < letters.count { add(letters[..<index] + [letter] + letters[(index + 1)...]) }
    }
  }
  return out
}

private let longestMended = 40

private let alphabets: [[Unicode.Scalar]] = [
  Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars),
  Array("абвгдежзиклмнопрстуфхцчшщъыьэюяєіґ".unicodeScalars),
  Array("αβγδεζηθικλμνξοπρστυφχψω".unicodeScalars),
]
