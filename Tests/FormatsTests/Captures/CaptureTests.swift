import Articles
import Testing

@testable import Formats

@Suite struct CaptureTests {
  @Test(arguments: romanceCaptures + germanicCaptures + slavicCaptures + englishCaptures + asianCaptures)
  func readsAPageAsItsReaderWould(_ page: CaptureCase) throws {
    let imported = try #require(readCapture(page.page))
    let article = imported.article
    #expect(article.title == page.title)
    #expect(article.dateline == page.dateline)
    #expect(article.authors == page.authors)
    #expect(article.published?.iso8601 == page.published)
    #expect(article.language == page.language)
    #expect(article.body == page.cleanBody ?? page.body)
    #expect(article.related == page.related)
    #expect(article.neighbours.map(\.title) == page.neighbours)
    #expect(article.tags == page.tags)
    #expect(Set(page.categories).isSubset(of: article.categories))
    #expect(imported.capture == page.page)
  }

  @Test func readsAPageWithoutBlankLines() throws {
    for page in romanceCaptures {
      let lines = page.page.split(separator: "\n").joined(separator: "\n")
      let article = try #require(readCapture(lines)).article
      #expect(article.title == page.title)
      #expect(article.authors == page.authors)
      #expect(article.body == page.cleanBody ?? page.body)
    }
  }

  @Test func joinsLinesThatWereWrapped() throws {
    let page = """
      A short story about a wall

      The wall had stood at the end of the lane for two hundred years before
      anybody asked who owned it. When the answer came, it came by post, in a
      letter that was addressed to the wall itself.

      Nobody laughed at first. The mason read it aloud, twice, and folded it
      and put it into the gap from which the first stone had fallen.
      """
    let article = try #require(readCapture(page)).article
    #expect(article.title == "A short story about a wall")
    #expect(article.body.split(separator: "\n\n").count == 2)
    #expect(article.body.contains("before anybody asked"))
    #expect(article.blocks.map(\.kind) == [.paragraph, .paragraph])
  }

  /// However short it is, and in whatever script.
  @Test(arguments: [
    ("港が開く", "東京 - 港が再び開かれることになったと、市議会は火曜日に発表した。三年ぶりのことである。\n\n市長は住民との会合で、工事は春に始まると語った。"),
    ("Rain", "It has rained in the valley for eleven days, and the river is higher than anybody can remember."),
    ("สะพานปิด", "สภาเทศบาลมีมติเมื่อวันอังคารให้ปิดสะพานเก่าจนถึงฤดูใบไม้ร่วง วิศวกรพบรอยร้าวในเสาสามต้น"),
  ])
  func theOnlyLineAboveATextIsItsHeadline(_ title: String, _ body: String) throws {
    let article = try #require(readCapture(title + "\n\n" + body)).article
    #expect(article.title == title)
    #expect(article.body == body)
  }

  @Test func tellsWhatWasLeftOut() throws {
    let page = try #require(slavicCaptures.first { $0.language == "cs" })
    let dropped = try #require(readCapture(page.page)).dropped
    #expect(dropped.contains("Tyto stránky používají cookies. Používáním webu s tím souhlasíte."))
    #expect(!dropped.contains { $0.contains("Obyvatelé Horní Lhoty") || $0.contains("Podobné články Nádraží") })
  }

  /// A report on cookies may quote what a banner says.
  @Test func consentIsTextBetweenTwoParagraphsOnly() {
    let consent = "We use cookies to improve your experience. By continuing you accept our use of cookies."
    let paragraph = "The council talked for three hours about the words that its page shows to everybody who opens it."
    let page = captureLines(of: [consent, paragraph, consent, paragraph, consent].joined(separator: "\n\n"))
    #expect(bodyScores(of: page).map { $0 > 0 } == [false, true, true, true, false])
  }

  /// What stands last, and whether it is part of the text.
  @Test(arguments: [
    ("Amara Nwosu is a staff writer who covers harbours and the towns around them.", false),
    ("Nobody there is a writer, and nobody has ever wished to be one in that town.", true),
    ("Bo Ek writes as a correspondent from the northern coast of the country.", false),
    ("Visitors who come early say that the mayor is the best writer in town.", true),
    ("Bo Ek is the keeper of the lighthouse that stands at the end of the pier.", true),
  ])
  func whatIsSaidOfTheWriterIsNoText(_ last: String, _ isText: Bool) throws {
    let paragraph = "The harbour was opened again on Monday, and the first ship came in before the speeches were over."
    let page = ["The harbour opens again", paragraph, paragraph + " It left at noon.", last].joined(separator: "\n\n")
    #expect(try #require(readCapture(page)).article.body.hasSuffix(last) == isText)
  }

  @Test(arguments: [
    ("3 March 2020", true), ("On Monday the 3rd of March 2020 at noon", false),
    ("Updated 3 March 2020", true), ("On 3 March 2020 the harbour was opened", false),
  ])
  func tellsADateThatIsAlone(_ text: String, _ isAlone: Bool) {
    #expect(captureLines(of: text).first?.isDateAlone == isAlone)
  }

  /// All that looked like text is cleaned away: the page comes in as it is, not empty.
  @Test func aPageOfMarksKeepsItsText() throws {
    let marks = """
      <?xmxml:base='/'l version="1.0" encoding="on="mlns:c="http://purl.org/rss/1.0/modules/content/">
      <channel><title>Site</title><item><title>One &amp;amp; two</title><link>https://h.example/a</link>
      <pubDate>Tue, 05 Mar 2024 10:11:12 +0100</pubDate><author>a@h.exa<title>m><category>Sea</category>
      <c:encoded><![CDATA[<p>A <b>text</b> [x y="1"]</p>]]></c:encoded></item></channel></rs
      """
    let article = try #require(readCapture(marks)).article
    #expect(!article.title.isEmpty && !article.body.isEmpty)
  }

  @Test(arguments: ["", " \n\n ", "\u{FEFF}"])
  func findsNothingOnAnEmptyPage(_ page: String) { #expect(readCapture(page) == nil) }

  @Test(arguments: ["Home", "Home\nNews\nSport", "One line only, with an end.", "—", "1482\n\n0\n\nShare"])
  func makesAnArticleOfTheShortestPages(_ page: String) throws {
    let article = try #require(readCapture(page)).article
    #expect(!article.title.isEmpty)
  }
}
