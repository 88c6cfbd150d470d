/// The metadata in front of a Markdown text, not parsed yet, and the text past it.
struct FrontMatter {
  enum Syntax: Hashable {
    case yaml, toml, json
    /// "Key: value" lines up to a blank line, as Pelican writes them.
    case headers
  }

  let syntax: Syntax
  /// Without the lines around it, such as "---".
  let source: Substring
  /// The line of the text on which `source` starts, from 1.
  let firstLine: Int
  /// Whether a line ends it; if not, it ends at the first blank line.
  let isClosed: Bool
  let body: Substring

  static func isAtStart(of text: String) -> Bool { FrontMatter(text) != nil }

  /// `nil` for a text without front matter. "---" is also a Markdown rule: it starts front matter only if a key
  /// follows.
  init?(_ text: String) {
    let skipped = text.prefix { $0.isNewline || $0 == " " || $0 == "\u{FEFF}" }
    let start = skipped.endIndex
    let firstLine = 1 + skipped.count { $0.isNewline }
    let first = line(of: text, at: start)
    switch first.text.trimmingBlanksAtEnd {
    case "---": self.init(text, fencedFrom: first.next, closings: ["---", "..."], .yaml, firstLine + 1)
    case "+++": self.init(text, fencedFrom: first.next, closings: ["+++"], .toml, firstLine + 1)
    default:
      if text[start...].hasPrefix("{") {
        self.init(text, jsonFrom: start, firstLine)
      } else {
        self.init(text, headersFrom: start, firstLine)
      }
    }
  }

  private init(_ syntax: Syntax, _ source: Substring, firstLine: Int, isClosed: Bool = true, body: Substring) {
    self.syntax = syntax
    self.source = source
    self.firstLine = firstLine
    self.isClosed = isClosed
    self.body = body
  }

  private init?(
    _ text: String, fencedFrom start: String.Index, closings: Set<String>, _ syntax: Syntax, _ firstLine: Int
  ) {
    var position = start
    var hasKey = false
    var isFirst = true
    while position < text.endIndex {
      let current = line(of: text, at: position)
      let trimmed = current.text.trimmingBlanksAtEnd
      if closings.contains(String(trimmed)) {
        guard hasKey || isFirst else { return nil }
        self.init(syntax, text[start..<position], firstLine: firstLine, body: text[current.next...])
        return
      }
      if isFirst, !trimmed.isEmpty, !trimmed.hasPrefix("#"), !trimmed.hasPrefix("%") {
        hasKey = syntax == .toml ? trimmed.contains("=") || trimmed.hasPrefix("[") : startsWithKey(trimmed)
        guard hasKey else { return nil }
        isFirst = false
      }
      position = current.next
    }
    self.init(text, unclosedFrom: start, syntax, firstLine)
  }

  /// Reads keys and their values up to the first blank line; two keys must be known, or one be the headline. `nil`
  /// after any other line: then "---" was a rule.
  private init?(_ text: String, unclosedFrom start: String.Index, _ syntax: Syntax, _ firstLine: Int) {
    var position = start
    var knownKeys: Set<String> = []
    while position < text.endIndex {
      let current = line(of: text, at: position)
      let trimmed = current.text.trimmingBlanksAtEnd
      if trimmed.isEmpty { break }
      let divider = trimmed.firstIndex(of: syntax == .toml ? "=" : ":")
      if let divider, syntax == .toml || startsWithKey(trimmed) {
        let key = trimmed[..<divider].trimmingBlanksAtEnd.lowercased()
        if headerKeys.contains(key) { knownKeys.insert(key) }
      } else {
        guard let first = trimmed.first, " \t-#[]{}".contains(first) else { return nil }
      }
      position = current.next
    }
    guard knownKeys.contains("title") || knownKeys.count >= 2 else { return nil }
    self.init(syntax, text[start..<position], firstLine: firstLine, isClosed: false, body: text[position...])
  }

  /// Reads one JSON object, which text must follow.
  private init?(_ text: String, jsonFrom start: String.Index, _ firstLine: Int) {
    var rest = text[start...]
    let length = rest.withUTF8 { bytes -> Int? in
      var reader = JSONReader(bytes, skippingDeepValues: true)
      guard case .map? = try? reader.readValue(depth: 0) else { return nil }
      return reader.position
    }
    guard let length, let end = rest.utf8.index(rest.startIndex, offsetBy: length, limitedBy: rest.endIndex) else {
      return nil
    }
    let body = rest[end...]
    guard body.contains(where: { !$0.isWhitespace }) else { return nil }
    self.init(.json, rest[..<end], firstLine: firstLine, body: body)
  }

  private init?(_ text: String, headersFrom start: String.Index, _ firstLine: Int) {
    var position = start
    var knownKeys: Set<String> = []
    while position < text.endIndex {
      let current = line(of: text, at: position)
      let trimmed = current.text.trimmingBlanksAtEnd
      if trimmed.isEmpty { break }
      guard let colon = trimmed.firstIndex(of: ":"), startsWithKey(trimmed) else {
        guard !knownKeys.isEmpty, trimmed.hasPrefix("    ") else { return nil }
        position = current.next
        continue
      }
      let key = trimmed[..<colon].lowercased()
      if headerKeys.contains(key) { knownKeys.insert(key) }
      position = current.next
    }
    guard knownKeys.contains("title"), knownKeys.count >= 2 else { return nil }
    self.init(.headers, text[start..<position], firstLine: firstLine, body: text[position...])
  }
}

/// "Key: value" lines are front matter if they contain two of these keys, one of them the title.
private let headerKeys: Set<String> = [
  "title", "date", "modified", "author", "authors", "category", "tags", "slug", "summary", "lang", "status", "url",
]

private func line(of text: String, at start: String.Index) -> (text: Substring, next: String.Index) {
  let end = text[start...].firstIndex { $0.isNewline } ?? text.endIndex
  return (text[start..<end], end < text.endIndex ? text.index(after: end) : end)
}

/// Whether a line reads `key:` or `key: value`.
private func startsWithKey(_ line: Substring) -> Bool {
  guard let colon = line.firstIndex(of: ":") else { return false }
  let key = line[..<colon]
  let after = line[line.index(after: colon)...]
  guard (1...40).contains(key.count), after.isEmpty || after.hasPrefix(" ") || after.hasPrefix("\t") else {
    return false
  }
  return key.allSatisfy { $0.isLetter || $0.isNumber || "_-\"' .".contains($0) } && key.split(separator: " ").count <= 3
    && key.first?.isWhitespace == false
}
