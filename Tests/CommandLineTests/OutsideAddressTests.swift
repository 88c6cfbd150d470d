import Testing

@testable import dateline

struct OutsideAddressTests {
  @Test(arguments: [
    ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&d=e#f"),
    ("HTTP://example.org/100%25", "HTTP://example.org/100%25"),
    ("https://bücher.example/straße", "https://bücher.example/straße"),
    ("https://example.org/a b'c\"d`e", "https://example.org/a%20b%27c%22d%60e"),
    ("https://example.org/\u{1B}]0;x\u{7}\u{202E}", "https://example.org/]0;x"),
    ("gemini://example.org/", "gemini://example.org/"),
    ("mailto:a@b.example", "mailto:a@b.example"),
    ("MAILTO:a@b.example?Subject=Hello%20there", "mailto:a@b.example?subject=Hello%20there"),
    ("mailto:a@b.example?attach=/etc/passwd&subject=x", "mailto:a@b.example?subject=x"),
    ("mailto:a@b.example?attachment=/etc/passwd", "mailto:a@b.example"),
    ("mailto:a@b.example?cc=c@d.example&bcc=e@f.example&to=g@h.example&body=Hi", "mailto:a@b.example?body=Hi"),
    ("mailto:a@b.example?%61ttach=/etc/passwd", "mailto:a@b.example"),
    ("mailto:a@b.example?subject=x%0D%0ABcc:%20c@d.example", "mailto:a@b.example?subject=x%20Bcc:%20c@d.example"),
    ("mailto:a@b.example%0ABcc:c@d.example", "mailto:a@b.example"),
    ("mailto:a@b.example?subject=one&subject=two", "mailto:a@b.example?subject=one"),
    ("mailto:a@b.example?body=%C3%A9%26attach=/x", "mailto:a@b.example?body=%C3%A9%26attach%3D/x"),
    ("mailto:a@b.example?body=100%&subject=%zz", "mailto:a@b.example?body=100%25&subject=%25zz"),
    ("mailto:a+b@c.example,d@e.example", "mailto:a+b@c.example,d@e.example"),
    ("mailto:a@b.example?body=',attachment='/etc/passwd", "mailto:a@b.example?body=%27,attachment%3D%27/etc/passwd"),
  ])
  func onlyWhatAnAddressNeedsGoesOut(address: String, opened: String) {
    #expect(addressForDesktop(address) == opened)
  }

  @Test(arguments: [
    "file:///etc/passwd", "javascript:alert(1)", "mailto:", "mailto:?attach=/x", "-x", "", "ftp://a.example",
  ])
  func otherKindsAreNotOpened(address: String) {
    #expect(addressForDesktop(address) == nil)
  }
}
