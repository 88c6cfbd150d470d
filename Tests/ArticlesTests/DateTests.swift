import Articles
import Testing

@Suite struct DateTests {
  @Test(arguments: [
    "2018-10-30", "2018-10-30T08:15:00", "2018-10-30T08:15:00Z", "2018-10-30T08:15:00+01:00", "0001-01-01",
    "9999-12-31T23:59:60-03:30",
  ])
  func datesAreWrittenAsTheyWereRead(text: String) throws {
    #expect(try #require(PublicationDate(iso8601: text)).iso8601 == text)
  }

  @Test(arguments: [
    "", "2018", "2018-13-01", "2018-02-29", "2018-10-30T25:00", "2018-10-30x", "30.10.2018", "２０１８-10-30",
  ])
  func noDateIsMadeUp(text: String) { #expect(PublicationDate(iso8601: text) == nil) }

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
