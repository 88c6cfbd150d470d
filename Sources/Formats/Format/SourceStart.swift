/// What a source's format is recognised by: its first bytes and its name.
struct SourceStart {
  let bytes: ArraySlice<UInt8>
  /// The bytes as text; `nil` for bytes that are not text.
  let text: String?
  /// The text from its first character that is not blank; empty for bytes that are not text.
  let head: Substring
  /// The first lines that are not blank, up to 60, without their line ends.
  let firstLines: [Substring]
  private let name: String

  init(_ bytes: ArraySlice<UInt8>, name: String) {
    self.bytes = bytes
    self.name = name.lowercased()
    let start = bytes.prefix(1024)
    text = decodedText(bytes, declaredEncoding: declaredInMeta(start) ?? declaredInXML(start))
    head = text?.drop { $0.isWhitespace || $0 == "\u{FEFF}" } ?? ""
    firstLines = linesWithText(of: head, limit: 60)
  }

  var isNamedMarkdown: Bool { isNamed("md", "markdown", "mdown", "mkd", "mkdn") }

  /// Whether the file has this name, in whatever folder it is.
  func isNamedWhole(_ name: String) -> Bool { self.name.split(separator: "/").last.map { $0 == name } ?? false }

  /// Whether the name ends in one of these, given without the dot and in lower case: "md" for "notes/a.MD".
  func isNamed(_ endings: String...) -> Bool {
    guard let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last else { return false }
    return endings.contains { $0 == ending }
  }
}

/// The first lines of a text that are not blank, among its first 200, without their line ends.
private func linesWithText(of text: Substring, limit: Int) -> [Substring] {
  var lines: [Substring] = []
  var rest = text
  for _ in 0..<200 where lines.count < limit && !rest.isEmpty {
    let end = rest.utf8.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
    let line = rest[..<end]
    if line.contains(where: { !$0.isWhitespace }) { lines.append(line) }
    rest = rest[end...].dropFirst()
  }
  return lines
}
