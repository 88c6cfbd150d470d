/// A text prepared for finding words in it, with the place that each letter came from: lower case, without accents,
/// with single blanks between words and paragraphs, and with one spelling where people use two ("1,000" and "1000",
/// "co-operation" and "cooperation").
public struct FindableText: Hashable, Sendable {
  private var letters: [Unicode.Scalar] = []
  /// For each letter, the scalar of the text that it came from.
  private var origins: [Int32] = []
  /// For each letter, how many scalars it stands for: its own and the marks on it.
  private var lengths: [UInt8] = []

  /// `nil` when `isCancelled`, which is asked now and then, returns `true`.
  public init?(_ text: some Sequence<Unicode.Scalar>, isCancelled: () -> Bool = { false }) {
    let scalars = Array(text)
    letters.reserveCapacity(scalars.count)
    origins.reserveCapacity(scalars.count)
    lengths.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      if index % Self.stretch == 0, isCancelled() { return nil }
      append(scalar, at: index, in: scalars)
    }
  }

  /// Where `text` occurs, in order: ranges of this text's scalars that do not overlap. Blanks around `text` do not
  /// count.
  ///
  /// `nil` when `isCancelled`, which is asked now and then, returns `true`.
  public func ranges(of text: String, isCancelled: () -> Bool = { false }) -> [Range<Int>]? {
    guard let wanted = Self.wanted(text), let first = wanted.first else { return [] }
    var found: [Range<Int>] = []
    var at = 0
    var nextCheck = Self.stretch
    while at <= letters.count - wanted.count {
      if at >= nextCheck {
        if isCancelled() { return nil }
        nextCheck = at + Self.stretch
      }
      guard letters[at] == first, stands(wanted, at) else {
        at += 1
        continue
      }
      let last = at + wanted.count - 1
      let start = Int(origins[at])
      // A letter such as "ß" is compared as two letters: two hits in it are one.
      if start >= found.last?.upperBound ?? 0 { found.append(start..<Int(origins[last]) + Int(lengths[last])) }
      at = last + 1
    }
    return found
  }

  /// Whether there is nothing to find in a text: it has nothing but blanks.
  public static func isEmpty(_ text: String) -> Bool { wanted(text)?.isEmpty ?? true }

  /// Scalars between two calls of `isCancelled`.
  private static let stretch = 1 << 16

  private static func wanted(_ text: String) -> [Unicode.Scalar]? {
    guard var letters = FindableText(text.unicodeScalars)?.letters else { return nil }
    if letters.last == " " { letters.removeLast() }
    // The second half of a hyphenated word may still be to be typed.
    if letters.count > 1, letters.last == "-", letters[letters.count - 2].isWordScalar { letters.removeLast() }
    return letters
  }

  private func stands(_ wanted: [Unicode.Scalar], _ start: Int) -> Bool {
    for index in wanted.indices where letters[start + index] != wanted[index] { return false }
    return true
  }

  private mutating func append(_ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]) {
    if scalar.isSilentInWords {
      // A mark belongs to the letter before it.
      if let last = lengths.last, last < .max { lengths[lengths.count - 1] = last + 1 }
    } else if scalar.isJoiner(at: index, in: scalars) {
      return
    } else if scalar.isBlank {
      if let last = letters.last, last != " " { append(" ", index) }
    } else if let sign = scalar.typedSign {
      append(sign, index)
    } else {
      let before = letters.count
      scalar.forEachFolded(.current) { letters.append($0) }
      // The mark that voices a half-width kana belongs to the letter before it.
      if letters.count == before, let last = lengths.last, last < .max { lengths[lengths.count - 1] = last + 1 }
      while origins.count < letters.count {
        origins.append(Int32(truncatingIfNeeded: index))
        lengths.append(1)
      }
    }
  }

  private mutating func append(_ letter: Unicode.Scalar, _ index: Int) {
    letters.append(letter)
    origins.append(Int32(truncatingIfNeeded: index))
    lengths.append(1)
  }
}

extension Unicode.Scalar {
  /// Whether a sign is left out in another spelling of the same word or number: a hyphen inside a word, a separator of
  /// thousands.
  fileprivate func isJoiner(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0 else { return false }
    if joinsWords {
      guard index + 1 < scalars.count else { return false }
      return scalars[index - 1].properties.isAlphabetic && scalars[index + 1].properties.isAlphabetic
    }
    // A plain blank is taken for a space between words, not for a separator of thousands.
    guard dividesThousands, self != " ", scalars[index - 1].isDigit, index + 3 < scalars.count else { return false }
    return scalars[index + 1...index + 3].allSatisfy(\.isDigit)
      && (index + 4 == scalars.count || !scalars[index + 4].isDigit)
  }

  private var isDigit: Bool { ("0"..."9").contains(self) }

  /// The keyboard's sign for a typographic one; `nil` for other scalars.
  fileprivate var typedSign: Unicode.Scalar? {
    switch self {
    case "“", "”", "„", "«", "»": "\""
    case "‘", "‚", "‹", "›": "'"
    case "–", "—", "‒", "\u{2010}", "\u{2011}", "−": "-"
    default: nil
    }
  }
}
