extension Character {
  /// What cells hold of the character: its scalars without those that only change how others look.
  ///
  /// Joiners, variation selectors and direction marks go: with them terminals draw wider or elsewhere than anyone
  /// counted, and the rest of the line lands in the wrong column. Of an emoji family its first member is left.
  /// Marks on a letter stay. What a terminal must never see (controls, scalars without a meaning of their own)
  /// becomes `?`; a mark that stands on nothing goes.
  var drawn: [Unicode.Scalar] {
    var drawn: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      guard !drawn.isEmpty else {
        if scalar.columns > 0 { drawn.append(scalar.isDrawable ? scalar : "?") }
        continue
      }
      if scalar.isMark { drawn.append(scalar) }
    }
    return drawn
  }

  /// Columns of a character that is drawn just as it is and fills one cell or two; `nil` for all others, which have
  /// to be looked at more closely. Most are of this kind.
  var soleColumns: Int? {
    let scalars = unicodeScalars
    let first = scalars[scalars.startIndex]
    guard scalars.index(after: scalars.startIndex) == scalars.endIndex, first.isDrawable else { return nil }
    let columns = first.columns
    return columns > 0 ? columns : nil
  }

  /// The character divided so that each part fills one cell, or the two of a wide character.
  ///
  /// Most are one part. A letter of Devanagari with a vowel sign beside it takes two columns, and so two parts.
  var parts: [(character: Character, columns: Int)] {
    if isNewline || self == "\t" { return [(" ", 1)] }
    var parts: [(scalars: String.UnicodeScalarView, columns: Int)] = []
    for scalar in drawn {
      if scalar.columns > 0 || parts.isEmpty { parts.append((.init(), scalar.columns)) }
      // A cell of ncurses has room for a letter and four marks.
      if parts[parts.count - 1].scalars.count < 5 { parts[parts.count - 1].scalars.append(scalar) }
    }
    return parts.map { (Character(String($0.scalars)), $0.columns) }
  }
}

extension Unicode.Scalar {
  /// Whether it may stand in a cell.
  fileprivate var isDrawable: Bool {
    if value < 0x300 { return !(value < 0x20 || (0x7F..<0xA0).contains(value)) }
    switch properties.generalCategory {
    case .control, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  /// Whether it belongs to the letter before it: a mark, or a vowel or final of a Korean syllable written in parts.
  fileprivate var isMark: Bool {
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FB).contains(value) { return true }
    guard !properties.isVariationSelector else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return columns == 0
    case .spacingMark: return true
    default: return false
    }
  }
}
