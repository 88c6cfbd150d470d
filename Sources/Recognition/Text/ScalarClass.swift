/// What the tokenizer and the word attributes need to know of a scalar.
struct ScalarClass: OptionSet, Sendable {
  let rawValue: UInt8

  /// Letters and the marks that belong to them (general categories L and M).
  static let letter = ScalarClass(rawValue: 1)
  static let digit = ScalarClass(rawValue: 2)
  static let space = ScalarClass(rawValue: 4)
  static let upper = ScalarClass(rawValue: 8)
  static let lower = ScalarClass(rawValue: 16)
  static let titlecase = ScalarClass(rawValue: 32)
  /// A letter proper, not a mark.
  static let alphabetic = ScalarClass(rawValue: 64)
  /// Skipped between words as if it were a space: zero-width space, byte order mark, soft hyphen.
  static let ignorable = ScalarClass(rawValue: 128)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(of scalar: Unicode.Scalar) {
    let properties = scalar.properties
    var result: ScalarClass = []
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter: result = [.letter, .alphabetic]
    case .titlecaseLetter: result = [.letter, .alphabetic, .titlecase]
    case .nonspacingMark, .spacingMark, .enclosingMark: result = .letter
    default: break
    }
    switch properties.numericType {
    case .decimal?, .digit?: result.insert(.digit)
    default: break
    }
    if properties.isUppercase { result.insert(.upper) }
    if properties.isLowercase { result.insert(.lower) }
    if properties.isWhitespace || (0x1C...0x1F).contains(scalar.value) { result.insert(.space) }
    if scalar == "\u{200B}" || scalar == "\u{FEFF}" || scalar == "\u{AD}" { result.insert(.ignorable) }
    self = result
  }
}

extension ScalarClass {
  /// The classes of the Latin, Greek and Cyrillic scalars, computed once, as asking Unicode's properties is slow.
  private static let table: [ScalarClass] = (0..<0x530).map { value in
    Unicode.Scalar(UInt32(value)).map(ScalarClass.init(of:)) ?? []
  }

  /// The class of each scalar, in order.
  static func classify(_ scalars: [UInt32]) -> [ScalarClass] {
    table.withUnsafeBufferPointer { table in
      scalars.map { value in
        if value < UInt32(table.count) { return table[Int(value)] }
        return Unicode.Scalar(value).map(ScalarClass.init(of:)) ?? []
      }
    }
  }
}
