/// On which line each key of a TOML source stands: the parser tells lines only of syntax errors.
///
/// Knows the ways in which a theme is written: `key = …` under `[section]`, and `[section.key]`.
struct KeyLines {
  private var lines: [String: Int] = [:]

  init(_ source: String) {
    var section = ""
    let rows = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated() {
      let text = row.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
      if text.first == "[" {
        section = Self.plain(text.dropFirst().prefix { $0 != "]" })
        note(section, line: index + 1)
      } else if let end = text.firstIndex(of: "="), text.first != "#" {
        let key = Self.plain(text[..<end])
        note(section.isEmpty ? key : "\(section).\(key)", line: index + 1)
      }
    }
  }

  /// Counted from 1; `nil` for a key that is written in another way. Takes the nearest key above it then.
  func line(of path: String...) -> Int? {
    for count in stride(from: path.count, to: 0, by: -1) {
      if let line = lines[path.prefix(count).joined(separator: ".")] { return line }
    }
    return nil
  }

  private mutating func note(_ path: String, line: Int) {
    if lines[path] == nil { lines[path] = line }
  }

  /// A key without blanks and quotes.
  private static func plain(_ text: some StringProtocol) -> String {
    String(text.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" })
  }
}
