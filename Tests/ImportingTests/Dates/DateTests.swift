import Testing

@testable import Importing

@Suite struct DateTests {
  @Test(arguments: [
    ("March 3, 2019", "2019-03-03"), ("Mar. 3rd, 2019", "2019-03-03"), ("3rd of March 2019", "2019-03-03"),
    ("12. März 2021", "2021-03-12"), ("12.03.2021", "2021-03-12"), ("4 juin 2020", "2020-06-04"),
    ("1er août 2018", "2018-08-01"), ("14 de mayo de 2019", "2019-05-14"), ("23 de agosto de 2018", "2018-08-23"),
    ("6 Gennaio 2017", "2017-01-06"), ("17 maart 2020", "2020-03-17"), ("3 maja 2021 r.", "2021-05-03"),
    ("12 augusti 2019", "2019-08-12"), ("8. september 2022", "2022-09-08"), ("5. toukokuuta 2018", "2018-05-05"),
    ("9. listopadu 2018", "2018-11-09"), ("5 апреля 2019 г.", "2019-04-05"), ("17 червня 2020", "2020-06-17"),
    ("21 Ekim 2021", "2021-10-21"), ("10 Maret 2020", "2020-03-10"), ("3 Μαΐου 2019", "2019-05-03"),
    ("2021. március 12.", "2021-03-12"), ("2022年6月18日", "2022-06-18"), ("2022년 6월 18일", "2022-06-18"),
    ("٣ مارس ٢٠٢٠", "2020-03-03"), ("3 tháng 5, 2020", "2020-05-03"), ("2020/05/17", "2020-05-17"),
    ("Mon, 05 Mar 2018 14:03:00 +0100", "2018-03-05T14:03:00+01:00"), ("05-Mar-18", "2018-03-05"),
    ("June 5, 2021 at 6:30 a.m.", "2021-06-05T06:30:00"), ("17. Mai 2020 um 08.15 Uhr", "2020-05-17T08:15:00"),
    ("12 mai 2020 à 8h30", "2020-05-12T08:30:00"), ("Nov 18, 2019 at 9:24 pm EST", "2019-11-18T21:24:00-05:00"),
    ("2019-01-05", "2019-01-05"), ("1546684200", "2019-01-05T10:30:00Z"), ("1546684200000", "2019-01-05T10:30:00Z"),
  ])
  func readsDatesOfManyLanguages(_ text: String, _ iso: String) {
    #expect(readDate(text, language: nil)?.iso8601 == iso)
  }

  @Test func letsTheLanguageDecideBetweenDayAndMonth() {
    #expect(readDate("3/4/2020", language: "fr")?.iso8601 == "2020-04-03")
    #expect(readDate("3/4/2020", language: "en-US")?.iso8601 == "2020-03-04")
    #expect(readDate("3/4/2020", language: "en") == nil)
    #expect(readDate("3/4/2020", language: nil) == nil)
    #expect(readDate("25/4/2020", language: nil)?.iso8601 == "2020-04-25")
    #expect(readDate("4/25/2020", language: nil)?.iso8601 == "2020-04-25")
  }

  @Test(arguments: [
    "2022-13-45", "31.02.2020", "March 2019", "yesterday", "version 1.2.2020.4", "", "May 40, 2020", "12345", "1/2/3",
    "2 hours ago", "May",
  ])
  func neverGuesses(_ text: String) { #expect(readDate(text, language: "en") == nil) }

  @Test func survivesLongInput() {
    let trap = String(repeating: "1-", count: 50_000) + String(repeating: "May ", count: 20_000)
    #expect(readDate(trap, language: "en") == nil)
  }
}
