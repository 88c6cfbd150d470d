/// The Markdown text without the marks of site generators, except in code: Hugo's `{{< >}}` and `{{% %}}`, Liquid's `{%
/// %}` and `{{ }}`, Kramdown's `{: }`. Wiki links and callouts become plain text, and highlighted passages become code
/// blocks.
func withoutShortcodes(_ text: String) -> String {
  guard text.contains("{") || text.contains("[[") || text.contains("[!") else { return text }
  var out: [String] = []
  var fence: Substring?
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let trimmed = line.drop { $0 == " " }
    if let open = fence {
      out.append(String(line))
      if trimmed.hasPrefix(open) { fence = nil }
      continue
    }
    if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
      fence = trimmed.prefix(3)
      out.append(String(line))
      continue
    }
    if let codeFence = highlightFence(trimmed) {
      out.append(codeFence)
      continue
    }
    guard !line.hasPrefix("    "), !line.hasPrefix("\t") else {
      out.append(String(line))
      continue
    }
    out.append(withoutCallout(withoutMarks(line)))
  }
  return out.joined(separator: "\n")
}

/// A line of three backticks in place of `{% highlight sh %}`, `{{< highlight go >}}` and their ends; `nil` for other
/// lines.
private func highlightFence(_ line: Substring) -> String? {
  for opening in ["{%", "{{<", "{{%"] where line.hasPrefix(opening) {
    let inside = line.dropFirst(opening.count).drop { $0 == " " || $0 == "-" }
    if inside.hasPrefix("highlight") || inside.hasPrefix("endhighlight") || inside.hasPrefix("/highlight")
      || inside.hasPrefix("/ highlight")
    {
      return "```"
    }
  }
  return nil
}

private let marks: [(opening: String, closing: String)] = [
  ("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}"), ("{:", "}"), ("{#", "}"),
]

/// One line without these marks, except in its code spans.
private func withoutMarks(_ line: Substring) -> String {
  var out = ""
  var rest = line
  // Closings that are not in the rest of the line. Without this, "{{{{…" would take time that grows with its square.
  var missing: Set<String> = []
  let codeSpans = CodeSpans(in: line)
  while let place = rest.firstIndex(where: { $0 == "{" || $0 == "[" || $0 == "`" }) {
    out += rest[..<place]
    rest = rest[place...]
    if rest.hasPrefix("`") {
      let end = codeSpans.end(startingAt: place)
      out += rest[..<end]
      rest = rest[end...]
      continue
    }
    if let link = wikiLink(rest) {
      out += link.text
      rest = rest[link.end...]
      continue
    }
    guard let mark = marks.first(where: { rest.hasPrefix($0.opening) }), !missing.contains(mark.closing) else {
      out.append(rest.removeFirst())
      continue
    }
    guard let closing = rest.dropFirst(mark.opening.count).firstRange(of: mark.closing) else {
      missing.insert(mark.closing)
      out.append(rest.removeFirst())
      continue
    }
    rest = rest[closing.upperBound...]
    if out.hasSuffix(" "), rest.hasPrefix(" ") { rest = rest.dropFirst() }
  }
  return out + rest
}

/// Finds the code spans of one line, from its start to its end. Each run of backticks is read at most twice.
private struct CodeSpans {
  private let line: Substring
  /// For each length of a run of backticks, where the last such run starts.
  private var lastRuns: [Int: Substring.Index] = [:]

  init(in line: Substring) {
    self.line = line
    var position = line.startIndex
    while let run = run(from: position) {
      lastRuns[run.count] = run.startIndex
      position = run.endIndex
    }
  }

  /// The end of the code span that the backticks at `start` open; the end of the backticks if no run closes it.
  func end(startingAt start: Substring.Index) -> Substring.Index {
    guard let opening = run(from: start) else { return start }
    guard let last = lastRuns[opening.count], last > opening.startIndex else { return opening.endIndex }
    var position = opening.endIndex
    while let closing = run(from: position) {
      if closing.count == opening.count { return closing.endIndex }
      position = closing.endIndex
    }
    return opening.endIndex
  }

  /// The next run of backticks; `nil` when none follows.
  private func run(from position: Substring.Index) -> Substring.UTF8View.SubSequence? {
    let backtick = UInt8(ascii: "`")
    guard let start = line[position...].utf8.firstIndex(of: backtick) else { return nil }
    return line[start...].utf8.prefix { $0 == backtick }
  }
}

/// The words of `[[Page]]` or `[[Page|words]]` at the start of a text, and the end of the link; `nil` for other texts.
private func wikiLink(_ text: Substring) -> (text: Substring, end: Substring.Index)? {
  guard text.hasPrefix("[[") else { return nil }
  let inside = text.dropFirst(2).prefix { $0 != "[" && $0 != "]" }
  let after = text[inside.endIndex...]
  guard !inside.isEmpty, after.hasPrefix("]]"), !after.dropFirst(2).hasPrefix("(") else { return nil }
  return (inside.split(separator: "|").last ?? inside, after.index(after.startIndex, offsetBy: 2))
}

/// `> [!NOTE] Title` → `> Title`.
private func withoutCallout(_ line: String) -> String {
  let quote = line.prefix { $0 == ">" || $0 == " " }
  let rest = line[quote.endIndex...]
  guard quote.contains(">"), rest.hasPrefix("[!"), let end = rest.firstIndex(of: "]") else { return line }
  let kind = rest[..<end].dropFirst(2)
  guard !kind.isEmpty, kind.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" }) else { return line }
  var title = rest[rest.index(after: end)...]
  if title.hasPrefix("-") || title.hasPrefix("+") { title = title.dropFirst() }
  return String(quote + title)
}
