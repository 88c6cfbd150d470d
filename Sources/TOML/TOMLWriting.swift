extension TOMLValue {
  /// The value as TOML, on one line.
  public var written: String {
    switch self {
    case .string(let text): quoted(text)
    case .integer(let number): String(number)
    case .float(let number): String(number)
    case .boolean(let isTrue): String(isTrue)
    case .date(let text): text
    case .array(let elements): "[\(elements.map(\.written).joined(separator: ", "))]"
    case .table(let table):
      "{\(table.entries.map { " \(key($0.key)) = \($0.value.written)" }.joined(separator: ",")) }"
    }
  }
}

private func key(_ text: String) -> String {
  let isBare = !text.isEmpty && text.utf8.allSatisfy { isLetterOrDigit($0) || "-_".utf8.contains($0) }
  return isBare ? text : quoted(text)
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    default:
      if scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F {
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}
