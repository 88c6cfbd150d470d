extension PublicationDate {
  /// Reads "2018-10-30", "2018-10-30T08:15Z", "2018-10-30 08:15:30.25+01:00", the same without separators
  /// ("20181030T081530Z"), "2018-10" and "2018"; `nil` for anything else, and for days that the calendar does not have.
  ///
  /// 24:00 is the midnight at the end of the day: the first moment of the next one.
  public init?(iso8601 text: String) {
    var scanner = ISO8601Scanner(text)
    guard let date = scanner.date() else { return nil }
    self = date
  }
}

/// Reads the bytes of a date from left to right.
private struct ISO8601Scanner {
  private var rest: Substring.UTF8View.SubSequence
  /// Whether the date is written without separators.
  private var isBasic = false

  init(_ text: String) { rest = Substring(text).utf8 }

  mutating func date() -> PublicationDate? {
    guard let year = number(digits: 4) else { return nil }
    if rest.isEmpty { return PublicationDate(year: year) }
    isBasic = !skip("-")
    guard let month = number(digits: 2) else { return nil }
    // Six digits without a separator could also be a day with a two-digit year.
    if rest.isEmpty { return isBasic ? nil : PublicationDate(year: year, month: month) }
    guard isBasic || skip("-"), let dayOfMonth = number(digits: 2),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if rest.isEmpty { return PublicationDate(day) }
    guard skip("T") || skip("t") || skip(" ") else { return nil }
    return time(on: day)
  }

  private mutating func skip(_ character: Character) -> Bool {
    guard let first = rest.first, first == character.asciiValue else { return false }
    rest.removeFirst()
    return true
  }

  /// Exactly `digits` decimal digits; `nil`, and nothing consumed, if they are not there.
  private mutating func number(digits: Int) -> Int? {
    let head = rest.prefix(digits)
    guard head.count == digits, head.allSatisfy({ (48...57).contains($0) }) else { return nil }
    rest = rest.dropFirst(digits)
    return head.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  private mutating func time(on day: Day) -> PublicationDate? {
    guard let hour = number(digits: 2), isBasic || skip(":"), let minute = number(digits: 2) else { return nil }
    var second = 0
    if isBasic ? rest.first.map({ (48...57).contains($0) }) == true : skip(":") {
      guard let read = number(digits: 2) else { return nil }
      second = read
      if skip(".") || skip(",") {
        guard number(digits: 1) != nil else { return nil }
        while number(digits: 1) != nil {}
      }
    }
    let hasZone = !rest.isEmpty
    let offset = hasZone ? zone() : nil
    guard rest.isEmpty, !hasZone || offset != nil else { return nil }
    return PublicationDate(day, hour: hour, minute: minute, second: second, offsetMinutes: offset)
  }

  /// Minutes east of UTC; `nil` for anything that is not a zone.
  private mutating func zone() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    _ = skip(" ")
    let isWest = skip("-")
    guard isWest || skip("+"), let hours = number(digits: 2) else { return nil }
    _ = skip(":")
    let minutes = number(digits: 2) ?? 0
    return (hours * 60 + minutes) * (isWest ? -1 : 1)
  }
}

extension PublicationDate {
  /// A day and a time; 24:00 is midnight of the next day. `nil` for an impossible time.
  public init?(_ day: Day, hour: Int, minute: Int, second: Int, offsetMinutes: Int?) {
    let isMidnightAtEnd = hour == 24 && minute == 0 && second == 0
    guard
      let time = Time(
        hour: isMidnightAtEnd ? 0 : hour, minute: minute, second: second, offsetMinutes: offsetMinutes)
    else { return nil }
    self.init(isMidnightAtEnd ? Day(daysSince1970: day.daysSince1970 + 1) : day, time)
  }
}
