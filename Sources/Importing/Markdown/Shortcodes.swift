/// The Markdown text without the marks of site generators, outside code: Hugo's `{{< >}}` and `{{% %}}`, Liquid's `{% %}`
/// and `{{ }}`, Kramdown's `{: }`; wiki links and callouts become plain text. A highlighted passage becomes a code block.
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

/// A line of three backticks for `{% highlight sh %}`, `{{< highlight go >}}` and their ends.
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

/// One line without marks; code spans keep theirs.
private func withoutMarks(_ line: Substring) -> String {
  var out = ""
  var rest = line
  // A closing that was looked for in vain does not come later either: without this, "{{{{…" costs its square.
  var missing: Set<String> = []
  // Each run of backticks may be sought in vain, too.
  var searches = 0
  while let place = rest.firstIndex(where: { $0 == "{" || $0 == "[" || $0 == "`" }) {
    out += rest[..<place]
    rest = rest[place...]
    if rest.hasPrefix("`") {
      let ticks = rest.prefix { $0 == "`" }
      let after = rest.dropFirst(ticks.count)
      searches += 1
      let closing = searches > 1_000 ? nil : after.firstRange(of: ticks)?.upperBound
      out += rest[..<(closing ?? after.startIndex)]
      rest = rest[(closing ?? after.startIndex)...]
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

/// The words of `[[Page]]` or `[[Page|words]]` at the start of a text, and where it ends.
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
