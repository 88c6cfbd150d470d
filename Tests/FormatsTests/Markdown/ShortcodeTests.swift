import Testing

@testable import Formats

@Suite struct ShortcodeTests {
  @Test(arguments: [
    ("`{{ a }}` {{ b }}c", "`{{ a }}` c"), ("``{{ ` }}`` {{ b }}c", "``{{ ` }}`` c"),
    ("` {{ a }}`` b", "` `` b"), ("x ``` {{ a }} `` {{ b }} ` c", "x ``` `` ` c"),
    ("`a{{ b }}", "`a"), ("`\u{301}{{ b }}` c", "`\u{301}` c"), ("{{ a }}`{% b %}`` {% c %}`", "`{% b %}`` {% c %}`"),
  ])
  func codeKeepsItsBraces(_ text: String, _ expected: String) {
    #expect(withoutShortcodes(text) == expected)
  }

  /// Sought one by one to the end of the line, these would take hours.
  @Test(.timeLimit(.minutes(5))) func backticksThatNothingClosesCostNoMoreThanTheirLine() {
    let runs = (1..<1_400).reversed().map { String(repeating: "`", count: $0) }
    let line = "{ " + runs.joined(separator: " ")
    #expect(withoutShortcodes(line) == line)
  }
}
