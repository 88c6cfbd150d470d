/// Another search, one letter away for each word that the library does not know, and how much it finds.
public struct SearchSuggestion: Hashable, Sendable {
  public var search: String
  public var count: RowCount

  public init(search: String, count: RowCount) {
    self.search = search
    self.count = count
  }
}

/// A word of a typed search, and where it stands there.
public struct TypedWord: Hashable, Sendable {
  /// Folded, as the index holds it.
  public var letters: String
  /// Scalars of the text as typed.
  public var range: Range<Int>
  /// The word may go on in the texts that are searched.
  public var isOpen: Bool
}

extension SearchQuery {
  /// The words that a search asks for, but for those that it excludes, names of fields, states and dates.
  public static func wantedWords(of text: String) -> [TypedWord] {
    let scalars = Array(text.unicodeScalars)
    var out: [TypedWord] = []
    var start = 0
    while start < scalars.count {
      guard !scalars[start].isBlank else {
        start += 1
        continue
      }
      let end = scalars[start...].firstIndex { $0.isBlank } ?? scalars.count
      out += wantedWords(in: scalars, start..<end)
      start = end
    }
    return out
  }

  /// The words of a run of scalars without blanks.
  private static func wantedWords(in scalars: [Unicode.Scalar], _ run: Range<Int>) -> [TypedWord] {
    guard scalars[run.lowerBound] != "-" else { return [] }
    var start = run.lowerBound
    if let colon = scalars[run].firstIndex(of: ":") {
      let field = string(scalars[run.lowerBound..<colon]).folded
      guard !["is", "after", "before", "on"].contains(field) else { return [] }
      start = colon + 1
    }
    let text = string(scalars[start..<run.upperBound])
    guard text != "OR", text != "AND" else { return [] }
    let folded = FoldedWords(text)
    return folded.words.filter { !$0.isUnspaced }.map { word in
      TypedWord(
        letters: String(decoding: folded.letters(of: word), as: UTF8.self),
        range: start + Int(word.start)..<start + Int(word.end),
        isOpen: start + Int(word.end) == run.upperBound)
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var out = String.UnicodeScalarView()
    out.append(contentsOf: scalars)
    return String(out)
  }
}

/// The words that one slip of a finger makes of a folded word: a letter too many, too few, another, or two that changed
/// places. Letters are those of the word's own script.
public func wordsOneEditAway(from word: String) -> [String] {
  let letters = Array(word.unicodeScalars)
  guard let alphabet = alphabets.first(where: { alphabet in letters.contains(where: alphabet.contains) }) else {
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

private let alphabets: [[Unicode.Scalar]] = [
  Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars),
  Array("абвгдежзиклмнопрстуфхцчшщъыьэюяєіґ".unicodeScalars),
  Array("αβγδεζηθικλμνξοπρστυφχψω".unicodeScalars),
]
