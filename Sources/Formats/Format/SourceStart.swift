/// What a source's format is recognised by: its first bytes and its name. An object, because most formats are told by
/// the opening alone, and what else is asked for is found once.
final class SourceStart {
  let bytes: ArraySlice<UInt8>
  /// The text from its first character that is not blank, as far as some thousand bytes show it; empty for bytes that
  /// are not text. Only what is ASCII in it is sure.
  private(set) lazy var opening = {
    let opening = withoutBlanks(text(of: bytes.prefix(4096), guesses: false))
    return opening.isEmpty ? head : opening
  }()
  /// The bytes as text; `nil` for bytes that are not text.
  private(set) lazy var text = text(of: bytes)
  /// The text from its first character that is not blank; empty for bytes that are not text.
  private(set) lazy var head = withoutBlanks(text)
  /// The first lines that are not blank, up to 60, without their line ends.
  private(set) lazy var firstLines = linesWithText(of: head, limit: 60)
  /// The outermost element of an XML source; `nil` for anything else.
  private(set) lazy var root = XMLRoot(String(opening)) ?? text.flatMap { XMLRoot($0, behindJunk: true) }
  private let name: String
  /// What follows the name's last dot; `nil` without one.
  private lazy var ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last.map(String.init)

  init(_ bytes: ArraySlice<UInt8>, name: String) {
    self.bytes = bytes
    self.name = name.lowercased()
  }

  private func text(of bytes: ArraySlice<UInt8>, guesses: Bool = true) -> String? {
    // A character that was cut is no fault of the text.
    let whole = bytes.count < 4096 ? bytes : bytes.dropLast(incompleteTail(of: bytes))
    return decodedText(whole, declaredEncoding: declaredInMarkup(bytes.prefix(1024)), guesses: guesses)
  }

  var isNamedMarkdown: Bool { isNamed("md", "markdown", "mdown", "mkd", "mkdn") }

  /// Whether the file has this name, in whatever folder it is.
  func isNamedWhole(_ name: String) -> Bool { self.name.split(separator: "/").last.map { $0 == name } ?? false }

  /// Whether the name ends in one of these, given without the dot and in lower case: "md" for "notes/a.MD".
  func isNamed(_ endings: String...) -> Bool {
    guard let ending else { return false }
    return endings.contains(ending)
  }
}

private func withoutBlanks(_ text: String?) -> Substring {
  text?.drop { $0.isWhitespace || $0 == "\u{FEFF}" } ?? ""
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
