extension Character {
  /// The most columns that are drawn of one character, and the most of its scalars that are looked at. Text from outside
  /// may pile any number of scalars on a letter; the longest clusters of living languages take half of that.
  private static let mostColumns = 16
  private static let mostScalars = 64
  /// A cell of ncurses has room for a letter and four marks.
  private static let mostScalarsInCell = 5

  /// Calls `body` with each scalar that is drawn of the character and its columns: 1 or 2 for one that begins a cell, 0
  /// for one that joins the cell before it.
  ///
  /// Joiners, variation selectors, skin tones and direction marks go: with them terminals draw wider or elsewhere than
  /// anyone counted, and the rest of the line lands in the wrong column. Of an emoji family its first member is left.
  /// What a terminal must never see (controls, scalars without a meaning of their own) becomes `?`; a mark that stands
  /// on nothing goes.
  private func draw(_ body: (Unicode.Scalar, _ columns: Int) -> Void) {
    if isNewline || self == "\t" { return body(" ", 1) }
    var columns = 0
    var isAfterJoiner = false
    var isSyllable = false
    for scalar in unicodeScalars.prefix(Self.mostScalars) {
      defer { isAfterJoiner = scalar == "\u{200D}" }
      // What joiner or skin tone add to an emoji is the same picture with more detail.
      let isDetail = isAfterJoiner && !scalar.isOfText || scalar.properties.isEmojiModifier
      if isDetail, columns > 0 { continue }
      guard var sign = scalar.sign else { continue }
      // What ends a Korean syllable is a letter, not a mark: without the syllable's start it stands by itself.
      if sign.endsSyllable, !isSyllable { sign = sign.separateJamo }
      let width = sign.columns
      guard width > 0 || columns > 0 else { continue }
      guard columns + width <= Self.mostColumns else { return }
      if width > 0 { isSyllable = sign.startsSyllable }
      columns += width
      body(sign, width)
    }
  }

  /// How many columns the character takes as it is drawn: 0 for what is dropped, as a rule 1 or 2.
  ///
  /// The table is our own, not the locale's, so that layouts and golden screens are the same on every machine.
  public var columns: Int {
    if let soleColumns { return soleColumns }
    var columns = 0
    draw { columns += $1 }
    return columns
  }

  /// The columns of a character that is a single scalar and is drawn as it is, as most are; `nil` for all others, which
  /// have to be looked at more closely.
  var soleColumns: Int? {
    let scalars = unicodeScalars
    let first = scalars[scalars.startIndex]
    guard scalars.index(after: scalars.startIndex) == scalars.endIndex, first.sign == first else { return nil }
    let columns = first.columns
    return columns > 0 ? columns : nil
  }

  /// The character divided so that each part fills one cell, or the two of a wide character.
  ///
  /// Most are one part. A letter of Devanagari with a vowel sign beside it takes two columns, and so two parts; so do
  /// two consonants that are joined, and the two letters of a flag.
  var parts: [(character: Character, columns: Int)] {
    var parts: [(scalars: String.UnicodeScalarView, columns: Int)] = []
    draw { scalar, columns in
      if columns > 0 { parts.append((.init(), columns)) }
      if let last = parts.indices.last, parts[last].scalars.count < Self.mostScalarsInCell {
        parts[last].scalars.append(scalar)
      }
    }
    return parts.map { (String($0.scalars).first ?? "?", $0.columns) }
  }
}

extension Unicode.Scalar {
  /// What is drawn in the scalar's place, most often itself; `nil` for what is not drawn.
  fileprivate var sign: Unicode.Scalar? {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: return self
    case 0xAD: return nil  // A hyphen where a line ends; no line of ours ends there.
    // The letters of flags, which many terminals draw as flags in two columns or in one.
    case 0x1F1E6...0x1F1FF: return Unicode.Scalar(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: value - 0x1F1E6))
    // Blanks in the place of letters, which terminals count in different ways.
    case 0x3164: return "\u{3000}"
    case 0xFFA0: return " "
    default: break
    }
    if endsSyllable { return self }
    switch properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return "?"
    case .nonspacingMark, .enclosingMark: return properties.isVariationSelector ? nil : self
    default: return columns > 0 ? self : nil
    }
  }

  /// A vowel or final of a Korean syllable that is written in parts; takes no column.
  fileprivate var endsSyllable: Bool { (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) }

  /// A consonant that such a syllable begins with, or a whole syllable, to which finals may be added.
  fileprivate var startsSyllable: Bool {
    switch value {
    case 0x1100..<0x1160, 0xA960...0xA97C, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// The letter by which a vowel or final is named when it stands by itself; `?` for those of old Korean.
  fileprivate var separateJamo: Unicode.Scalar {
    switch value {
    case 0x1161...0x1175: Unicode.Scalar(value - 0x1161 + 0x314F) ?? "?"
    case 0x11A8...0x11C2: Self.finals[Int(value - 0x11A8)]
    default: "?"
    }
  }

  private static let finals = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)

  /// A letter, mark or digit rather than a picture.
  fileprivate var isOfText: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    case .decimalNumber, .letterNumber, .otherNumber: true
    default: false
    }
  }
}
