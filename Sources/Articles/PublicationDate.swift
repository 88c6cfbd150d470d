/// When an article was published or changed, as exactly as its source said.
public struct PublicationDate: Hashable, Sendable {
  /// A time of day on the source's clock.
  public struct Time: Hashable, Sendable {
    /// Seconds since the source's midnight, 0…86,400 (a leap second counts).
    public let secondsSinceMidnight: Int
    /// Minutes east of UTC; `nil` when the source named no zone, which then counts as UTC.
    public let offsetMinutes: Int?

    /// `nil` for an impossible time or a zone more than 18 hours away.
    public init?(hour: Int, minute: Int, second: Int = 0, offsetMinutes: Int? = nil) {
      guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
        abs(offsetMinutes ?? 0) <= 18 * 60
      else { return nil }
      secondsSinceMidnight = hour * 3600 + minute * 60 + second
      self.offsetMinutes = offsetMinutes
    }
  }

  public let day: Day
  /// `nil` when only the day is known.
  public let time: Time?

  public init(_ day: Day, _ time: Time? = nil) {
    self.day = day
    self.time = time
  }

  /// Reads "2018-10-30", "2018-10-30T08:15Z", "2018-10-30 08:15:30.25+01:00" and the like; `nil` for anything else.
  public init?(iso8601 text: String) {
    var digits = ISO8601Scanner(text)
    guard let year = digits.number(digits: 4), digits.skip("-"), let month = digits.number(digits: 2), digits.skip("-"),
      let dayOfMonth = digits.number(digits: 2), let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    self.day = day
    guard !digits.isAtEnd else {
      time = nil
      return
    }
    guard digits.skip("T") || digits.skip("t") || digits.skip(" "), let time = digits.time(), digits.isAtEnd else {
      return nil
    }
    self.time = time
  }

  /// Seconds since 1970 in UTC; a date without a time counts as midnight.
  public var secondsSince1970: Int {
    day.daysSince1970 * 86_400 + (time?.secondsSinceMidnight ?? 0) - (time?.offsetMinutes ?? 0) * 60
  }

  /// "2018-10-30", "2018-10-30T08:15:00", "2018-10-30T08:15:00Z" or "2018-10-30T08:15:00+01:00".
  public var iso8601: String {
    guard let time else { return day.iso8601 }
    let seconds = time.secondsSinceMidnight
    let clock = [min(seconds / 3600, 23), min(seconds, 86_399) / 60 % 60, seconds == 86_400 ? 60 : seconds % 60]
      .map { padded($0, 2) }.joined(separator: ":")
    switch time.offsetMinutes {
    case nil: return "\(day.iso8601)T\(clock)"
    case 0: return "\(day.iso8601)T\(clock)Z"
    case let offset?:
      let zone = "\(padded(abs(offset) / 60, 2)):\(padded(abs(offset) % 60, 2))"
      return "\(day.iso8601)T\(clock)\(offset < 0 ? "-" : "+")\(zone)"
    }
  }
}

/// Walks over the bytes of a date, left to right.
private struct ISO8601Scanner {
  private var rest: Substring.UTF8View.SubSequence

  init(_ text: String) { rest = Substring(text).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skip(_ character: Character) -> Bool {
    guard let first = rest.first, first == character.asciiValue else { return false }
    rest.removeFirst()
    return true
  }

  /// Exactly `digits` decimal digits; `nil`, and nothing consumed, if they are not there.
  mutating func number(digits: Int) -> Int? {
    let head = rest.prefix(digits)
    guard head.count == digits, head.allSatisfy({ (48...57).contains($0) }) else { return nil }
    rest = rest.dropFirst(digits)
    return head.reduce(0) { $0 * 10 + Int($1) - 48 }
  }

  mutating func time() -> PublicationDate.Time? {
    guard let hour = number(digits: 2), skip(":"), let minute = number(digits: 2) else { return nil }
    var second = 0
    if skip(":") {
      guard let read = number(digits: 2) else { return nil }
      second = read
      if skip(".") || skip(",") {
        guard number(digits: 1) != nil else { return nil }
        while number(digits: 1) != nil {}
      }
    }
    if isAtEnd { return PublicationDate.Time(hour: hour, minute: minute, second: second) }
    if skip("Z") || skip("z") {
      return PublicationDate.Time(hour: hour, minute: minute, second: second, offsetMinutes: 0)
    }
    let isWest = skip("-")
    guard isWest || skip("+"), let zoneHours = number(digits: 2) else { return nil }
    _ = skip(":")
    let zoneMinutes = number(digits: 2) ?? 0
    let offset = (zoneHours * 60 + zoneMinutes) * (isWest ? -1 : 1)
    return PublicationDate.Time(hour: hour, minute: minute, second: second, offsetMinutes: offset)
  }
}
