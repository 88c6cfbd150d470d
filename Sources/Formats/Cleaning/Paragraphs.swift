/// The text, cleaned, with one blank line between paragraphs, no blanks at line ends, and none around the text.
func cleanedParagraphs(_ text: String) -> String {
  var text = cleaned(text)
  guard !text.withUTF8(isAlreadyParagraphs) else { return text }
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

private func isAlreadyParagraphs(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var newlines = 2
  var last: UInt8 = 0x20
  for byte in bytes {
    if byte == 0x0A {
      newlines += 1
      if newlines > 2 || last == 0x20 || last == 0x09 { return false }
    } else {
      newlines = 0
    }
    last = byte
  }
  return bytes.isEmpty || (last > 0x20 && bytes[0] > 0x20)
}

extension StringProtocol {
  /// The text without blanks and tabs at its end.
  var trimmingBlanksAtEnd: SubSequence {
    var end = endIndex
    while end > startIndex, self[index(before: end)] == " " || self[index(before: end)] == "\t" {
      end = index(before: end)
    }
    return self[..<end]
  }
}
