/// What a source is, told by its content.
enum SourceKind: Hashable {
  case text, markdown, jsonl
  /// One JSON value over several lines: an article, or a list of them.
  case jsonDocument
  /// In words: "a web page".
  case unsupported(String)

  init(_ format: SourceFormat) {
    switch format {
    case .text: self = .text
    case .markdown: self = .markdown
    case .jsonl: self = .jsonl
    }
  }
}

/// The kind of a source that starts with `bytes`. The name decides only between plain text and Markdown that shows no
/// sign of being it.
func sourceKind(ofBytesStarting bytes: [UInt8], name: String) -> SourceKind {
  if let magic = magicNumbers.first(where: { bytes.starts(with: $0.bytes) }) { return .unsupported(magic.what) }
  guard let text = decodedText(bytes) else { return .text }
  if [".jsonl", ".ndjson"].contains(where: { name.lowercased().hasSuffix($0) }) { return .jsonl }
  let head = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
  if head.hasPrefix("{") || head.hasPrefix("[") {
    if let kind = jsonKind(String(head), name: name) { return kind }
  }
  if head.hasPrefix("<"), let kind = markupKind(head.prefix(2000).lowercased()) { return kind }
  if head.hasPrefix("WARC/") { return .unsupported("a WARC archive") }
  if head.hasPrefix("From "), text.contains("\nSubject:") || text.contains("\nDate:") {
    return .unsupported("a mailbox")
  }
  if FrontMatter.isAtStart(of: text) { return .markdown }
  let ending = ending(of: name)
  if isMarkdown(ending) { return .markdown }
  switch ending {
  case "html", "htm", "xhtml": return head.hasPrefix("<") ? .unsupported("a web page") : .text
  default: return looksLikeMarkdown(head) ? .markdown : .text
  }
}

/// "md" of "notes/a.MD"; `nil` for a name without one.
private func ending(of name: String) -> String? {
  name.split(separator: "/").last.flatMap { $0.split(separator: ".").dropFirst().last }?.lowercased()
}

private func isMarkdown(_ ending: String?) -> Bool {
  ending.map { ["md", "markdown", "mdown", "mkd", "mkdn"].contains($0) } ?? false
}

private let magicNumbers: [(bytes: [UInt8], what: String)] = [
  ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or EPUB book"), ([0x1F, 0x8B], "a gzip archive"),
  (Array("%PDF-".utf8), "a PDF document"), (Array("SQLite format 3".utf8), "a database"),
]

/// `nil` for text that only starts with a brace.
private func jsonKind(_ head: String, name: String) -> SourceKind? {
  if head.hasPrefix("{"), head.prefix(4000).contains("jsonfeed.org/version") { return .unsupported("a JSON Feed") }
  let lines = head.split(whereSeparator: \.isNewline).lazy.filter { $0.contains { !$0.isWhitespace } }.prefix(2)
  guard let first = lines.first else { return nil }
  let second = lines.dropFirst().first?.drop { $0 == " " }
  let isNote = isMarkdown(ending(of: name))
  if isObject(first) { return second.map { isNote ? isObject($0) : $0.hasPrefix("{") } ?? true ? .jsonl : .markdown }
  // Metadata in front of Markdown may be longer than what is looked at, and may be broken: the text below it still counts.
  if isNote, second.map(isObject) != true, jsonValue(head[...]) == nil { return .markdown }
  if first.hasPrefix("{\""), second?.hasPrefix("{\"") ?? (lines.count == 1) { return .jsonl }
  if FrontMatter.isAtStart(of: head) { return .markdown }
  let inside = head.dropFirst().drop(while: \.isWhitespace).first
  if name.lowercased().hasSuffix(".json") { return .jsonDocument }
  return inside == (head.hasPrefix("{") ? "\"" : "{") ? .jsonDocument : nil
}

private func isObject(_ text: Substring) -> Bool {
  if case .map? = jsonValue(text) { true } else { false }
}

private func jsonValue(_ text: Substring) -> SourceValue? {
  var text = text
  return text.withUTF8 { try? JSONReader.value(of: $0) }
}

private func markupKind(_ head: String) -> SourceKind? {
  let names: [(String, String)] = [
    ("<opml", "an OPML list"), ("<rss", "a feed"), ("<feed", "a feed"), ("<rdf:rdf", "a feed"),
    ("<!doctype", "a web page"), ("<html", "a web page"), ("<head", "a web page"), ("<body", "a web page"),
  ]
  if head.hasPrefix("<?xml") || head.hasPrefix("<!--") || head.hasPrefix("<?") {
    return names.first { head.contains($0.0) }.map { .unsupported($0.1) }
      ?? (head.hasPrefix("<?xml") ? .unsupported("XML") : nil)
  }
  return names.first { head.hasPrefix($0.0) }.map { .unsupported($0.1) }
}

/// A heading at the start, or marks that plain text does not have.
private func looksLikeMarkdown(_ head: Substring) -> Bool {
  if head.hasPrefix("# "), !head.hasPrefix("# #") { return true }
  var rest = head.prefix(20_000)
  var marks = 0
  while marks < 2, let mark = rest.firstRange(of: "](http") ?? rest.firstRange(of: "\n```") {
    marks += 1
    rest = rest[mark.upperBound...]
  }
  return marks >= 2
}
