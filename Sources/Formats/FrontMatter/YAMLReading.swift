/// How YAML reads a value on one line, compared with what its author meant.
enum YAMLReading {
  /// As meant, as far as can be told.
  case asMeant
  case comment, blockText
  /// A list, map or quotation that continues on the next line.
  case open
  /// As an anchor, an alias or a tag.
  case sign
  /// As some sign of YAML's, or not at all, where plain text is meant.
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

/// Whether a value is a list, a map, an alias or the head of a block text, which cannot be understood from one line.
func isYAMLStructure(_ value: Substring) -> Bool {
  guard let first = value.first, "[{&*|>!".contains(first) else { return false }
  return yamlReading(of: value, first) != .plain
}

/// Whether nothing follows, or only a comment.
func isOver(_ rest: Substring) -> Bool {
  let text = rest.drop { $0 == " " || $0 == "\t" }
  return text.isEmpty || (text.hasPrefix("#") && text.startIndex > rest.startIndex)
}

/// Finds the end of a quotation, or of a list or map in brackets, line after line.
struct YAMLBounds {
  private var openBrackets = 0
  /// The mark that ends the current quotation; `nil` outside one.
  private var quote: UInt8?
  private var last = UInt8(ascii: " ")

  /// The index past the mark that closes what the first line opened; `nil` when it is still open at the end of this
  /// line.
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
        // Two single quotation marks within such a quotation mean one.
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
