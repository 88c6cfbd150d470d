extension Frame {
  /// The rows as text, without the blanks at their ends.
  public func text() -> String {
    (0..<size.rows).map { row in
      let text = String(self.row(row).compactMap(\.character))
      return String(text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)])
    }.joined(separator: "\n")
  }

  /// The screen for a golden file: first the characters, then a letter for each cell's style, then what the letters
  /// stand for.
  ///
  /// Cells whose style has an empty name show as `.`. Styles of one name share a letter.
  public func snapshot(styleNames name: (Style) -> String) -> String {
    var legend = Legend()
    var names: [Style: String] = [:]
    var text: [String] = []
    var styles: [String] = []
    for row in 0..<size.rows {
      let cells = self.row(row)
      text.append("|" + String(cells.compactMap(\.character)) + "|")
      let letters = cells.map { cell in
        let known = names[cell.style] ?? name(cell.style)
        names[cell.style] = known
        return legend.letter(for: known)
      }
      styles.append("|" + String(letters) + "|")
    }
    let place = "cursor \(cursor.row),\(cursor.column) \(cursor.isShown ? "shown" : "hidden")"
    let lines = ["\(size.columns)x\(size.rows), \(place)"] + text + ["styles"] + styles + legend.lines
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Gives names letters in the order they turn up.
private struct Legend {
  private(set) var lines: [String] = []
  private var letters: [String: Character] = ["": "."]
  private var unused = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")[...]

  mutating func letter(for name: String) -> Character {
    if let known = letters[name] { return known }
    let letter = unused.popFirst() ?? "#"
    letters[name] = letter
    lines.append("\(letter) = \(name)")
    return letter
  }
}
