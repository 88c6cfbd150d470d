import Articles
import Testing

@testable import Reader

struct WordsTests {
  @Test(arguments: [
    ("MEXICO CITY", "Mexico City"), ("YAOUNDÉ, Cameroon", "Yaoundé, Cameroon"),
    ("KINSHASA, DR Congo", "Kinshasa, DR Congo"),
    ("WASHINGTON, D.C.", "Washington, D.C."), ("SAINT-DENIS", "Saint-Denis"), ("Moscow", "Moscow"), ("北京", "北京"),
  ])
  func datelinesAreWrittenAsPlaces(printed: String, written: String) {
    #expect(placeWords(printed) == written)
  }

  @Test(arguments: [
    (0, "today"), (1, "Wed"), (6, "Fri"), (7, "25 Oct"), (300, "5 Jan"), (400, "27 Sep 2017"),
  ])
  func datesTakeTheWordsThatFit(daysAgo: Int, words: String) throws {
    let today = try #require(Day(year: 2018, month: 11, day: 1))
    #expect(shortDate(Day(daysSince1970: today.daysSince1970 - daysAgo), today: today) == words)
  }

  @Test func longDatesShrinkWithTheirRoom() throws {
    let day = try #require(Day(year: 2018, month: 10, day: 30))
    #expect(
      [30, 12, 8, 5, 2].map { dateWords(day, columns: $0) } == [
        "30 October 2018", "30 Oct 2018", "Oct 2018", "2018", "",
      ])
  }

  @Test func anExcerptBeginsWhereItsHitCanBeSeen() {
    let excerpt = Excerpt("one two three four five six seven", hits: [24..<27])
    let shown = excerpt.showingFirstHit(columns: 14)
    #expect(shown.text == "…five six seven")
    #expect(shown.hits == [6..<9])
    #expect(excerpt.showingFirstHit(columns: 40) == excerpt)
  }

  @Test func numbersAreGrouped() {
    #expect([0, 999, 1_000, 1_234_567].map(grouped) == ["0", "999", "1,000", "1,234,567"])
  }
}

/// What the screen says of days while the reader stays open.
struct NewDayTests {
  @Test func todayTurnsWithoutAKey() throws {
    var reader = try ReadingDriver(columns: 140, rows: 40)
    reader.send(.newDay(Day(daysSince1970: 17_836)))
    #expect(draw(reader.state, .roles).text().contains("today"))
    reader.send(.newDay(Day(daysSince1970: 17_837)))
    let screen = draw(reader.state, .roles).text()
    #expect(!screen.contains("today"))
    #expect(screen.contains("Thu"))
  }

  @Test func aDateIsReadByTheNewDay() throws {
    var reader = try ReadingDriver(.edition)
    reader.send(.newDay(Day(daysSince1970: 17_834)))
    reader.type("Dyesterday")
    #expect(reader.row == "北京で首脳会談、貿易問題を協議")
  }
}
