/// Formats of plain text, recognised by their first lines.
let plainHeads: [Format] = [
  .refusedText("an RTF document") { $0.head.hasPrefix("{\\rtf") },
  .refusedText("a shortcut to an address", .noArticle) { $0.head.hasPrefix("[InternetShortcut]") },
  .refusedText("a Gopher menu", .noArticle) { isGopherMenu($0.firstLines) },
  .refusedText("an Org document") { isOrg($0) },
  .refusedText("a reStructuredText document") { isReStructuredText($0) },
  .refusedText("an AsciiDoc document") { isAsciiDoc($0) },
  .refusedText("a TeX document") { start in
    start.firstLines.contains { $0.hasPrefix("\\documentclass") || $0.hasPrefix("\\begin{document}") }
  },
  .refusedText("a PostScript document") { $0.head.hasPrefix("%!PS") },
  .refusedText("subtitles") { isSubtitles($0.firstLines) },
  .refusedText("a calendar", .noArticle) { $0.head.hasPrefix("BEGIN:VCALENDAR") },
  .refusedText("a list of contacts", .noArticle) { $0.head.hasPrefix("BEGIN:VCARD") },
  .refusedText("a patch", .noArticle) { isPatch($0.firstLines) },
]

/// "WEBVTT", or a number and two times with an arrow between.
private func isSubtitles(_ lines: [Substring]) -> Bool {
  guard lines.count >= 2 else { return false }
  return lines[0].hasPrefix("WEBVTT") || lines[0].allSatisfy(\.isNumber) && lines[1].contains(" --> ")
}

/// The names of two files and the place of a change.
private func isPatch(_ lines: [Substring]) -> Bool {
  guard let old = lines.firstIndex(where: { $0.hasPrefix("--- ") }), old + 2 < lines.count else { return false }
  return lines[old + 1].hasPrefix("+++ ") && lines[old + 2].hasPrefix("@@ -")
}

/// Lines of a type, a text, a selector, a host and a port, with tabs between: at least two, up to a line with a full stop.
private func isGopherMenu(_ lines: [Substring]) -> Bool {
  let items = lines.prefix { $0 != "." }
  return items.count >= 2
    && items.allSatisfy { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.count >= 4 && fields[3].allSatisfy(\.isNumber) && !fields[3].isEmpty
    }
}

/// "#+TITLE: …" in the first line.
private func isOrg(_ start: SourceStart) -> Bool {
  guard let first = start.firstLines.first else { return false }
  if first.hasPrefix("#+"), let colon = first.firstIndex(of: ":") {
    return first[first.index(first.startIndex, offsetBy: 2)..<colon].allSatisfy { $0.isLetter || $0 == "_" }
  }
  return start.isNamed("org") && start.firstLines.contains { $0.hasPrefix("* ") || $0.hasPrefix("** ") }
}

/// A headline with a line of signs above and below, or below alone in signs that Markdown does not have; or a directive.
private func isReStructuredText(_ start: SourceStart) -> Bool {
  let lines = start.firstLines
  if lines.contains(where: isDirective) { return true }
  guard lines.count >= 3 else { return false }
  if isRule(lines[0]), lines[0] == lines[2], !isRule(lines[1]), lines[1].count <= lines[0].count { return true }
  let isUnderlined = isRule(lines[1]) && lines[1].count >= lines[0].count && !isRule(lines[0])
  guard isUnderlined, let sign = lines[1].first else { return false }
  return !"=-*_".contains(sign) || lines[2].hasPrefix(":") && lines[2].dropFirst().contains(": ")
}

/// ".. code-block:: swift".
private func isDirective(_ line: Substring) -> Bool {
  guard line.hasPrefix(".. "), let end = line.firstRange(of: "::")?.lowerBound else { return false }
  let name = line[line.index(line.startIndex, offsetBy: 3)..<end]
  return !name.isEmpty && name.allSatisfy { $0.isLetter || $0 == "-" }
}

/// Four or more of one sign and nothing else.
private func isRule(_ line: Substring) -> Bool {
  guard let sign = line.first, "=-`:'\"~^_*+#<>".contains(sign) else { return false }
  return line.count >= 4 && line.allSatisfy { $0 == sign }
}

/// "= Title" in the first line, and an attribute, an author or a section below it.
private func isAsciiDoc(_ start: SourceStart) -> Bool {
  guard let first = start.firstLines.first, first.hasPrefix("= "), first.count > 2 else { return false }
  return start.isNamed("adoc", "asciidoc")
    || start.firstLines.dropFirst().contains { line in
      line.hasPrefix("== ") || line.hasPrefix("[source") || line == "----"
        || line.first == ":"
          && line.dropFirst().firstIndex(of: ":").map { line[..<$0].dropFirst().allSatisfy(isNameSign) } == true
    }
}

private func isNameSign(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "-" }
