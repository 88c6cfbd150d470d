/// How YAML takes a value that stands on one line.
enum YAMLReading {
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

func yamlReading(of value: Substring, _ first: Character) -> YAMLReading {
  switch first {
  case "#": return .comment
  case "|", ">":
    let rest = value.dropFirst().drop { "+-0123456789".contains($0) }
    return rest.isEmpty || rest.hasPrefix(" #") ? .blockText : .plain
  case "\"", "'", "[", "{":
    var bounds = YAMLBounds()
    guard let end = bounds.end(in: value) else { return .open }
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
func isOver(_ rest: Substring) -> Bool {
  let text = rest.drop { $0 == " " || $0 == "\t" }
  return text.isEmpty || (text.hasPrefix("#") && text.startIndex > rest.startIndex)
}

/// Looks, line after line, for the mark that closes a quotation, or a list or map in brackets.
struct YAMLBounds {
  private var openBrackets = 0
  /// The mark that ends the quotation; `nil` outside one.
  private var quote: UInt8?
  private var last = UInt8(ascii: " ")

  /// The index after the mark that closes what the first line opened; `nil` when it is still open at the line's end.
  mutating func end(in line: Substring) -> Substring.Index? {
    let bytes = line.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      var next = bytes.index(after: index)
      if quote == nil {
        take(byte)
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), next < bytes.endIndex {
        next = bytes.index(after: next)
      } else if byte == quote {
        // Two of them inside single quotes stand for one.
        if byte == UInt8(ascii: "'"), next < bytes.endIndex, bytes[next] == byte {
          next = bytes.index(after: next)
        } else {
          (quote, last) = (nil, byte)
        }
      }
      if quote == nil, openBrackets == 0 { return next }
      index = next
    }
    if quote == nil { last = UInt8(ascii: " ") }
    return nil
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if openBrackets == 0 || "[{,: ".utf8.contains(last) { quote = byte }
    case UInt8(ascii: "["), UInt8(ascii: "{"): openBrackets += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): openBrackets -= 1
    default: break
    }
    last = byte
  }
}
