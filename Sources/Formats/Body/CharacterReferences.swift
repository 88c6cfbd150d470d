import HTML

/// The text with its character references decoded once: "AT&amp;T" → "AT&T". Tags in it stay as written.
func decodingCharacterReferences(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  let document = HTMLDocument(fragment: Array(text.replacing("<", with: "&lt;").utf8))
  return document.textContent(of: .document)
}
