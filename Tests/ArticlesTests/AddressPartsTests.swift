import Articles
import Testing

@Suite struct AddressPartsTests {
  /// Every example of RFC 3986, sections 5.4.1 and 5.4.2, as a strict reader takes them.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
    ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
    ("g;x", "http://a/b/c/g;x"),
    ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"),
    ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
    ("../../", "http://a/"),
    ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
    ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."),
    ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"),
    ("g/./h", "http://a/b/c/g/h"),
    ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
    ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"),
    ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
  ])
  func resolvesReferences(_ reference: String, _ address: String) {
    #expect(AddressParts(reference).resolved(against: AddressParts("http://a/b/c/d;p?q")).text == address)
  }

  @Test(arguments: [
    ("g", "http://a", "http://a/g"), ("?y", "http://a", "http://a?y"), ("", "http://a#f", "http://a"),
    ("../g", "http://a", "http://a/g"), ("g", "http://a?q/x", "http://a/g"), ("//b?q", "https://a/c", "https://b?q"),
    ("a//b/../c", "http://h/", "http://h/a//c"),
  ])
  func resolvesAgainstOtherBases(_ reference: String, _ base: String, _ address: String) {
    #expect(AddressParts(reference).resolved(against: AddressParts(base)).text == address)
  }

  @Test(arguments: [
    "", "a", "//", "http://", "?", "#", "?#", "http://u@h:1/p?q#f", "a:b", "é:b", "1:2", ":", "http:////a", "#?a:b",
  ])
  func partsMakeTheSameTextAgain(_ text: String) { #expect(AddressParts(text).text == text) }
}
