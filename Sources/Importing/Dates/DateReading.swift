import Articles

/// A date that stands in running text.
struct FoundDate: Hashable {
  var date: PublicationDate
  /// Scalars of the text.
  var range: Range<Int>
}

/// The date that a field holds: ISO 8601, seconds or milliseconds since 1970, or a date in words or numbers, of which the
/// day, or month and day, may be missing; `nil` when it cannot be told for certain.
func readDate(_ text: String, language: String?) -> PublicationDate? {
  if let date = PublicationDate(iso8601: text) { return date }
  let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
  if digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(digits) {
    return compactDate(digits) ?? unixDate(text.hasPrefix("-") ? -number : number)
  }
  let reader = DateReader(tokens: dateTokens(of: String(text.prefix(200))), language: language, isField: true)
  return reader.first?.date ?? reader.partialDate
}

/// The first full date (day, month, year) in a text; `language` decides between day/month and month/day.
func firstDate(in text: String, language: String?) -> FoundDate? {
  guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0xD9 }) else { return nil }
  return DateReader(tokens: dateTokens(of: text), language: language, isField: false).first
}

/// "20240305101112", the fourteen digits of a day and a time.
private func compactDate(_ digits: Substring) -> PublicationDate? {
  digits.utf8.count == 14 ? PublicationDate(iso8601: "\(digits.prefix(8))T\(digits.dropFirst(8))") : nil
}

/// 9 to 11 digits are seconds, 12 and 13 milliseconds.
private func unixDate(_ number: Int) -> PublicationDate? {
  let seconds: Int
  switch abs(number) {
  case 100_000_000..<100_000_000_000: seconds = number
  case 100_000_000_000..<10_000_000_000_000: seconds = number / 1000
  default: return nil
  }
  let secondOfDay = ((seconds % 86_400) + 86_400) % 86_400
  let time = PublicationDate.Time(
    hour: secondOfDay / 3600, minute: secondOfDay / 60 % 60, second: secondOfDay % 60, offsetMinutes: 0)
  return PublicationDate(Day(daysSince1970: (seconds - secondOfDay) / 86_400), time)
}
