import Articles
import Testing

@Suite struct DateTests {
  @Test(arguments: [
    "2018-10-30", "2018-10-30T08:15:00", "2018-10-30T08:15:00Z", "2018-10-30T08:15:00+01:00", "0001-01-01",
    "9999-12-31T23:59:60-03:30", "2018", "2018-10", "0987", "0987-05-03",
  ])
  func datesAreWrittenAsTheyWereRead(text: String) throws {
    #expect(try #require(PublicationDate(iso8601: text)).iso8601 == text)
  }

  @Test(arguments: [
    "", "201", "0000", "2018-13", "2018-1", "201810", "20181", "2018-13-01", "2018-02-29", "20180229",
    "2018-10-30T25:00",
    "2018-10-30T24:01", "2018-10-30x", "2018-10-30T", "2018-10-30T08:15+", "2018-10-30T08:15-99:00", "20181030T08:15",
    "30.10.2018", "２０１８-10-30",
  ])
  func noDateIsMadeUp(text: String) { #expect(PublicationDate(iso8601: text) == nil) }

  @Test(arguments: [
    ("20181030", "2018-10-30"), ("20181030T081530Z", "2018-10-30T08:15:30Z"), ("20181030T0815", "2018-10-30T08:15:00"),
    ("20181030T081530.5+0100", "2018-10-30T08:15:30+01:00"), ("2018-10-30 08:15:30 -0330", "2018-10-30T08:15:30-03:30"),
    ("2018-12-31T24:00Z", "2019-01-01T00:00:00Z"), ("2018-02-28T24:00:00", "2018-03-01T00:00:00"),
    ("2016-12-31T23:59:60Z", "2016-12-31T23:59:60Z"),
  ])
  func otherFormsAreRead(text: String, iso: String) { #expect(PublicationDate(iso8601: text)?.iso8601 == iso) }

  @Test(arguments: [
    ("2018", "2018-01-01", "2018-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2018-12", "2018-12-01", "2018-12-31"),
    ("2018-10-30T23:00-05:00", "2018-10-30", "2018-10-30"),
  ])
  func aDateLastsAsLongAsItIsKnown(text: String, first: String, last: String) throws {
    let date = try #require(PublicationDate(iso8601: text))
    #expect(date.day.iso8601 == first && date.lastDay.iso8601 == last)
  }

  @Test func monthsAndYearsCountAsTheirFirstMoment() {
    #expect(PublicationDate(iso8601: "1971")?.secondsSince1970 == 365 * 86_400)
    #expect(PublicationDate(iso8601: "1970-02")?.secondsSince1970 == 31 * 86_400)
    #expect(PublicationDate(year: 0) == nil && PublicationDate(year: 2018, month: 13) == nil)
  }

  @Test func secondsCountInUTC() {
    #expect(PublicationDate(iso8601: "1970-01-01")?.secondsSince1970 == 0)
    #expect(PublicationDate(iso8601: "1970-01-01T01:00+01:00")?.secondsSince1970 == 0)
    #expect(PublicationDate(iso8601: "2018-10-30T08:15:30.25-05:00")?.secondsSince1970 == 1_540_905_330)
  }

  @Test func everyDayIsFollowedByTheNext() {
    var previous = Day(daysSince1970: -719_163)
    #expect(previous.iso8601 == "0001-01-01")
    for number in stride(from: -719_161, through: 2_932_896, by: 37) {
      let day = Day(daysSince1970: number)
      #expect(day.daysSince1970 == number && day > previous)
      previous = day
    }
    #expect(Day(daysSince1970: .max) == Day(year: 9999, month: 12, day: 31))
  }
}
