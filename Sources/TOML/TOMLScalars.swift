/// Values without quotation marks.
extension TOMLParser {
  /// Reads a Boolean, a number, a date or a time.
  mutating func readBareValue() throws(TOMLFault) -> TOMLValue {
    let start = position
    skipBareCharacters()
    guard position > start else { throw unexpected(or: .noValue) }
    // A date and its time may have a blank between them.
    if isDate(bytes[start..<position]), next == 0x20, position + 1 < bytes.count, isDigit(bytes[position + 1]) {
      position += 1
      skipBareCharacters()
    }
    let written = bytes[start..<position]
    let text = String(decoding: written, as: UTF8.self)
    switch text {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "inf", "+inf": return .float(.infinity)
    case "-inf": return .float(-.infinity)
    case "nan", "+nan", "-nan": return .float(.nan)
    default: break
    }
    guard let value = integer(written) ?? float(written) ?? date(written, text) else {
      throw fault(.unknownValue(text.utf8.count > 40 ? "\(text.prefix(40))…" : text))
    }
    return value
  }

  private mutating func skipBareCharacters() {
    while let byte = next, isLetterOrDigit(byte) || "+-_.:".utf8.contains(byte) { position += 1 }
  }

  // MARK: Numbers

  private func integer(_ text: ArraySlice<UInt8>) -> TOMLValue? {
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.starts(with: prefix.utf8) {
      let digits = text.dropFirst(2)
      guard digits.first != UInt8(ascii: "+"), let plain = withoutUnderscores(digits, isDigit: isLetterOrDigit) else {
        return nil
      }
      return Int(plain, radix: radix).map(TOMLValue.integer)
    }
    let (sign, digits) = divided(text)
    guard !hasNeedlessZero(digits), let plain = withoutUnderscores(digits, isDigit: isDigit) else { return nil }
    return Int(sign + plain).map(TOMLValue.integer)
  }

  private func float(_ text: ArraySlice<UInt8>) -> TOMLValue? {
    let (sign, rest) = divided(text)
    let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let whole = mantissa.prefix { $0 != UInt8(ascii: ".") }
    // A whole number too large for `Int` is a fault, and is not rounded to a float.
    guard whole.count < rest.count else { return nil }
    guard !hasNeedlessZero(whole), var plain = withoutUnderscores(whole, isDigit: isDigit) else { return nil }
    if mantissa.count > whole.count {
      guard let fraction = withoutUnderscores(mantissa.dropFirst(whole.count + 1), isDigit: isDigit) else { return nil }
      plain += "." + fraction
    }
    if rest.count > mantissa.count {
      let (exponentSign, digits) = divided(rest.dropFirst(mantissa.count + 1))
      guard let exponent = withoutUnderscores(digits, isDigit: isDigit) else { return nil }
      plain += "e" + exponentSign + exponent
    }
    return Double(sign + plain).map(TOMLValue.float)
  }

  private func divided(_ text: ArraySlice<UInt8>) -> (sign: String, digits: ArraySlice<UInt8>) {
    switch text.first {
    case UInt8(ascii: "-")?: ("-", text.dropFirst())
    case UInt8(ascii: "+")?: ("", text.dropFirst())
    default: ("", text)
    }
  }

  private func hasNeedlessZero(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.count > 1 && digits.first == UInt8(ascii: "0")
  }

  /// The digits without underscores; `nil` where an underscore is not between two digits, or anything else is in the
  /// text.
  private func withoutUnderscores(_ text: ArraySlice<UInt8>, isDigit: (UInt8) -> Bool) -> String? {
    let groups = text.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
    return String(decoding: groups.joined(), as: UTF8.self)
  }

  // MARK: Dates

  /// A date `2024-03-05`, a time `07:32:00.5`, or both with "T" or a blank between them, and perhaps an offset. `nil`
  /// for others.
  private func date(_ text: ArraySlice<UInt8>, _ written: String) -> TOMLValue? {
    let day = text.prefix(10)
    guard isDate(day) else { return isTime(text) ? .date(written) : nil }
    guard text.count > 10 else { return .date(written) }
    guard let divider = text.dropFirst(10).first, divider == 0x20 || divider | 0x20 == UInt8(ascii: "t") else {
      return nil
    }
    return isTime(withoutOffset(text.dropFirst(11))) ? .date(written) : nil
  }

  private func isDate(_ text: ArraySlice<UInt8>) -> Bool {
    guard matches(text, "dddd-dd-dd") else { return false }
    let (year, month, day) = (number(text, 0, 4), number(text, 5, 2), number(text, 8, 2))
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...days[month - 1]).contains(day)
  }

  private func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    guard matches(text.prefix(8), "dd:dd:dd"), number(text, 0, 2) < 24, number(text, 3, 2) < 60,
      number(text, 6, 2) <= 60
    else { return false }
    let fraction = text.dropFirst(8)
    return fraction.isEmpty
      || fraction.first == UInt8(ascii: ".") && fraction.count > 1 && fraction.dropFirst().allSatisfy(isDigit)
  }

  /// The text without a "Z" or an offset in hours and minutes at its end; unchanged without a valid one.
  private func withoutOffset(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let last = text.last, last | 0x20 == UInt8(ascii: "z") { return text.dropLast() }
    let offset = text.suffix(6)
    guard matches(offset, "+dd:dd") || matches(offset, "-dd:dd"), number(offset, 1, 2) < 24, number(offset, 4, 2) < 60
    else { return text }
    return text.dropLast(6)
  }

  /// In `pattern`, "d" is any digit; other characters are themselves.
  private func matches(_ text: ArraySlice<UInt8>, _ pattern: StaticString) -> Bool {
    pattern.withUTF8Buffer { pattern in
      text.count == pattern.count
        && zip(text, pattern).allSatisfy { $1 == UInt8(ascii: "d") ? isDigit($0) : $0 == $1 }
    }
  }

  /// The number written by `count` digits from `offset` on.
  private func number(_ text: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> Int {
    text.dropFirst(offset).prefix(count).reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
