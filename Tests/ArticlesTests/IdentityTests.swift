import Articles
import Testing

@Suite struct IdentityTests {
  @Test(arguments: [
    "http://www.example.org/a/", "https://example.org/a", "https://EXAMPLE.org:443/a#part",
    "https://example.org/a?utm_source=x&fbclid=1", "https://user@example.org/a", "https://example.org/./a",
    "https://example.org/b/../a", "https://example.org/%61", "https://example.org/b/%2E%2e/a", "https://example.org./a",
    "http://example.org:80/a", "https://example.org:/a", "https://example.org/../../a", "HTTPS://example.org/a/.",
    "gemini://example.org:1965/a", "https://ex%61mple.org/a",
  ])
  func addressesOfOnePageAgree(text: String) throws {
    #expect(try #require(Address(text)).canonical == "example.org/a")
  }

  @Test func addressesOfOtherPagesDiffer() throws {
    let texts = [
      "https://example.org/a", "https://example.org/A", "https://example.org/a?p=1", "https://example.org/a?p=2",
      "https://example.com/a", "https://example.org/a/b", "https://example.org:8080/a", "https://example.org/a%2Fc",
      "https://example.org/a/c", "https://example.org/a?p=%26", "https://example.org/a%3Fp=1",
      "http://example.org:443/a",
    ]
    #expect(Set(texts.compactMap { Address($0)?.canonical }).count == texts.count)
    #expect(Address(" ") == nil)
    #expect(Address("http://")?.canonical == "")
  }

  @Test func theSameLettersWrittenInTwoWaysAreOneAddress() {
    #expect(Address("https://example.org/caf%c3%a9?q=%7ea") == Address("https://example.org/café?q=~a"))
  }

  @Test func guidComesBeforeAddressAndAddressBeforeHeadline() {
    var article = Article(title: "A", body: "")
    #expect(ArticleIdentity(of: article).basis == .headline)
    article.url = "https://example.org/a"
    #expect(ArticleIdentity(of: article).basis == .address)
    article.guid = "17"
    article.site = "Example"
    #expect(ArticleIdentity(of: article).basis == .guid)
    let first = ArticleIdentity(of: article).id
    article.url = "https://example.org/moved"
    #expect(ArticleIdentity(of: article).id == first)
    article.site = "Another"
    #expect(ArticleIdentity(of: article).id != first)
  }

  @Test func headlineCountsWithSiteOrAuthorAndDay() {
    func id(_ title: String, _ site: String?, _ author: String?, _ day: String) -> ArticleID {
      var article = Article(title: title, body: "")
      article.site = site
      article.authors = author.map { [$0] } ?? []
      article.published = PublicationDate(iso8601: day)
      return ArticleIdentity(of: article).id
    }
    let first = id("Who is Iván Duque?", "Example", "Ann", "2018-10-30")
    #expect(id("WHO IS IVAN DUQUE", "example", "Bob", "2018-10-30T12:00Z") == first)
    #expect(id("Who is Iván Duque?", nil, "Ann", "2018-10-30") != first)
    #expect(id("Who is Iván Duque?", "Example", "Ann", "2018-10-31") != first)
    #expect(id("Who was Iván Duque?", "Example", "Ann", "2018-10-30") != first)
  }

  @Test func identifiersNeverChangeBetweenReleases() {
    var article = Article(title: "Leaders meet", body: "Text")
    article.published = PublicationDate(iso8601: "2018-10-30")
    #expect(ArticleIdentity(of: article).id.description == "7b94fd1e7ab92a21")
    article.url = "https://example.org/a?b=1"
    #expect(ArticleIdentity(of: article).id.description == "758f5420ac36f3f3")
    article.guid = "tag:example.org,2018:1"
    #expect(ArticleIdentity(of: article).id.description == "9320e3c0c95219a8")
  }

  @Test func versionsShareHalfOfTheirShingles() {
    let text = "One two three four five six seven eight nine ten."
    let longer = text + " Eleven twelve thirteen fourteen fifteen."
    let other = "Another text about quite different things altogether, as anyone can see at once."
    #expect(Shingles(of: text).overlap(with: Shingles(of: text)) == 1)
    #expect(Shingles(of: text).overlap(with: Shingles(of: longer)) >= Shingles.versionOverlap)
    #expect(Shingles(of: text).overlap(with: Shingles(of: other)) == 0)
    #expect(Shingles(of: "").overlap(with: Shingles(of: "")) == 1)
    #expect(Shingles(of: "short text").overlap(with: Shingles(of: "Short text!")) == 1)
  }

  @Test func idsAreSixteenHexadecimalDigits() {
    #expect(ArticleID(rawValue: 10).description == "000000000000000a")
    #expect(ArticleID("000000000000000a") == ArticleID(rawValue: 10))
    #expect(ArticleID("a") == nil && ArticleID("+00000000000000a") == nil && ArticleID("00000000000000zz") == nil)
  }
}
