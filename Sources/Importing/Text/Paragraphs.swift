/// The text cleaned, with one blank line between paragraphs, no blanks at line ends and none around the whole.
func cleanedParagraphs(_ text: String) -> String {
  let text = cleaned(text)
  guard !isAlreadyParagraphs(text) else { return text }
  var out = ""
  var blankLines = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let trimmed = line.trimmingBlanksAtEnd
    guard !trimmed.isEmpty else {
      blankLines += 1
      continue
    }
    if !out.isEmpty { out += blankLines > 0 ? "\n\n" : "\n" }
    out += trimmed
    blankLines = 0
  }
  return out
}

private func isAlreadyParagraphs(_ text: String) -> Bool {
  var newlines = 2
  var last: UInt8 = 0x20
  for byte in text.utf8 {
    if byte == 0x0A {
      newlines += 1
      if newlines > 2 || last == 0x20 || last == 0x09 { return false }
    } else {
      newlines = 0
    }
    last = byte
  }
  return text.isEmpty || (last > 0x20 && text.utf8.first.map { $0 > 0x20 } == true)
}

extension StringProtocol {
  /// Without blanks and tabs at the end.
  var trimmingBlanksAtEnd: SubSequence {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " || self[index(before: end)] == "\t" {
      end = index(before: end)
    }
    return self[..<end]
  }
}
