import Articles
import Grid
import Testing

@testable import Reader

struct OrderAndDateTests {
  @Test func aSearchIsSortedByItsBestMatchesFirstAndTheNextOneIsNewestFirstAgain() throws {
    var reader = try ReadingDriver()
    reader.type("/pilots")
    reader.press(.enter)
    reader.type("V")
    #expect(reader.state.list.query.order == .relevance)
    reader.type("Sx")
    #expect(reader.state.list.query.order == .newest)
  }

  @Test func aListWithoutASearchHasNoBestMatches() throws {
    var reader = try ReadingDriver()
    var orders: [ListQuery.Order] = []
    for _ in 0..<5 {
      reader.type("V")
      orders.append(reader.state.list.query.order)
    }
    #expect(orders == [.oldest, .title, .site, .unreadFirst, .newest])
  }

  @Test func theListGoesToTheDateWhileItIsTyped() throws {
    var reader = try ReadingDriver()
    reader.type("D20 Oct 2018")
    let days = reader.commands.compactMap { command -> Day? in
      if case .ask(.rows(_, .from(.day(let day)), _), .list(.rows), _) = command { day } else { nil }
    }
    // "20 Oct" is the last one before the day of the test edition, 2 November 2018.
    #expect(days.last == Day(year: 2018, month: 10, day: 20))
    #expect(reader.row == "Grain falls")
    reader.press(.escape)
    #expect(reader.row == "Díaz-Canel opens a pier that Russia rebuilt")
  }

  @Test func aDateThatWasGoneToIsAPlaceToComeBackFrom() throws {
    var reader = try ReadingDriver()
    reader.type("D2017")
    reader.press(.enter)
    #expect(reader.row == "What the pilots of Cuba remember")
    reader.type("H")
    #expect(reader.row == "Díaz-Canel opens a pier that Russia rebuilt")
  }

  @Test(arguments: [
    ("2018", "2018-01-01", "2018-12-31"), ("2018-10", "2018-10-01", "2018-10-31"),
    ("2018-10-30", "2018-10-30", "2018-10-30"), ("30 Oct 2018", "2018-10-30", "2018-10-30"),
    ("october 30, 2018", "2018-10-30", "2018-10-30"), ("Oct 2017", "2017-10-01", "2017-10-31"),
    ("30.10.2018", "2018-10-30", "2018-10-30"), ("10/30/2018", "2018-10-30", "2018-10-30"),
    ("3 nov", "2017-11-03", "2017-11-03"), ("2 Nov", "2018-11-02", "2018-11-02"), ("dec", "2017-12-01", "2017-12-31"),
    ("today", "2018-11-02", "2018-11-02"), ("Yesterday", "2018-11-01", "2018-11-01"),
  ])
  func readsDatesAsPeopleTypeThem(text: String, first: String, last: String) {
    let span = daySpan(typed: text, today: Day(year: 2018, month: 11, day: 2))
    #expect(span?.first.iso8601 == first)
    #expect(span?.last.iso8601 == last)
  }

  @Test(arguments: [
    "", "oc", "30", "31 feb 2018", "2018-13", "0", "1 2 3", "x 2018", "99.99.2018", "30 oct nov", "0 oct",
    "30.x.10.2018", "1.2.2018.5", "1..2018",
  ])
  func takesNothingElseForADate(text: String) {
    #expect(daySpan(typed: text, today: Day(year: 2018, month: 11, day: 2)) == nil)
  }
}
