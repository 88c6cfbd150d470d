/// When an article was published or changed, as precisely as its source says.
public struct PublicationDate: Hashable, Sendable {
  /// How much of the date the source gave.
  public enum Precision: Hashable, Sendable {
    case day, month, year
  }

  /// A time of day on the source's clock.
  public struct Time: Hashable, Sendable {
    /// Seconds since midnight on the source's clock, 0…86,400 (a leap second counts).
    public let secondsSinceMidnight: Int
    /// Minutes east of UTC; `nil` when the source named no zone: the time then counts as UTC.
    public let offsetMinutes: Int?

    /// `nil` for an impossible time or a zone more than 18 hours away.
    public init?(hour: Int, minute: Int, second: Int = 0, offsetMinutes: Int? = nil) {
      guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
        (-18 * 60...18 * 60).contains(offsetMinutes ?? 0)
      else { return nil }
      secondsSinceMidnight = hour * 3600 + minute * 60 + second
      self.offsetMinutes = offsetMinutes
    }
  }

  /// The day in the source's own zone; the first day of a month or a year.
  public let day: Day
  public let precision: Precision
  /// `nil` when only the day, month or year is known.
  public let time: Time?

  public init(_ day: Day, _ time: Time? = nil) {
    self.day = day
    self.time = time
    precision = .day
  }

  private init(first day: Day, _ precision: Precision) {
    self.day = day
    self.precision = precision
    time = nil
  }

  /// `nil` for a year that the calendar does not have.
  public init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1) else { return nil }
    self.init(first: first, .year)
  }

  /// `nil` for a month that the calendar does not have.
  public init?(year: Int, month: Int) {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    self.init(first: first, .month)
  }

  /// The last day that the date covers: the day itself, or the last day of the month or year.
  public var lastDay: Day {
    let month = precision == .year ? 12 : day.month
    let last = precision == .day ? day.day : Day.length(ofMonth: month, year: day.year)
    return Day(year: day.year, month: month, day: last) ?? day
  }

  /// Seconds since 1970 in UTC; a date without a time counts as midnight, a month or a year as its first moment.
  public var secondsSince1970: Int {
    day.daysSince1970 * 86_400 + (time?.secondsSinceMidnight ?? 0) - (time?.offsetMinutes ?? 0) * 60
  }

  /// "2018", "2018-10", "2018-10-30", with a time "2018-10-30T08:15:00", and with a zone "…Z" or "…+01:00".
  public var iso8601: String {
    guard let time else { return dayISO8601 }
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

  /// The day in the source's zone, or what is known of it: "2018-10-30", "2018-10", "2018".
  public var dayISO8601: String {
    switch precision {
    case .day: day.iso8601
    case .month: String(day.iso8601.prefix(7))
    case .year: String(day.iso8601.prefix(4))
    }
  }
}
