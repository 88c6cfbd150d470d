import Testing

@testable import Importing

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

  @Test(arguments: [
    ("/b", "https://example.org/b"), ("c.html", "https://example.org/x/c.html"), ("//host.org/d", "https://host.org/d"),
  ])
  func resolvesAgainstABase(_ raw: String, _ address: String) {
    #expect(webAddress(raw, base: "https://example.org/x/y.html?q=/z") == address)
    #expect(webAddress(raw, base: "javascript:x") == nil)
  }
}
