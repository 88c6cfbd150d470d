/// Mail and news articles, recognised by the header lines that they begin with.
let letters: [Format] = [
  .refusedText("a mailbox") { start in
    start.head.hasPrefix("From ") && ["\nSubject:", "\nDate:"].contains { start.text?.hasBytes(of: $0) == true }
  },
  .refusedText("a web page saved as MHTML") { LetterHeader($0)?.from.contains("Saved by ") == true },
  .refusedText("a mail or a news article") { LetterHeader($0) != nil },
]

/// The header of a mail, a news article, or a page that was saved in that form.
private struct LetterHeader {
  /// The sender; a browser that saves a page puts its own name there.
  private(set) var from = ""

  /// Fields that only mail and news programs write.
  private static let certain: Set<String> = [
    "message-id", "received", "return-path", "delivered-to", "mime-version", "newsgroups", "x-mozilla-status",
  ]

  /// `nil` for a text that begins otherwise: header lines up to a blank one must name a sender, and either contain a field
  /// of mail programs, or have both a subject and an address.
  init?(_ start: SourceStart) {
    var names: Set<String> = []
    // Most texts have no colon in their first line, and dividing them into lines takes long.
    guard start.head.utf8.prefix(while: { $0 != 0x0A && $0 != 0x0D }).contains(0x3A) else { return nil }
    let lines = start.head.split(maxSplits: 200, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lines.prefix(200) {
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" { continue }
      guard let colon = line.firstIndex(of: ":"), Self.isFieldName(line[..<colon]) else { return nil }
      let name = line[..<colon].lowercased()
      names.insert(name)
      if name == "from" { from = String(line[line.index(after: colon)...]) }
    }
    guard names.contains("from") else { return nil }
    guard !names.isDisjoint(with: Self.certain) || names.contains("subject") && from.contains("@") else { return nil }
  }

  private static func isFieldName(_ text: Substring) -> Bool {
    (1...40).contains(text.utf8.count)
      && text.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }
}
