import Articles

/// A date that stands in running text.
struct FoundDate: Hashable {
  var date: PublicationDate
  /// Scalars of the text.
  var range: Range<Int>
}

/// The date that a field holds: ISO 8601, seconds or milliseconds since 1970, or a date in words or numbers; `nil` when
/// it cannot be told for certain.
func readDate(_ text: String, language: String?) -> PublicationDate? {
  if let date = PublicationDate(iso8601: text) { return date }
  if text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text) { return unixDate(number) }
  return firstDate(in: String(text.prefix(200)), language: language)?.date
}

/// 10 digits are seconds, 13 milliseconds.
private func unixDate(_ number: Int) -> PublicationDate? {
  let seconds: Int
  switch number {
  case 100_000_000..<100_000_000_000: seconds = number
  case 100_000_000_000..<100_000_000_000_000: seconds = number / 1000
  default: return nil
  }
  let secondOfDay = seconds % 86_400
  let time = PublicationDate.Time(
    hour: secondOfDay / 3600, minute: secondOfDay / 60 % 60, second: secondOfDay % 60, offsetMinutes: 0)
  return PublicationDate(Day(daysSince1970: seconds / 86_400), time)
}

/// The first full date (day, month, year) in a text; `language` decides between day/month and month/day.
func firstDate(in text: String, language: String?) -> FoundDate? {
  guard text.utf8.contains(where: { (0x30...0x39).contains($0) || $0 >= 0xD9 }) else { return nil }
  let reader = DateReader(tokens: dateTokens(of: text), language: language)
  for start in reader.tokens.indices {
    if let found = reader.date(at: start) { return found }
  }
  return nil
}

private struct DateReader {
  let tokens: [DateToken]
  let language: String?

  func date(at start: Int) -> FoundDate? {
    guard !continuesNumber(start) else { return nil }
    guard let (day, end) = numericDate(start) ?? dayMonthYear(start) ?? monthDayYear(start) ?? yearMonthDay(start),
      !isFollowedByDigits(end)
    else { return nil }
    var times = ClockReader(tokens: tokens, position: end)
    let time = times.time()
    let last = time == nil ? end : times.position
    return FoundDate(
      date: PublicationDate(day, time), range: tokens[start].range.lowerBound..<tokens[last - 1].range.upperBound)
  }

  private subscript(_ index: Int) -> DateToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  private func touches(_ left: Int, _ right: Int) -> Bool {
    guard let first = self[left], let second = self[right] else { return false }
    return first.range.upperBound == second.range.lowerBound
  }

  /// Part of a longer number chain, such as a version or a telephone number.
  private func continuesNumber(_ index: Int) -> Bool {
    self[index]?.number != nil && touches(index - 1, index) && touches(index - 2, index - 1)
      && self[index - 1]?.isSymbol(".-/:") == true && self[index - 2]?.number != nil
  }

  private func isFollowedByDigits(_ end: Int) -> Bool {
    touches(end - 1, end) && touches(end, end + 1) && self[end]?.isSymbol("-/.") == true
      && self[end + 1]?.number != nil
  }

  /// 2021-03-12, 12.03.2021, 3/12/2021, 2021年3月12日, 2021. 3. 12.
  private func numericDate(_ start: Int) -> (Day, Int)? {
    guard let first = self[start]?.number, let second = self[start + 2]?.number, let third = self[start + 4]?.number,
      let divider = self[start + 1], let nextDivider = self[start + 3], tokens[start + 2].digits <= 2
    else { return nil }
    if let word = divider.word, let nextWord = nextDivider.word {
      guard ["年", "년"].contains(String(word.prefix(1))), ["月", "월"].contains(String(nextWord.prefix(1))) else {
        return nil
      }
      return Day(year: first, month: second, day: third).map { ($0, start + 6 <= tokens.count ? start + 6 : start + 5) }
    }
    guard divider.kind == nextDivider.kind, divider.isSymbol("-/.") else { return nil }
    if tokens[start].digits == 4, tokens[start + 4].digits <= 2 {
      return Day(year: first, month: second, day: third).map { ($0, start + 5) }
    }
    guard tokens[start].digits <= 2, [2, 4].contains(tokens[start + 4].digits),
      touches(start, start + 1), touches(start + 3, start + 4)
    else { return nil }
    if tokens[start + 4].digits == 2, !divider.isSymbol("./") { return nil }
    let year = tokens[start + 4].digits == 2 ? 2000 + third : third
    return numericDay(first, second, year: year, divider).map { ($0, start + 5) }
  }

  /// Dots are day first everywhere. Else the language decides; where it cannot, only an impossible month does.
  private func numericDay(_ first: Int, _ second: Int, year: Int, _ divider: DateToken) -> Day? {
    let dayFirst = Day(year: year, month: second, day: first)
    if divider.isSymbol(".") { return dayFirst }
    let monthFirst = Day(year: year, month: first, day: second)
    guard let dayFirst, let monthFirst, dayFirst != monthFirst else { return dayFirst ?? monthFirst }
    guard let tag = language?.lowercased(), !tag.isEmpty else { return nil }
    if tag == "en-us" { return monthFirst }
    return tag == "en" ? nil : dayFirst
  }

  /// 12. März 2021, 4 de junio de 2020, 1er mai 2019, 3rd of May, 2020, 3 tháng 5, 2020, 05-Mar-18.
  private func dayMonthYear(_ start: Int) -> (Day, Int)? {
    guard let day = self[start]?.number, tokens[start].digits <= 2 else { return nil }
    var next = skip(start + 1, words: ordinalEndings, symbols: ".ºª°-'’")
    next = skip(next, words: connectors, symbols: "'’")
    if self[next]?.word == "thang", let month = self[next + 1]?.number {
      next = skip(next + 2, words: ["nam"], symbols: ",")
      return year(next).flatMap { Day(year: $0, month: month, day: day) }.map { ($0, next + 1) }
    }
    guard let name = self[next]?.word, let month = month(named: name) else { return nil }
    next = skip(next + 1, words: connectors, symbols: ".,-/'’")
    return year(next).flatMap { Day(year: $0, month: month, day: day) }.map { ($0, next + 1) }
  }

  /// March 3, 2019; Mar. 3rd 2019.
  private func monthDayYear(_ start: Int) -> (Day, Int)? {
    guard let name = self[start]?.word, let month = month(named: name) else { return nil }
    var next = skip(start + 1, words: [], symbols: ".")
    guard let day = self[next]?.number, tokens[next].digits <= 2 else { return nil }
    next = skip(next + 1, words: ordinalEndings, symbols: ".,")
    return year(next).flatMap { Day(year: $0, month: month, day: day) }.map { ($0, next + 1) }
  }

  /// 2021. március 12.; 2018 m. kovo 5.
  private func yearMonthDay(_ start: Int) -> (Day, Int)? {
    guard let year = year(start), tokens[start].digits == 4 else { return nil }
    var next = skip(start + 1, words: ["m", "de"], symbols: ".,-")
    guard let name = self[next]?.word, let month = month(named: name) else { return nil }
    next = skip(next + 1, words: ["d"], symbols: ".,-")
    guard let day = self[next]?.number, tokens[next].digits <= 2 else { return nil }
    return Day(year: year, month: month, day: day).map { ($0, next + 1) }
  }

  private func year(_ index: Int) -> Int? {
    guard let token = self[index], let number = token.number else { return nil }
    if token.digits == 4, (1000...2999).contains(number) { return number }
    guard token.digits == 2, touches(index - 1, index), self[index - 1]?.isSymbol("-'’") == true else { return nil }
    return number < 70 ? 2000 + number : 1900 + number
  }

  private func skip(_ start: Int, words: Set<String>, symbols: String) -> Int {
    var next = start
    while let token = self[next], token.isSymbol(symbols) || token.word.map(words.contains) == true { next += 1 }
    return next
  }
}

private let ordinalEndings: Set<String> = ["st", "nd", "rd", "th", "er", "re", "go", "го", "te", "ste"]
private let connectors: Set<String> = ["de", "del", "do", "di", "of", "d", "den"]
