import Articles
import Grid
import Styling

extension Painter {
  /// The index: a head that says what it is and how it is sorted, then a line for each entity.
  mutating func draw(_ index: IndexPane, in pane: Rect) {
    let head = index.query.kind == .person ? "People" : "Countries"
    let used = frame.write(head, column: 3, in: pane, style(.sectionLabel))
    writeClipped(index.query.order.words, row: 0, column: 3 + used + 2, in: pane, style(.rowMeta))
    let body = pane.inset(top: 2)
    switch index.pager.content {
    case .failed(let reason): return drawEmpty(.list, reason, [], in: body)
    case .loading: return point(.list, row: body.row, column: body.column)
    case .loaded where index.rows.isEmpty:
      let text =
        index.query.filter.isEmpty ? "No names in this library yet." : "No name begins with “\(index.query.filter)”."
      return drawEmpty(.list, text, [], in: body)
    case .loaded: break
    }
    for (line, place) in index.rows.indices.dropFirst(index.pager.window.top).prefix(body.rows).enumerated() {
      let area = Rect(row: body.row + line, column: body.column, columns: body.columns, rows: 1)
      draw(index.rows[place], isSelected: place == index.pager.window.selection, order: index.query.order, in: area)
    }
  }

  private mutating func draw(_ row: EntityRow, isSelected: Bool, order: IndexQuery.Order, in area: Rect) {
    if isSelected {
      frame.write("▌", in: area, style(state.focus == .list ? .selectionBarFocused : .selectionBar))
    }
    let text = area.inset(left: 3, right: 1)
    if isSelected { point(.list, row: text.row, column: text.column) }
    let count = order == .latest ? row.last.map { shortDate($0, today: state.today) } ?? "" : grouped(row.mentions)
    let column = max(0, text.columns - count.columns)
    let role: Role = isSelected ? .rowTitleSelected : .rowTitle
    writeClipped(row.entity.name, row: 0, columns: column - 1, in: text, style(role))
    frame.write(count, column: column, in: text, style(.rowMeta))
  }
}

extension ReaderState {
  /// "3 of 128 · people · “duq”".
  func placeWords(of index: IndexPane) -> String {
    let window = index.pager.window
    var words = [index.query.kind == .person ? "people" : "countries"]
    if let place = window.place {
      let count = window.endsAtBottom ? " of \(grouped(place - window.selection + window.rows.count))" : ""
      words.insert(grouped(place + 1) + count, at: 0)
    }
    if !index.query.filter.isEmpty { words.append("“\(index.query.filter)”") }
    return words.joined(separator: " · ")
  }
}

extension IndexQuery.Order {
  var words: String {
    switch self {
    case .mentions: "by mentions"
    case .name: "by name"
    case .latest: "latest first"
    }
  }
}
