/// Formats written in angle brackets.
let markup: [Format] = [
  .feed,
  .opml,
  .html,
  .refused("XML") { $0.opening.hasPrefix("<?xml") },
]

/// Whether the text begins with one of these tags, perhaps after a declaration or a comment.
func opensElement(_ start: SourceStart, _ tags: String...) -> Bool {
  guard start.opening.hasPrefix("<") else { return false }
  let head = start.opening.lowercased()
  let isAfterDeclaration = head.hasPrefix("<?") || head.hasPrefix("<!--")
  return tags.contains { isAfterDeclaration ? head.contains($0) : head.hasPrefix($0) }
}
