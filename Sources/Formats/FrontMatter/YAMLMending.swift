/// Corrects YAML as people write it: plain values that begin with one of YAML's signs or contain ": ".
///
/// `title: [Update] The bridge` and `title: "So" they say` get quotation marks. Values that YAML reads as the author
/// meant them, such as lists, block texts and quoted values, stay.
func mendedYAML(_ source: Substring) -> String {
  let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  var mender = YAMLMender(lines, anchors: words(after: "&", in: source), aliases: words(after: "*", in: source))
  return lines.indices.map { mender.mend($0) }.joined(separator: "\n")
}

/// The words right after a sign.
private func words(after sign: Character, in source: Substring) -> Set<Substring> {
  Set(source.split(separator: sign, omittingEmptySubsequences: false).dropFirst().map { $0.prefix(while: isWordPart) })
}

private func isWordPart(_ character: Character) -> Bool {
  character.isLetter || character.isNumber || "_-".contains(character)
}

private struct YAMLMender {
  /// If a list, map or quotation is still open after this many lines, it was not meant as one.
  private static let openLines = 40

  private let lines: [Substring]
  private let anchors: Set<Substring>
  private let aliases: Set<Substring>
  /// The indentation of the key of a block text; lines with more indentation belong to the text. `nil` outside one.
  private var blockText: Int?
  /// The first line past an open list, map or quotation.
  private var openEnd = 0

  init(_ lines: [Substring], anchors: Set<Substring>, aliases: Set<Substring>) {
    self.lines = lines
    self.anchors = anchors
    self.aliases = aliases
  }

  mutating func mend(_ number: Int) -> String {
    let line = lines[number]
    guard number >= openEnd else { return String(line) }
    let indentation = line.prefix { $0 == " " }.count
    if let blockText {
      if line.allSatisfy(\.isWhitespace) || indentation > blockText { return String(line) }
      self.blockText = nil
    }
    guard let start = valueStart(of: line, next: number + 1 < lines.count ? lines[number + 1] : "") else {
      return String(line)
    }
    let value = line[start...].trimmingBlanksAtEnd
    guard let first = value.first else { return String(line) }
    let key = line[..<start].split(separator: ":").first?.filter { !"\"' ".contains($0) }.lowercased() ?? ""
    let isHeadline = ["title", "headline"].contains(key)
    switch yamlReading(of: value, first) {
    case .asMeant:
      guard isHeadline, !"\"'[{".contains(first), hasHash(value) else { return String(line) }
      return line[..<start] + quoted(value)
    case .sign:
      let word = value.dropFirst().prefix(while: isWordPart)
      let isUsed = first == "&" ? aliases.contains(word) : first == "*" && anchors.contains(word)
      return isUsed && !word.isEmpty ? String(line) : line[..<start] + quoted(value)
    case .comment: return isHeadline ? line[..<start] + quoted(value) : String(line)
    case .blockText:
      blockText = indentation
      return String(line)
    case .open:
      guard let end = endOfOpenValue(from: number, value) else { return line[..<start] + quoted(value) }
      openEnd = end
      return String(line)
    case .plain:
      let comment = hasHash(value) && isHeadline ? nil : value.firstRange(of: " #")
      let text = value[..<(comment?.lowerBound ?? value.endIndex)]
      return line[..<start] + quoted(text) + value[text.endIndex...]
    }
  }

  /// Whether the value contains " #" before a word, as in "We're #1", which no person means as a comment.
  private func hasHash(_ value: Substring) -> Bool {
    guard let hash = value.firstRange(of: " #"), hash.upperBound < value.endIndex else { return false }
    return value[hash.upperBound] != " "
  }

  /// The number of the first line past the value that this line opens; `nil` if it is not closed before the next key.
  private func endOfOpenValue(from number: Int, _ value: Substring) -> Int? {
    var bounds = YAMLBounds()
    guard bounds.end(in: value) == nil else { return nil }
    for next in lines.indices.dropFirst(number + 1).prefix(Self.openLines) {
      let line = lines[next]
      if let first = line.first, first.isLetter || quotedKeyEnd(line) != nil { return nil }
      guard let end = bounds.end(in: line) else { continue }
      return isOver(line[end...]) ? next + 1 : nil
    }
    return nil
  }

  private func quoted(_ value: Substring) -> String {
    "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// Where the value of "key: value" or "- value" starts; `nil` for other lines, and for a key whose value is in the
  /// lines below.
  private func valueStart(of line: Substring, next: Substring) -> Substring.Index? {
    var rest = line.drop { $0 == " " }
    let indentation = line[..<rest.startIndex].count
    var isElement = false
    while rest.hasPrefix("- ") {
      rest = rest.dropFirst(2).drop { $0 == " " }
      isElement = true
    }
    let below = next.drop { $0 == " " }
    if let colon = plainKeyEnd(rest) ?? quotedKeyEnd(rest) {
      let after = rest[rest.index(after: colon)...]
      if after.hasPrefix(" ") || after.hasPrefix("\t") { return after.drop { $0 == " " || $0 == "\t" }.startIndex }
      // "- key:" is plain text if nothing below belongs to it.
      if after.isEmpty,
        rest[..<colon].contains("\"") || rest[..<colon].contains("'")
          || next[..<below.startIndex].count > indentation
      {
        return nil
      }
    }
    // The value of "? key" follows a colon in the next line.
    if rest.hasPrefix("? "), below.hasPrefix(":") { return nil }
    return isElement ? rest.startIndex : nil
  }

  /// The colon after a plain key of letters, digits and a few signs; `nil` when the text does not start with one.
  private func plainKeyEnd(_ text: Substring) -> Substring.Index? {
    guard let colon = text.firstIndex(of: ":"), text[..<colon].count <= 40, let first = text.first,
      first.isLetter || first == "_", text[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || "_-. ".contains($0) })
    else { return nil }
    return colon
  }

  /// The colon after a key in quotation marks, if a blank or the line's end follows it; `nil` when the text does not
  /// start with such a key.
  private func quotedKeyEnd(_ text: Substring) -> Substring.Index? {
    var bounds = YAMLBounds()
    guard text.hasPrefix("\"") || text.hasPrefix("'"), let end = bounds.end(in: text) else { return nil }
    let rest = text[end...].drop { $0 == " " || $0 == "\t" }
    guard rest.hasPrefix(": ") || rest.hasPrefix(":\t") || rest == ":" else { return nil }
    return rest.startIndex
  }
}
