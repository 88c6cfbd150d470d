import HTML
import Testing

@Suite struct XMLDeclarationTests {
  /// The names of all tags, of bytes that come at once.
  private func tags(_ text: String) -> [String] {
    var tokenizer = XMLTokenizer()
    tokenizer.append(Array(text.utf8))
    tokenizer.finish()
    var text: [UInt8] = []
    var names: [String] = []
    while let tag = tokenizer.next(appendingTextTo: &text) { names.append(tag.name) }
    return names
  }

  @Test func aDocumentTypeWithoutItsEndHidesNothingBehindIt() {
    #expect(tags("<!DOCTYPE a [<!ENTITY b \"c\"><d/>") == ["d"])
  }

  /// Each would be looked through to the end of the file: this many took minutes.
  @Test func documentTypesWithoutTheirEndAreNotEachSoughtInAllTheRest() {
    let many = String(repeating: "<!DOCTYPE a [<!ENTITY b \"c\">", count: 40_000)
    #expect(tags(many + "<d/>") == ["d"])
  }
}
