import Articles

/// The date in a field of a feed. `nil` when any number in it is not part of a date.
func feedDate(_ text: String, language: String?) -> PublicationDate? {
  if let date = UsualFeedDate(text)?.date { return date }
  let text = mendingFeedDate(text)
  // Most feeds write the day of the week first.
  let isOfNumbers = text.utf8.first.map { !(0x41...0x5A).contains($0) } ?? false
  if isOfNumbers, let date = PublicationDate(iso8601: text) ?? shortFeedDate(text) { return date }
  if text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") }), !isWholeDate(text) {
    // Digits alone are seconds, or nothing that is certain.
    return text.utf8.count >= 9 ? readDate(text, language: language) : nil
  }
  let head = String(text.prefix(200))
  let reader = DateReader(tokens: dateTokens(of: head), language: language, isField: true)
  guard let found = reader.first else { return reader.partialDate }
  let rest = String(String.UnicodeScalarView(head.unicodeScalars.dropFirst(found.range.upperBound)))
  // A date whose time is impossible has none.
  guard found.date.time != nil || !head.contains(":") else { return nil }
  return isOnlyWords(rest, afterTimestamp: isTimestamp(text)) ? found.date : nil
}

/// "2004-07-13", written with numbers and dashes alone.
private func isWholeDate(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return parts.count == 3 && parts.allSatisfy { !$0.isEmpty }
}

/// Whether the text has the form "2013-01-28T…".
private func isTimestamp(_ text: String) -> Bool {
  let bytes = Array(text.utf8.prefix(11))
  return bytes.count == 11 && bytes[4] == UInt8(ascii: "-") && bytes[7] == UInt8(ascii: "-")
    && bytes[10] == UInt8(ascii: "T")
}

/// Whether there are only names of zones and remarks in brackets; after a timestamp, not even names.
private func isOnlyWords(_ text: String, afterTimestamp: Bool) -> Bool {
  var depth = 0
  for scalar in text.unicodeScalars {
    if scalar == "(" { depth += 1 }
    if scalar == ")" { depth -= 1 }
    guard depth <= 0 else { continue }
    if (0x30...0x39).contains(scalar.value) || afterTimestamp && scalar.properties.isAlphabetic { return false }
  }
  return true
}

/// Turns what programs write in place of a date into what is meant.
private func mendingFeedDate(_ text: String) -> String {
  var text = text
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 >= 0x80 }) else { return text }
  // "2003-012-31": a month of three digits.
  let parts = text.split(separator: "-", maxSplits: 2, omittingEmptySubsequences: false)
  if parts.count == 3, parts[0].count == 4, parts[1].count == 3, parts[1].hasPrefix("0") {
    text = "\(parts[0])-\(parts[1].dropFirst())-\(parts[2])"
  }
  return koreanDate(text) ?? text
}

/// Korean programs write the half of the day before the time, and mean the time of Korea.
private func koreanDate(_ text: String) -> String? {
  guard text.unicodeScalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) }) else { return nil }
  var mended = text
  var half = ""
  for (word, letters) in [("오후", " PM"), ("오전", " AM")] where mended.contains(word) {
    mended = mended.replacing(word, with: "")
    half = letters
  }
  let numbers = dateTokens(of: mended).count { $0.number != nil }
  return numbers >= 5 ? cleanedLine(mended) + half + " KST" : mended
}

/// "031231", "03-12-31", "-0312", "-03-12" and "2003-335": years of two digits first, or the day of the year.
private func shortFeedDate(_ text: String) -> PublicationDate? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
  guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: "-") }) else { return nil }
  let numbers = parts.map { Int($0) ?? 0 }
  let digits = parts.map(\.utf8.count)
  switch digits {
  case [6]: return day(year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
  case [2, 2, 2]: return day(year: numbers[0], month: numbers[1], day: numbers[2])
  case [0, 4]: return PublicationDate(year: fullYear(numbers[1] / 100), month: numbers[1] % 100)
  case [0, 2, 2]: return PublicationDate(year: fullYear(numbers[1]), month: numbers[2])
  case [4, 3]: return day(numbers[1], ofYear: numbers[0])
  case [2, 3]: return day(numbers[1], ofYear: fullYear(numbers[0]))
  case [7]: return day(numbers[0] % 1000, ofYear: numbers[0] / 1000)
  default: return nil
  }
}

private func day(year: Int, month: Int, day: Int) -> PublicationDate? {
  Day(year: fullYear(year), month: month, day: day).map { PublicationDate($0) }
}

private func day(_ number: Int, ofYear year: Int) -> PublicationDate? {
  guard let first = Day(year: year, month: 1, day: 1), (1...366).contains(number) else { return nil }
  let day = Day(daysSince1970: first.daysSince1970 + number - 1)
  return day.year == year ? PublicationDate(day) : nil
}

private func fullYear(_ number: Int) -> Int { number < 69 ? 2000 + number : 1900 + number }

extension PublicationDate {
  /// The same with a day, which is the first one of a month or a year.
  var firstDay: PublicationDate { precision == .day ? self : PublicationDate(day) }
}
