/// The text, cleaned, as one line: runs of blanks, tabs and newlines become one blank, and none is at either end.
func cleanedLine(_ text: String) -> String {
  oneLine(cleaned(text))
}

/// The same for a text that is cleaned already.
func oneLine(_ text: String) -> String {
  var text = text
  if text.withUTF8(isPlainLine) { return text }
  var out = String.UnicodeScalarView()
  var isAfterBlank = true
  for scalar in text.unicodeScalars {
    let isBlank = scalar.value <= 0x20 || scalar.properties.isWhitespace
    if !isBlank { out.append(scalar) } else if !isAfterBlank { out.append(" ") }
    isAfterBlank = isBlank
  }
  if out.last == " " { out.removeLast() }
  return String(out)
}

/// The first lines of a text, each cleaned by itself. Nothing that cleaning removes or composes is longer than a line.
func cleanedLines(of text: String, limit: Int) -> [String] {
  var lines: [String] = []
  var text = text
  text.withUTF8 { bytes in
    var start = 0
    while start <= bytes.count, lines.count < limit {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let hasReturn = end < bytes.count && end > start && bytes[end - 1] == 0x0D
      let line = UnsafeBufferPointer(rebasing: bytes[start..<(hasReturn ? end - 1 : end)])
      let text = String(decoding: line, as: UTF8.self)
      if isPlain(line) {
        lines.append(oneLine(text))
      } else {
        // Cleaning turns line ends of other kinds into "\n".
        let parts = cleaned(text).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        lines += parts.map { oneLine(String(Substring($0))) }
      }
      start = end + 1
    }
  }
  return Array(lines.prefix(limit))
}

/// Whether cleaned text is a line already: it has no blanks but single ones between words.
private func isPlainLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var last: UInt8 = 0x20
  for (position, byte) in bytes.enumerated() {
    guard byte > 0x20 || (byte == 0x20 && last != 0x20) else { return false }
    if byte >= 0xE1, byte <= 0xE3, !isInk(bytes, position) { return false }
    last = byte
  }
  return last != 0x20 || bytes.isEmpty
}

/// Whether the scalar of three bytes is no blank: U+1680, U+2000–U+200A, U+2028, U+2029, U+202F, U+205F and U+3000 are.
private func isInk(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
  guard position + 2 < bytes.count else { return false }
  let (next, last) = (bytes[position + 1], bytes[position + 2])
  switch bytes[position] {
  case 0xE1: return next != 0x9A
  case 0xE2: return next == 0x80 ? (0x90...0xA7).contains(last) || last >= 0xB0 : next != 0x81
  default: return next != 0x80 || last != 0x80
  }
}
