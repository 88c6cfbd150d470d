import Grid

/// Neighbouring words that a reader takes as one, and that are therefore kept on one line.
enum Ties {
  /// Whether the blank between two words keeps them together.
  static func hold(_ scalars: [Unicode.Scalar], _ previous: Range<Int>, _ next: Range<Int>) -> Bool {
    let left = scalars[previous].drop(while: \.isBarredFromLineEnd)
    let right = scalars[next]
    guard let first = left.first, let last = left.last else { return true }
    if leansBack(right) || isSingleLetter(left) { return true }
    if last.isASCIIDigit { return isUnit(right) || continuesNumber(left, right) }
    guard last == "." || left.count <= 4 else { return isNameSuffix(right) }
    if first.isUppercaseLetter {
      return (isInitials(left) && startsUppercase(right)) || titles.contains(string(left.droppingDot))
        || isNameSuffix(right) || (isNumbering(left) && startsWithDigit(right))
    }
    return isForwardSign(left) || isPerCent(left, right) || (isNumbering(left) && startsWithDigit(right))
  }

  /// A dash, a bar or a closing sign by itself, which belongs to the word before.
  private static func leansBack(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.count <= 3, let first = word.first, !first.isASCIILetter, !first.isASCIIDigit else { return false }
    if first.isDash || first == "|" || first == "‰" { return word.allSatisfy { $0 == first } }
    return first.isBarredFromLineStart && first != "'" && first != "\""
      && word.allSatisfy { $0.isBarredFromLineStart || $0 == "…" } || word.elementsEqual(["…"])
  }

  /// "a", "I", "w" and their like, in scripts that divide words by blanks.
  private static func isSingleLetter(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.count <= 4, let letter = word.first, letter.value < 0x590 else { return false }
    guard word.dropFirst().allSatisfy({ $0.columns == 0 }) else { return false }
    return letter.isASCIILetter || letter.value >= 0xAA && letter.properties.isAlphabetic
  }

  /// "W.", "J.R.R.", "J.-P.".
  private static func isInitials(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var expectsLetter = true
    for scalar in word {
      if expectsLetter {
        if scalar == "-" { continue }
        guard scalar.isUppercaseLetter else { return false }
      } else {
        guard scalar == "." else { return false }
      }
      expectsLetter.toggle()
    }
    return expectsLetter
  }

  /// "Jr.", "III" after a name.
  private static func isNameSuffix(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    guard word.count <= 5, let first = word.first, first == "J" || first == "S" || first == "I" else { return false }
    return suffixes.contains(string(word.withoutClosing))
  }

  /// "№", "p.", "No." before a number.
  private static func isNumbering(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.last == "." && numberings.contains(string(word.droppingDot))
  }

  /// A sign that opens what follows: "§ 5", "« oui", "€ 20".
  private static func isForwardSign(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.count == 1 && word.allSatisfy { ["§", "¶", "№", "€", "¿", "¡"].contains($0) }
  }

  private static func isPerCent(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Bool {
    left.elementsEqual("per".unicodeScalars) && right.withoutClosing.elementsEqual("cent".unicodeScalars)
  }

  private static func isUnit(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.count <= 10 && units.contains(string(word.withoutClosing))
  }

  /// "000" after "10", where blanks divide thousands.
  private static func continuesNumber(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>) -> Bool {
    let group = right.prefix(while: \.isASCIIDigit)
    guard group.count == 3, left.reversed().prefix(while: \.isASCIIDigit).count <= 3 else { return false }
    return right[group.endIndex...].allSatisfy { !$0.properties.isAlphabetic }
  }

  private static func startsUppercase(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.first { !$0.isBarredFromLineEnd }?.isUppercaseLetter ?? false
  }

  private static func startsWithDigit(_ word: ArraySlice<Unicode.Scalar>) -> Bool { word.first?.isASCIIDigit ?? false }

  private static func string(_ word: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word)
    return String(text)
  }

  private static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "St", "Ste", "Mme", "Mlle", "Sr", "Sra", "Srta", "Hr", "Fr", "Sen", "Rep",
    "Gov", "Gen", "Lt", "Col", "Maj", "Capt", "Cpt", "Sgt", "Cpl", "Adm", "Rev", "Hon", "Pres", "Amb", "Mt", "Ft",
  ]
  private static let suffixes: Set<String> = ["Jr", "Sr", "II", "III", "IV"]
  private static let numberings: Set<String> = [
    "No", "Nos", "no", "nos", "Nr", "nr", "Art", "art", "Vol", "vol", "Fig", "fig", "Sec", "sec", "Ch", "ch", "p",
    "pp", "S", "ca", "c",
  ]
  private static let units: Set<String> = [
    "%", "‰", "percent", "per", "pc", "pct", "mm", "cm", "dm", "m", "km", "m²", "km²", "m³", "ha", "mg", "g", "kg", "t",
    "ml", "cl", "l", "°C", "°F", "°", "K", "Hz", "kHz", "MHz", "GHz", "W", "kW", "MW", "GW", "TW", "kWh", "MWh",
    "GWh", "V", "kB", "KB", "MB", "GB", "TB", "km/h", "mph", "m/s", "ft", "lb", "lbs", "oz", "bn", "mn", "tn",
    "thousand", "million", "millions", "billion", "billions", "trillion", "a.m", "p.m", "am", "pm", "AM", "PM", "€",
    "$", "£", "¥", "₽", "₹", "zł", "Kč", "EUR", "USD", "GBP", "CHF", "euros", "dollars", "pounds", "Mio", "Mrd",
  ]
}

extension Unicode.Scalar {
  fileprivate var isUppercaseLetter: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var droppingDot: Self { last == "." ? dropLast() : self }

  /// Without the stops, brackets and quotation marks at its end, unless it is nothing else.
  fileprivate var withoutClosing: Self {
    let end = lastIndex { !$0.isBarredFromLineStart || $0 == "°" }
    return end.map { self[...$0] } ?? prefix(1)
  }
}
