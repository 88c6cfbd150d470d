import Testing

@testable import Formats

/// Texts whose parts stand in several elements.
@Suite struct BodyPartsTests {
  private let menu = "<ul>" + String(repeating: "<li><a href='/x'>News from the region</a></li>", count: 12) + "</ul>"
  private let deck = "The northern wall fell on Monday night, and nobody knows yet who will pay for a new one."

  private func paragraph(_ index: Int) -> String { "<p>\(harbourParagraphs[index])</p>" }

  /// The words between headline and text, outside the element that holds the text.
  @Test(arguments: [
    ("", "<p>§</p>"), ("", "<div class='excerpt'>§</div>"), ("", "<header><p class='article-intro'>§</p></header>"),
    ("<meta name='description' content='§'>", "<div>§</div>"),
    (
      "<meta property='og:description' content='The northern wall fell on Monday night, and nobody knows…'>",
      "<h2>§</h2>"
    ),
  ])
  func keepsTheDeck(_ head: String, _ above: String) throws {
    let article = try page(
      head: head.replacing("§", with: deck),
      "\(menu)<h1>Storm closes harbour</h1><div>\(above.replacing("§", with: deck))</div><ul><li>5 March</li></ul>"
        + "<div class='entry-content'>\(harbourHTML())</div>")
    #expect(article.body == "\(deck)\n\n\(harbourText)")
  }

  /// What stands between headline and text and is no deck.
  @Test(arguments: [
    "<figure><img src='/a.jpg'><p>§</p></figure>", "<div class='topImage'><p>§</p></div>", "<p class='caption'>§</p>",
    "<div><img src='/a.jpg'><p>§</p></div>", "<div class='related'><p>§</p></div>", "<p><a href='/other'>§</a></p>",
  ])
  func takesNoOtherWordsForADeck(_ above: String) throws {
    let article = try page(
      "\(menu)<h1>Storm closes harbour</h1>\(above.replacing("§", with: deck))<ul><li>5 March</li></ul>"
        + "<div class='entry-content'>\(harbourHTML())</div>")
    #expect(article.body == harbourText)
  }

  @Test func saysADescriptionThatTheTextBeginsWithOnce() throws {
    let article = try page(
      head: "<meta name='description' content=\"\(harbourParagraphs[0])\">",
      "<div>\(harbourParagraphs[0])</div><h1>Storm closes harbour</h1><div class='entry-content'>\(harbourHTML())</div>"
    )
    #expect(article.body == harbourText)
  }

  @Test func joinsSectionsOfAPage() throws {
    let long = paragraph(0) + paragraph(1) + paragraph(2)
    let sections = [long, paragraph(1) + paragraph(2), paragraph(0)].map { "<section><div>\($0)</div></section>" }
    let body = try page(
      "<nav>\(menu)</nav><main>\(sections.joined(separator: "<section><img src='/a.jpg'></section>"))</main>"
    )
    .body
    #expect(body.ranges(of: harbourParagraphs[0]).count == 2)
    #expect(body.hasSuffix(harbourParagraphs[0]))
  }

  @Test func joinsRowsOfLikeClass() throws {
    let row = { (name: String, text: String) in
      "<section class='row row-story \(name)'><div><div class='column'>\(text)<ul><li>Map</li><li>Boats lost</li></ul></div></div></section>"
    }
    let body = try page(
      "<main><div>\(row("first", paragraph(0)))\(row("main", paragraph(1) + paragraph(2)))</div></main>"
    ).body
    #expect(body.hasPrefix(harbourParagraphs[0]))
  }

  @Test func takesRunningTextAroundTheHeadline() throws {
    let body = try page(
      "<div class='all'><div class='intro'><div><h1>Storm closes harbour</h1><ul><li>5 March</li></ul>\(paragraph(0))</div></div>"
        + "<div class='b'>\(paragraph(1))\(paragraph(2))\(paragraph(1))\(paragraph(2))</div></div>"
    ).body
    #expect(body.contains(harbourParagraphs[0]))
  }

  @Test func findsTheRestBeyondElementsThatHoldNothingElse() throws {
    let parts = harbourParagraphs.map { "<div><div><span><p>\($0)</p></span></div></div>" }.joined()
    #expect(try page("<div>\(menu)</div><div>\(parts)</div>").body == harbourText)
  }

  @Test func takesNoOtherPagesBesideTheTextForSections() throws {
    let teaser = "<section><h2><a href='/o'>Another day</a></h2><p>\(harbourParagraphs[1].prefix(90))</p></section>"
    let body = try page("<main><section>\(harbourHTML())\(harbourHTML())</section>\(teaser)\(teaser)</main>").body
    #expect(!body.contains("Another day"))
  }

  /// Pages whose text stands only where programs without scripts look for it.
  @Test func readsWhatIsForProgramsWithoutScriptsWhenThereIsNothingElse() throws {
    let article = try page("<h1>Storm closes harbour</h1><div><noscript>\(harbourHTML())</noscript></div>")
    #expect(article.body == harbourText)
    #expect(
      try page("<article>\(harbourHTML())<noscript>\(harbourHTML())</noscript></article>").body == harbourText)
  }

  /// Pages that hide their text until a script shows it.
  @Test(arguments: ["<div hidden id='S:1'><div>§</div></div>", "<div style='display:none'>§</div>"])
  func readsHiddenTextWhenThereIsNothingElse(_ hidden: String) throws {
    let html = hidden.replacing("§", with: harbourHTML())
    #expect(try page("<h1>Storm closes harbour</h1>\(html)").body == harbourText)
    #expect(try page("<article>\(harbourHTML())</article>\(html)").body == harbourText)
  }

  @Test func takesAShortArticleWhole() throws {
    let article =
      "<article><h1>Storm</h1><div class='hero'>\(paragraph(0))</div><p>The market opens on Friday.</p></article>"
    let other = "<div><p>\(harbourParagraphs[1])</p><p>\(harbourParagraphs[2])</p></div>"
    #expect(
      try page("<nav>\(menu)</nav>\(article)").body == harbourParagraphs[0] + "\n\nThe market opens on Friday.")
    #expect(try page("<article>\(harbourHTML())</article>\(other)").body == harbourText)
  }

  @Test func takesNoTeasersForTheRestOfAText() throws {
    let teaser = { (index: Int) in "<li><h3><a href='/\(index)'>Another day</a></h3>\(paragraph(index))</li>" }
    let list = "<ul>\(teaser(0))\(teaser(1))\(teaser(2))</ul>"
    let body = try page("<div><div><div><div>\(paragraph(1))\(paragraph(2))</div></div></div>\(list)</div>").body
    #expect(!body.contains("Another day"))
  }

  @Test func leavesOutTheNumbersOfLinesOfCode() throws {
    let code =
      "<pre><code><span class='linenumber'>1</span>wall = 0\n<span class='lineno'>2</span>boats = 3\n</code></pre>"
    #expect(
      try page("<article>\(harbourHTML())\(code)<p>That is all.</p></article>").body.contains("wall = 0\nboats = 3"))
  }

  @Test func leavesOutALabelThatNothingFollows() throws {
    #expect(
      try page("<article>\(harbourHTML())\(harbourHTML())<p><b>More on this:</b></p></article>").body
        == harbourText + "\n\n" + harbourText)
  }

  @Test func leavesOutAFormWhoseClassSaysMain() throws {
    let form = "<form class='main-comment'><label>\(harbourParagraphs[1])</label></form>"
    #expect(try page("<div><div>\(harbourHTML())</div>\(form)</div>").body == harbourText)
  }

  /// A place name at the beginning of a news text is no date, whatever its class says.
  @Test func keepsThePlaceThatATextBeginsWith() throws {
    let text = "<p><span class='dateline'>LINDHOLM –</span> \(harbourParagraphs[0])</p>\(paragraph(1))"
    #expect(try page("<article>\(text)</article>").body.hasPrefix("LINDHOLM – The harbour"))
  }
}
