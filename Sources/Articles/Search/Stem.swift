/// A number for a word without its ending: words of one stem have the same number.
///
/// Two different stems have the same number about once in four thousand million pairs.
public struct Stem: Hashable, Comparable, Sendable {
  public let number: UInt32

  public init(number: UInt32) { self.number = number }

  init(_ letters: some Sequence<UInt8>) {
    var hash = StableHash()
    hash.combine(letters)
    number = UInt32(truncatingIfNeeded: hash.value)
  }

  public static func < (left: Stem, right: Stem) -> Bool { left.number < right.number }
}

/// How many bytes of a folded word in UTF-8 are its stem, 1… the word's length.
///
/// Endings of number, case and tense are removed, those of the European languages that write them; endings that make
/// another word ("-tion", "-ness") stay. A stem has at least four letters, so short words stay whole. One list of
/// endings serves all languages, because an article's language is often unknown: where an ending is none in some
/// language, it is removed from all of its words alike, which costs little.
func stemLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
  guard let last = word.last else { return 0 }
  return last < 0x80 ? latinStemLength(word) : wideStemLength(word)
}

/// Longest first: the first one that matches is removed.
private let latinEndings: [StaticString] = ["ing", "ied", "ern", "ed", "er", "en", "em", "ly"]

private func latinStemLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
  let least = 4
  var length = word.count
  func ends(_ ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    guard length - count >= least, word[length - 1] == ending.utf8Start[count - 1] else { return false }
    for index in 0..<count - 1 where word[length - count + index] != ending.utf8Start[index] { return false }
    return true
  }
  if ends("ies") { return length - 3 }
  if ends("s"), word[length - 2] != UInt8(ascii: "s") { length -= 1 }
  if let ending = latinEndings.first(where: ends) { length -= ending.utf8CodeUnitCount }
  guard length > least else { return length }
  return isVowel(word[length - 1]) || word[length - 1] == word[length - 2] ? length - 1 : length
}

private func isVowel(_ letter: UInt8) -> Bool {
  switch letter {
  case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "y"): true
  default: false
  }
}

/// For Cyrillic and Greek, whose letters have two bytes each: removes a final consonant that occurs only in endings,
/// then the vowels.
private func wideStemLength(_ word: UnsafeBufferPointer<UInt8>) -> Int {
  // In letters of two bytes; Greek roots are short.
  let least = 3
  var length = word.count
  func letter(fromEnd place: Int) -> Unicode.Scalar? {
    let start = length - 2 * (place + 1)
    guard start >= 2 * least, word[start] & 0xE0 == 0xC0 else { return nil }
    return Unicode.Scalar(UInt32(word[start] & 0x1F) << 6 | UInt32(word[start + 1] & 0x3F))
  }
  if let last = letter(fromEnd: 0), "мхвйгσς".unicodeScalars.contains(last) {
    if let before = letter(fromEnd: 1), wideVowels.contains(before) { length -= 2 }
  } else if letter(fromEnd: 0) == "о", letter(fromEnd: 1) == "г", let before = letter(fromEnd: 2),
    wideVowels.contains(before)
  {
    length -= 4
  }
  for _ in 0..<2 {
    guard let last = letter(fromEnd: 0), wideVowels.contains(last) else { break }
    length -= 2
  }
  return length
}

private let wideVowels = Set("аеиоуыэюяьіїαεηιουω".unicodeScalars)
