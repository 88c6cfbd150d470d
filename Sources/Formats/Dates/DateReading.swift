import Articles

/// A date in running text.
struct FoundDate: Hashable {
  var date: PublicationDate
  /// Scalars of the text.
  var range: Range<Int>
}

/// The date in a field: ISO 8601, seconds or milliseconds since 1970, or a date in words or numbers, which may lack the
/// day, or month and day. `nil` when the date is not certain.
func readDate(_ text: String, language: String?) -> PublicationDate? {
  if let date = PublicationDate(iso8601: text) { return date }
  if text.drop(while: { $0 == "-" }).utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) {
    return compactDate(text[...]) ?? unixDate(number)
  }
  let reader = DateReader(tokens: dateTokens(of: String(text.prefix(200))), language: language, isField: true)
  return reader.first?.date ?? reader.partialDate
}

/// The first full date (day, month, year) in a text. `language` decides between day/month and month/day; `nil` when
/// there is no date.
func firstDate(in text: String, language: String?) -> FoundDate? {
  guard mayHaveDate(text) else { return nil }
  return DateReader(tokens: dateTokens(of: text), language: language, isField: false).first
}

/// Whether a text may have a day and a year: two numbers in ASCII, or any digit of another script.
private func mayHaveDate(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    var numbers = 0
    var last: UInt8 = 0
    for (position, byte) in bytes.enumerated() {
      if byte &- 0x30 < 10 {
        if last &- 0x30 >= 10 { numbers += 1 }
        if numbers >= 2 { return true }
      } else if byte >= 0xD9 {
        switch byte {
        // Punctuation and letters of scripts that write their numbers with other digits than their own.
        case 0xE2, 0xE3...0xE9, 0xEB...0xED: break
        case 0xEF where position + 1 < bytes.count && bytes[position + 1] != 0xBC: break
        default: return true
        }
      }
      last = byte
    }
    return false
  }
}

/// The date of twelve or fourteen digits that are a day and a time: "202403101530", "20240310153011"; `nil` for others.
private func compactDate(_ digits: Substring) -> PublicationDate? {
  switch digits.utf8.count {
  case 14: PublicationDate(iso8601: "\(digits.prefix(8))T\(digits.dropFirst(8))")
  // As milliseconds these numbers would be in 1975 or 1976, and hardly any article is.
  case 12 where ("1800"..."2199").contains(digits.prefix(4)):
    PublicationDate(iso8601: "\(digits.prefix(8))T\(digits.dropFirst(8))")
  default: nil
  }
}

/// The time of nine to eleven digits as seconds since 1970, or of twelve or thirteen as milliseconds. Ten digits are
/// never taken for a day and an hour, because hardly anybody writes that.
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
