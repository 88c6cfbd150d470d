import Articles

/// Finds dates among the tokens of a text.
struct DateReader {
  let tokens: [DateToken]
  let language: String?
  /// Whether the text is a field for a date. If so, two or three digits after the name of a month are a year.
  let isField: Bool

  /// A day and what belongs to it.
  private struct Reading {
    var day: Day
    /// The first token past the date.
    var end: Int
    /// A time within the date: "Tue Mar 5 10:11:12 2024".
    var clock: ClockTime?
  }

  /// The first full date: day, month, year.
  var first: FoundDate? {
    for start in tokens.indices {
      if let found = date(at: start) { return found }
    }
    return nil
  }

  private func date(at start: Int) -> FoundDate? {
    guard !continuesNumber(start) else { return nil }
    guard
      var found = numericDate(start) ?? dayMonthYear(start) ?? monthDayYear(start) ?? yearMonthDay(start),
      !isFollowedByDigits(found.end)
    else { return nil }
    if found.clock == nil {
      var times = ClockReader(tokens: tokens, position: found.end)
      found.clock = times.time()
      if found.clock != nil { found.end = times.position }
    }
    let exact = found.clock.flatMap {
      PublicationDate(
        found.day, hour: $0.hour, minute: $0.minute, second: $0.second, offsetMinutes: $0.offsetMinutes)
    }
    return FoundDate(
      date: exact ?? PublicationDate(found.day),
      range: tokens[start].range.lowerBound..<tokens[found.end - 1].range.upperBound)
  }

  subscript(_ index: Int) -> DateToken? { tokens.indices.contains(index) ? tokens[index] : nil }

  private func touches(_ left: Int, _ right: Int) -> Bool {
    guard let first = self[left], let second = self[right] else { return false }
    return first.range.upperBound == second.range.lowerBound
  }

  /// Whether the number is part of a longer chain of numbers, such as a version or a telephone number.
  private func continuesNumber(_ index: Int) -> Bool {
    self[index]?.number != nil && touches(index - 1, index) && touches(index - 2, index - 1)
      && self[index - 1]?.isSymbol(".-/:") == true && self[index - 2]?.number != nil
  }

  private func isFollowedByDigits(_ end: Int) -> Bool {
    touches(end - 1, end) && touches(end, end + 1) && self[end]?.isSymbol("-/.") == true
      && self[end + 1]?.number != nil
  }

  /// 2021-03-12, 12.03.2021, 3/12/2021, 2021年3月12日, 2021. 3. 12.
  private func numericDate(_ start: Int) -> Reading? {
    guard let first = self[start]?.number, let second = self[start + 2]?.number, let third = self[start + 4]?.number,
      let divider = self[start + 1], let nextDivider = self[start + 3], tokens[start + 2].digits <= 2
    else { return nil }
    if divider.word != nil, nextDivider.word != nil {
      guard divider.isYearSign, nextDivider.isMonthSign else { return nil }
      return reading(Day(year: first, month: second, day: third), start + 6 <= tokens.count ? start + 6 : start + 5)
    }
    guard divider.kind == nextDivider.kind, divider.isSymbol("-/.") else { return nil }
    if tokens[start].digits == 4, tokens[start + 4].digits <= 2 {
      return reading(Day(year: first, month: second, day: third), start + 5)
    }
    guard tokens[start].digits <= 2, [2, 4].contains(tokens[start + 4].digits),
      touches(start, start + 1), touches(start + 3, start + 4)
    else { return nil }
    if tokens[start + 4].digits == 2, !divider.isSymbol("./") { return nil }
    let year = tokens[start + 4].digits == 2 ? fullYear(third) : third
    return reading(numericDay(first, second, year: year, divider), start + 5)
  }

  /// With dots, the day always comes first. Otherwise the language decides; if it cannot, only an impossible month
  /// does.
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
  private func dayMonthYear(_ start: Int) -> Reading? {
    guard let day = self[start]?.number, tokens[start].digits <= 2 else { return nil }
    var next = skip(start + 1, words: ordinalEndings, symbols: ".ºª°-'’")
    next = skip(next, words: connectors, symbols: "'’")
    if self[next]?.word == "thang", let month = self[next + 1]?.number {
      next = skip(next + 2, words: ["nam"], symbols: ",")
      return reading(day, month, yearAt: next)
    }
    guard let name = self[next]?.word, let month = month(named: name) else { return nil }
    next = skip(next + 1, words: connectors, symbols: ".,-/'’")
    return reading(day, month, yearAt: next)
  }

  /// March 3, 2019; Mar. 3rd 2019; Mar 5 10:11:12 2024.
  private func monthDayYear(_ start: Int) -> Reading? {
    guard let name = self[start]?.word, let month = month(named: name) else { return nil }
    var next = skip(start + 1, words: [], symbols: ".")
    guard let day = self[next]?.number, tokens[next].digits <= 2 else { return nil }
    next = skip(next + 1, words: ordinalEndings, symbols: ".,")
    return reading(day, month, yearAt: next)
  }

  /// 2021. március 12.; 2018 m. kovo 5.
  private func yearMonthDay(_ start: Int) -> Reading? {
    guard let year = year(start), tokens[start].digits == 4 else { return nil }
    var next = skip(start + 1, words: ["m", "de"], symbols: ".,-")
    guard let name = self[next]?.word, let month = month(named: name) else { return nil }
    next = skip(next + 1, words: ["d"], symbols: ".,-")
    guard let day = self[next]?.number, tokens[next].digits <= 2 else { return nil }
    return reading(Day(year: year, month: month, day: day), next + 1)
  }

  private func reading(_ day: Day?, _ end: Int) -> Reading? { day.map { Reading(day: $0, end: end) } }

  /// Reads the year of a day at a token, or past a time that is there.
  private func reading(_ day: Int, _ month: Int, yearAt position: Int) -> Reading? {
    if let year = year(position) { return reading(Day(year: year, month: month, day: day), position + 1) }
    var times = ClockReader(tokens: tokens, position: position)
    guard let clock = times.time(), self[times.position]?.digits == 4, let year = year(times.position),
      let day = Day(year: year, month: month, day: day)
    else { return nil }
    return Reading(day: day, end: times.position + 1, clock: clock)
  }

  private func year(_ index: Int) -> Int? {
    guard let token = self[index], let number = token.number else { return nil }
    if token.digits == 4, isField || (1000...2999).contains(number) { return number }
    // The hour of a time is not a year.
    if isField, [2, 3].contains(token.digits), self[index + 1]?.isSymbol(":") != true {
      return token.digits == 2 ? fullYear(number) : number
    }
    guard token.digits == 2, touches(index - 1, index), self[index - 1]?.isSymbol("-'’") == true else { return nil }
    return fullYear(number)
  }

  /// Two digits: 00–68 are years of this century.
  private func fullYear(_ number: Int) -> Int { number < 69 ? 2000 + number : 1900 + number }

  func skip(_ start: Int, words: Set<String>, symbols: String) -> Int {
    var next = start
    while let token = self[next], token.isSymbol(symbols) || token.word.map(words.contains) == true { next += 1 }
    return next
  }
}

private let ordinalEndings: Set<String> = ["st", "nd", "rd", "th", "er", "re", "go", "го", "te", "ste"]
let connectors: Set<String> = ["de", "del", "do", "di", "of", "d", "den"]
