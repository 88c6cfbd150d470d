import Articles
import Grid
import Styling
import Typesetting

extension Painter {
  mutating func draw(_ overlay: Overlay) {
    switch overlay {
    case .help(let help): draw(help)
    case .palette(let palette): draw(palette)
    case .details(let details): draw(details)
    case .missing(let post): draw(post)
    case .confirmation: break
    }
  }

  /// Clears the overlay's rectangle, frames it, and returns the area for its lines, with the cursor at its start.
  private mutating func drawBox(_ rect: Rect, _ title: String) -> Rect {
    let border = overlayStyle(.overlayBorder)
    frame.fill(rect, overlayStyle(.overlay))
    let inner = rect.columns - 2
    guard inner > 0, rect.rows > 2 else { return rect }
    frame.write("╭" + String(repeating: "─", count: inner) + "╮", in: rect, border)
    for row in 1..<rect.rows - 1 {
      frame.write("│", row: row, in: rect, border)
      frame.write("│", row: row, column: rect.columns - 1, in: rect, border)
    }
    frame.write("╰" + String(repeating: "─", count: inner) + "╯", row: rect.rows - 1, in: rect, border)
    let isRoomy = rect.rows > 6
    if isRoomy { frame.write(" \(title) ", column: 2, in: rect, overlayStyle(.overlayTitle)) }
    let area =
      isRoomy
      ? rect.inset(top: 2, left: 3, bottom: 2, right: 3) : rect.inset(top: 1, left: 2, bottom: 1, right: 2)
    frame.cursor = Cursor(row: area.row, column: area.column)
    return area
  }

  private func overlayStyle(_ role: Role) -> Style { theme[role].over(theme[.overlay]).over(theme[.background]) }

  private mutating func draw(_ help: Help) {
    let area = drawBox(state.overlayRect, "Keys")
    let lines = state.helpLines(help)
    if lines.isEmpty { frame.write("No key for “\(help.text)”", in: area, overlayStyle(.overlayNote)) }
    let keyColumns = min(20, area.columns / 3)
    for (row, line) in lines.dropFirst(help.top).prefix(area.rows).enumerated() {
      switch line {
      case .topic(let name): frame.write(name, row: row, in: area, overlayStyle(.overlayTitle))
      case .keys(let keys, let meaning):
        writeClipped(keys, row: row, column: 2, columns: keyColumns - 1, in: area, overlayStyle(.overlayKey))
        writeClipped(meaning, row: row, column: 2 + keyColumns, in: area, overlayStyle(.overlay))
      }
    }
    if let filter = help.filter { drawField(filter, "Filter ", in: state.overlayRect) }
  }

  private mutating func draw(_ palette: Palette) {
    let area = drawBox(state.overlayRect, "Commands")
    let rows = palette.rows(state.keymap, saved: state.searches.saved)
    if rows.isEmpty {
      for (row, line) in wrapped(palette.problem, columns: area.columns).prefix(area.rows).enumerated() {
        frame.write(line, row: row, in: area, overlayStyle(.overlayNote))
      }
    }
    let top = max(0, palette.selection - area.rows + 1)
    for (row, index) in rows.indices.dropFirst(top).prefix(area.rows).enumerated() {
      let line = Rect(row: area.row + row, column: area.column, columns: area.columns, rows: 1)
      draw(rows[index], isSelected: index == palette.selection, in: line)
    }
    drawField(palette.field, ": ", in: state.overlayRect)
  }

  private mutating func draw(_ row: Palette.Row, isSelected: Bool, in line: Rect) {
    let text = overlayStyle(isSelected ? .overlaySelected : .overlay)
    if isSelected { frame.write("▌", in: line.inset(left: -2), overlayStyle(.selectionBarFocused)) }
    switch row {
    case .charset:
      writeClipped(row.name, row: 0, in: line, text)
    case .search(let search):
      let note = "saved search"
      writeClipped(search, row: 0, columns: line.columns - note.columns - 2, in: line, text)
      frame.write(note, column: max(0, line.columns - note.columns), in: line, overlayStyle(.overlayNote))
    case .action(let binding):
      let nameColumns = min(22, line.columns / 2)
      writeClipped(binding.action.name, row: 0, columns: nameColumns - 1, in: line, text)
      let keys = binding.keys.first?.label ?? ""
      let keyColumn = max(nameColumns, line.columns - keys.columns)
      writeClipped(
        binding.meaning, row: 0, column: nameColumns, columns: keyColumn - nameColumns - 1, in: line, text)
      frame.write(keys, column: keyColumn, in: line, overlayStyle(.overlayKey))
    }
  }

  /// A text field on the overlay's lower edge.
  private mutating func drawField(_ field: TextField, _ label: String, in rect: Rect) {
    let line = Rect(row: rect.row + rect.rows - 1, column: rect.column + 2, columns: rect.columns - 4, rows: 1)
    guard !line.isEmpty else { return }
    frame.fill(line, overlayStyle(.overlay))
    let used = frame.write(" " + label, in: line, overlayStyle(.overlayKey))
    let part = field.visiblePart(columns: max(1, line.columns - used))
    frame.write(part.text, column: used, in: line, overlayStyle(.overlay))
    let column = min(line.column + used + part.cursorColumn, line.column + line.columns - 1)
    frame.cursor = Cursor(row: line.row, column: column, isShown: true)
  }

  private mutating func draw(_ details: Details) {
    let area = drawBox(state.overlayRect, "About this article")
    let lines = state.detailLines(columns: state.overlayColumns)
    let selected = details.selection.map { lines.names.lowerBound + $0 }
    for (row, index) in (0..<lines.count).dropFirst(details.top).prefix(area.rows).enumerated() {
      let line = lines[index]
      frame.write(line.label, row: row, in: area, overlayStyle(.overlayNote))
      let isSelected = index == selected
      if isSelected {
        frame.write("▌", row: row, column: 10, in: area, overlayStyle(.selectionBarFocused))
        frame.cursor = Cursor(row: area.row + row, column: area.column + 12)
      }
      let style = overlayStyle(isSelected ? .overlaySelected : .overlay)
      writeClipped(line.text, row: row, column: 12, in: area, style)
    }
  }

  private mutating func draw(_ post: MissingPost) {
    let columns = min(state.size.columns, 64)
    let inner = max(1, columns - 6)
    var lines: [(String, Role)] = [("This post is not in the library.", .overlayNote), ("", .overlay)]
    lines += wrapped(post.title ?? "", columns: inner).map { ($0, .overlayTitle) }
    if let author = post.author { lines.append((author, .overlay)) }
    if let address = post.address { lines.append((address, .overlayKey)) }
    let rows = min(lines.count + 4, state.size.rows - 2)
    let rect = Rect(
      row: 1 + max(0, (state.size.rows - 2 - rows) / 2), column: (state.size.columns - columns) / 2, columns: columns,
      rows: rows)
    let area = drawBox(rect, "Not in the library")
    for (row, line) in lines.prefix(area.rows).enumerated() {
      writeClipped(line.0, row: row, in: area, overlayStyle(line.1))
    }
  }
}
