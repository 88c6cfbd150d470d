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
  /// The text as it is compared: lower case, no accents, "ß" as "ss", "œ" as "oe", "Đ" as "d", "ł" as "l", "ı" as "i".
  public var folded: String {
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.value < 0x80 {
        out.append((65...90).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
        continue
      }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars {
        guard lower.properties.generalCategory != .nonspacingMark else { continue }
        let base = lower.withoutAccents
        out.append(contentsOf: lettersWithStroke(base)?.unicodeScalars ?? String(base).unicodeScalars)
      }
    }
    return String(out)
  }
}

/// Letters that no decomposition takes apart, spelled as people type them.
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
