/// YAML as people write it: values that begin with one of YAML's signs, or hold ": ", without being meant so.
///
/// "title: [Update] The bridge" and "title: "So" they say" become quoted; what YAML reads as its author meant it, such
/// as lists, block texts and quoted values, stays.
func mendedYAML(_ source: Substring) -> String {
  let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  var mender = YAMLMender(lines, anchors: words(after: "&", in: source), aliases: words(after: "*", in: source))
  return lines.indices.map { mender.mend($0) }.joined(separator: "\n")
}

/// The words that stand right after a sign.
private func words(after sign: Character, in source: Substring) -> Set<Substring> {
  Set(source.split(separator: sign, omittingEmptySubsequences: false).dropFirst().map { $0.prefix(while: isWordPart) })
}

private func isWordPart(_ character: Character) -> Bool {
  character.isLetter || character.isNumber || "_-".contains(character)
}

private struct YAMLMender {
  /// A list, map or quotation that is open after so many lines was not meant as one.
  private static let openLines = 40

  private let lines: [Substring]
  private let anchors: Set<Substring>
  private let aliases: Set<Substring>
  /// Indentation of the key whose lines of text follow; lines further in belong to it.
  private var blockText: Int?
  /// The line up to which a list, map or quotation goes on.
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
    guard let start = valueStart(of: line) else { return String(line) }
    let value = line[start...].trimmingBlanksAtEnd
    guard let first = value.first else { return String(line) }
    let isHeadline = ["title", "headline"].contains(line[..<start].split(separator: ":").first?.lowercased() ?? "")
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

  /// "We're #1": a number sign right before a word opens no comment for a person.
  private func hasHash(_ value: Substring) -> Bool {
    guard let hash = value.firstRange(of: " #"), hash.upperBound < value.endIndex else { return false }
    return value[hash.upperBound] != " "
  }

  /// The first line after the value that this line opens; `nil` when it is not closed before the next key.
  private func endOfOpenValue(from number: Int, _ value: Substring) -> Int? {
    var text = String(value)
    for next in lines.indices.dropFirst(number + 1).prefix(Self.openLines) {
      if let first = lines[next].first, first.isLetter { return nil }
      text += "\n" + lines[next]
      if !lines[next].isEmpty, "]}\"'".contains(where: { lines[next].contains($0) }),
        yamlReading(of: text[...], text.first ?? " ") == .asMeant
      {
        return next + 1
      }
    }
    return nil
  }

  private func quoted(_ value: Substring) -> String {
    "'" + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// Where the value of "key: value" or "- value" starts; `nil` for a line of another form.
  private func valueStart(of line: Substring) -> Substring.Index? {
    var rest = line.drop { $0 == " " }
    var isElement = false
    while rest.hasPrefix("- ") {
      rest = rest.dropFirst(2).drop { $0 == " " }
      isElement = true
    }
    if let colon = rest.firstIndex(of: ":"), rest[..<colon].count <= 40, let first = rest.first,
      first.isLetter || first == "_", rest[..<colon].allSatisfy({ $0.isLetter || $0.isNumber || "_-. ".contains($0) })
    {
      let after = rest[rest.index(after: colon)...]
      if after.hasPrefix(" ") || after.hasPrefix("\t") { return after.drop { $0 == " " || $0 == "\t" }.startIndex }
    }
    return isElement ? rest.startIndex : nil
  }
}

/// How YAML takes a value that stands on one line.
private enum YAMLReading {
  /// As its author meant it, or in a way that cannot be told from that.
  case asMeant
  case comment, blockText
  /// A list, map or quotation that goes on in the next line.
  case open
  /// With an anchor, an alias or a tag.
  case sign
  /// As some sign of its own, where a plain text is meant.
  case plain
}

private func yamlReading(of value: Substring, _ first: Character) -> YAMLReading {
  switch first {
  case "#": return .comment
  case "|", ">":
    let rest = value.dropFirst().drop { "+-0123456789".contains($0) }
    return rest.isEmpty || rest.hasPrefix(" #") ? .blockText : .plain
  case "\"", "'":
    guard let end = endOfQuotation(value, first) else { return .open }
    return isOver(value[end...]) ? .asMeant : .plain
  case "[", "{":
    guard let end = endOfBrackets(value) else { return .open }
    return isOver(value[end...]) ? .asMeant : .plain
  case "*", "&": return .sign
  case "!": return value.hasPrefix("!!") ? .asMeant : .sign
  case "@", "`", "%": return .plain
  case "-", "?", ":", ",", "]", "}":
    return value.dropFirst().first.map { $0 == " " } ?? true || ",]}".contains(first) ? .plain : .asMeant
  default:
    let text = value[..<(value.firstRange(of: " #")?.lowerBound ?? value.endIndex)]
    return text.contains(": ") || text.hasSuffix(":") ? .plain : .asMeant
  }
}

/// Whether a value is a list, a map, an alias or the head of lines of text: nothing that a line tells alone.
func isYAMLStructure(_ value: Substring) -> Bool {
  guard let first = value.first, "[{&*|>!".contains(first) else { return false }
  return yamlReading(of: value, first) != .plain
}

/// Whether nothing but a comment follows.
private func isOver(_ rest: Substring) -> Bool {
  let text = rest.drop { $0 == " " || $0 == "\t" }
  return text.isEmpty || (text.hasPrefix("#") && text.startIndex > rest.startIndex)
}

/// The index after the closing mark; `nil` when it does not come.
private func endOfQuotation(_ value: Substring, _ quote: Character) -> Substring.Index? {
  var index = value.index(after: value.startIndex)
  while index < value.endIndex {
    let next = value.index(after: index)
    if value[index] == "\\", quote == "\"", next < value.endIndex {
      index = value.index(after: next)
    } else if value[index] == quote {
      guard quote == "'", next < value.endIndex, value[next] == quote else { return next }
      index = value.index(after: next)
    } else {
      index = next
    }
  }
  return nil
}

/// The index after the bracket that closes the first one; `nil` when it does not come.
private func endOfBrackets(_ value: Substring) -> Substring.Index? {
  var depth = 0
  var index = value.startIndex
  var last: Character = "["
  while index < value.endIndex {
    let character = value[index]
    if character == "\"" || character == "'", "[{,: ".contains(last) {
      guard let end = endOfQuotation(value[index...], character) else { return nil }
      index = end
      last = character
      continue
    }
    if "[{".contains(character) { depth += 1 }
    if "]}".contains(character) { depth -= 1 }
    index = value.index(after: index)
    if depth == 0 { return index }
    last = character
  }
  return nil
}
