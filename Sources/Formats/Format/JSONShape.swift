/// The form of a text that begins with a brace or bracket.
enum JSONShape: Hashable {
  /// JSON Lines: one value on each line.
  case lines
  /// One value over several lines: an article, or a list of them.
  case document
  case feed
  /// Metadata in front of a Markdown text.
  case frontMatter

  /// `nil` for a text that does not begin with a brace or bracket, or is not JSON past it.
  init?(_ start: SourceStart) {
    guard start.opening.hasPrefix("{") || start.opening.hasPrefix("[") else { return nil }
    let head = start.head
    if JSONFeedHead.isShown(in: head) {
      self = .feed
      return
    }
    let lines = head.split(whereSeparator: \.isNewline).lazy.filter { $0.contains { !$0.isWhitespace } }.prefix(2)
    guard let first = lines.first else { return nil }
    let second = lines.dropFirst().first?.drop { $0 == " " }
    let isNote = start.isNamedMarkdown
    if isObject(first) {
      let isLines = second.map { isNote ? isObject($0) : $0.hasPrefix("{") } ?? true
      self = isLines ? .lines : .frontMatter
    } else if isNote, jsonValue(head) == nil {
      // The metadata may be longer than the part of the source that was read, or be broken; the text below it must
      // still be read.
      self = .frontMatter
    } else if first.hasPrefix("{\""), second?.hasPrefix("{\"") ?? (lines.count == 1) {
      self = .lines
    } else if FrontMatter.isAtStart(of: String(head)) {
      self = .frontMatter
    } else {
      let inside = head.dropFirst().drop(while: \.isWhitespace).first
      guard start.isNamed("json") || inside == (head.hasPrefix("{") ? "\"" : "{") else { return nil }
      self = .document
    }
  }
}

private func isObject(_ text: Substring) -> Bool {
  if case .map? = jsonValue(text) { true } else { false }
}

private func jsonValue(_ text: Substring) -> SourceValue? {
  var text = text
  return text.withUTF8 { try? JSONReader.value(of: $0) }
}
