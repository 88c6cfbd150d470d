import Testing

@testable import Formats

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"), (" http://example.org ", "http://example.org"),
    ("gemini://example.org/", "gemini://example.org/"), ("mailto:a@example.org", "mailto:a@example.org"),
    ("HTTPS://Example.org/", "HTTPS://Example.org/"),
  ])
  func keepsWhatMayBeOpened(_ raw: String, _ address: String) { #expect(webAddress(raw) == address) }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://example.org", "/only/a/path", "page.html",
    "https:///no-host", "https:example.org", "http://a b", "", "java\u{0}script:alert(1)", "mailto:",
  ])
  func dropsWhatMayNot(_ raw: String) { #expect(webAddress(raw) == nil) }

  @Test(
    arguments: [
      ("/b", "https://example.org/b"), ("c.html", "https://example.org/x/c.html"),
      ("//host.org/d", "https://host.org/d"),
      ("?page=2", "https://example.org/x/y.html?page=2"), ("#part", "https://example.org/x/y.html?q=/z#part"),
      ("my notes.html", "https://example.org/x/my%20notes.html"), ("../../../up", "https://example.org/up"),
      ("./z.html", "https://example.org/x/z.html"), ("../", "https://example.org/"), ("a:b/c", nil), ("tel:1", nil),
      ("///no-host", nil),
    ] as [(String, String?)])
  func resolvesAgainstABase(_ raw: String, _ address: String?) {
    #expect(webAddress(raw, base: "https://example.org/x/y.html?q=/z") == address)
    #expect(webAddress(raw, base: "javascript:x") == nil)
  }

  @Test func theBasesSchemeAndHostCount() {
    #expect(webAddress("//host.org/d", base: "http://example.org") == "http://host.org/d")
    #expect(webAddress("d", base: "gemini://example.org") == "gemini://example.org/d")
    #expect(webAddress("?a", base: "https://example.org") == "https://example.org?a")
    #expect(webAddress("d", base: "mailto:a@example.org") == nil)
  }

  @Test func linksOfAnArticleLeadToItsOwnSite() throws {
    let (read, _) = try articles(
      in: """
        ---
        title: T
        url: https://news.example.org/2024/03/y.html
        ---
        As [we wrote](../02/x.html) and [again](/2024/02/x.html), [page two](?page=2), [with space](<my notes.html>), \
        [dot](./z.html), [below](#below), [here](), [other](//example.com/w).
        """, name: "a.md")
    #expect(
      read.first?.links.map(\.url) == [
        "https://news.example.org/2024/02/x.html", "https://news.example.org/2024/02/x.html",
        "https://news.example.org/2024/03/y.html?page=2", "https://news.example.org/2024/03/my%20notes.html",
        "https://news.example.org/2024/03/z.html", "https://news.example.org/2024/03/y.html#below",
        "https://news.example.org/2024/03/y.html", "https://example.com/w",
      ])
  }
}
