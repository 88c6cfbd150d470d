/// Archives and other containers, recognised by their first bytes.
let archives: [Format] = [
  .refused("a ZIP archive or EPUB book") { $0.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) },
  .refused("a gzip archive") { $0.bytes.starts(with: [0x1F, 0x8B]) },
  .refused("a PDF document") { $0.bytes.starts(with: Array("%PDF-".utf8)) },
  .refused("a database") { $0.bytes.starts(with: Array("SQLite format 3".utf8)) },
]

/// Formats written in angle brackets.
let markup: [Format] = [
  .refused("an OPML list") { opensElement($0, "<opml") },
  .refused("a feed") { opensElement($0, "<rss", "<feed", "<rdf:rdf") },
  .refused("a web page") {
    opensElement($0, "<!doctype", "<html", "<head", "<body")
      || $0.head.hasPrefix("<") && $0.isNamed("html", "htm", "xhtml")
  },
  .refused("XML") { $0.head.hasPrefix("<?xml") },
]

extension Format {
  static let warc = Format.refused("a WARC archive") { $0.head.hasPrefix("WARC/") }

  static let mailbox = Format.refused("a mailbox") { start in
    start.head.hasPrefix("From ") && ["\nSubject:", "\nDate:"].contains { start.text?.hasBytes(of: $0) == true }
  }

  static let jsonFeed = Format.refused("a JSON Feed") { JSONShape($0) == .feed }
}

/// Whether the text begins with one of these tags, perhaps after a declaration or a comment.
private func opensElement(_ start: SourceStart, _ tags: String...) -> Bool {
  guard start.head.hasPrefix("<") else { return false }
  let head = start.head.prefix(2000).lowercased()
  let isAfterDeclaration = head.hasPrefix("<?") || head.hasPrefix("<!--")
  return tags.contains { isAfterDeclaration ? head.contains($0) : head.hasPrefix($0) }
}
