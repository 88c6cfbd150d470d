/// How the words of texts and searches are made comparable. A search must use the folding that the full-text index was
/// made with.
///
/// Every edition folds case and accents. An edition never changes, because libraries on disk contain its words.
public enum Folding: Int, Hashable, Sendable, CaseIterable, Comparable {
  case first = 1
  /// Signs that stand for letters or digits are folded to these ("ﬁ", "㎏", half-width kana, "①", "Ⅷ"). Words and
  /// numbers that can be written apart or together are found by either spelling: "co-operation", "1,000".
  case second = 2

  public static let current = Folding.second

  public static func < (left: Folding, right: Folding) -> Bool { left.rawValue < right.rawValue }
}

extension StringProtocol {
  /// The text folded by the newest edition, with its blanks and punctuation.
  public var foldedForSearch: String {
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalar.forEachFolded(.current) { out.append($0) } }
    return String(out)
  }
}

extension Unicode.Scalar {
  /// Calls `take` with the scalars that this one is folded to in an edition.
  @inline(__always)
  func forEachFolded(_ folding: Folding, _ take: (Unicode.Scalar) -> Void) {
    guard folding >= .second, mayStandForOthers else { return forEachFolded(take) }
    if isVoicingMark { return }
    let letters = CompatibilityLetters.all.letters(of: self)
    if letters.isEmpty { return forEachFolded(take) }
    for letter in letters { letter.forEachFolded(take) }
  }

  /// A quick test before the table is asked: `false` for nearly all letters of running text.
  @inline(__always)
  var mayStandForOthers: Bool {
    switch value {
    case 0..<0xAA, 0xC0...0x131, 0x180...0x1C3, 0x200...0x2AF, 0x300...0x373, 0x386...0x3CF, 0x3D7...0x3EF,
      0x400...0x586, 0x588...0x674, 0x679...0x1D2B, 0x2000...0x206F, 0x3000...0x3037, 0x3041...0x3096, 0x30A1...0x30FC,
      0x3400...0x9FFF, 0xAC00...0xD7A3:
      false
    default: true
    }
  }

  /// Squared units, which follow a number without a blank: "㎏", "㎡".
  var isUnitSign: Bool { (0x3371...0x33DF).contains(value) }

  /// The half-width marks that voice the kana before them, as accents do.
  var isVoicingMark: Bool { value == 0xFF9E || value == 0xFF9F }
}

/// The tables of signs that stand for letters, made ready for look-ups.
struct CompatibilityLetters {
  static let all = CompatibilityLetters()

  /// Sorted.
  private var keys: [UInt32] = []
  private var starts: [Int] = [0]
  private var letters: [Unicode.Scalar] = []

  private init() {
    var entries: [(key: UInt32, letters: Substring)] = []
    for entry in compatibilityEntries.description.split(separator: " ") {
      guard let divider = entry.firstIndex(of: "="), let key = UInt32(entry[..<divider], radix: 16) else { continue }
      entries.append((key, entry[entry.index(after: divider)...]))
    }
    for run in compatibilityRuns {
      for index in 0..<run.count {
        guard let letter = Unicode.Scalar(run.letter + index * run.step) else { continue }
        entries.append((run.first + index, Substring(String(letter))))
      }
    }
    entries.sort { $0.key < $1.key }
    for entry in entries {
      keys.append(entry.key)
      letters += entry.letters.unicodeScalars
      starts.append(letters.count)
    }
  }

  var scalars: [Unicode.Scalar] { keys.compactMap(Unicode.Scalar.init) }

  /// The letters that a scalar stands for; empty for a scalar that stands for itself.
  func letters(of scalar: Unicode.Scalar) -> ArraySlice<Unicode.Scalar> {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < scalar.value { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys[low] == scalar.value else { return [] }
    return letters[starts[low]..<starts[low + 1]]
  }
}
