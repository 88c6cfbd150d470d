extension Unicode.Scalar {
  /// The letter without its accents: "é" → "e", "Å" → "A". Any other scalar is itself.
  public var withoutAccents: Unicode.Scalar {
    guard value >= 0xC0, value < 0x10000 else { return self }
    var low = 0
    var high = decomposedLetters.count
    while low < high {
      let middle = (low + high) / 2
      if decomposedLetters[middle] >> 16 < value { low = middle + 1 } else { high = middle }
    }
    guard low < decomposedLetters.count, decomposedLetters[low] >> 16 == value else { return self }
    return Unicode.Scalar(decomposedLetters[low] & 0xFFFF) ?? self
  }
}

extension StringProtocol {
  /// The text in the form in which texts are compared: lower case, no accents, "ß" as "ss", "œ" as "oe", "Đ" as "d",
  /// "ł" as "l", "ı" as "i".
  public var folded: String {
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalar.forEachFolded { out.append($0) } }
    return String(out)
  }
}

extension Unicode.Scalar {
  /// Calls `take` with the scalars that this one is folded to: none for an accent, two for "ß".
  @inline(__always)
  func forEachFolded(_ take: (Unicode.Scalar) -> Void) {
    switch value {
    case 65...90: take(Unicode.Scalar(UInt8(value) + 32))
    case 0..<0x80, 0x3400...0x9FFF, 0xAC00...0xD7A3: take(self)
    case 0x80..<foldedAlphabetsEnd:
      if let letter = Unicode.Scalar(foldedAlphabets[Int(value)]) { take(letter) } else { forEachFoldedSlowly(take) }
    case 0xFF01...0xFF5E:
      // Full-width forms of ASCII, as in Japanese text.
      Unicode.Scalar(UInt8(value - 0xFF01 + 0x21)).forEachFoldedSlowly(take)
    default: forEachFoldedSlowly(take)
    }
  }

  @inline(never)
  fileprivate func forEachFoldedSlowly(_ take: (Unicode.Scalar) -> Void) {
    for lower in properties.lowercaseMapping.unicodeScalars {
      guard lower.properties.generalCategory != .nonspacingMark else { continue }
      let base = lower.withoutAccents
      guard let letters = lettersWithStroke(base) else {
        take(base)
        continue
      }
      for letter in letters.unicodeScalars { take(letter) }
    }
  }
}

/// The first scalar after the Latin, Greek and Cyrillic letters.
private let foldedAlphabetsEnd: UInt32 = 0x530

/// The folded form of each letter of these alphabets; asking Unicode's own tables takes many times as long. A number
/// that no scalar has marks a letter that folds to none or to several.
private let foldedAlphabets: [UInt32] = (0..<foldedAlphabetsEnd).map { value in
  var letters: [Unicode.Scalar] = []
  Unicode.Scalar(value)?.forEachFoldedSlowly { letters.append($0) }
  return letters.count == 1 ? letters[0].value : .max
}

/// Letters that have no decomposition, spelled as people type them.
private func lettersWithStroke(_ scalar: Unicode.Scalar) -> String? {
  switch scalar {
  case "ß": "ss"
  case "æ": "ae"
  case "œ": "oe"
  case "ø": "o"
  case "đ", "ð": "d"
  case "ł": "l"
  case "ħ": "h"
  case "ŧ": "t"
  case "ı": "i"
  case "þ": "th"
  case "’", "ʼ": "'"
  default: nil
  }
}
