import Articles
import Grid

extension Painter {
  /// The program and its library at the left, the place in the list at the right.
  mutating func drawTitleBar() {
    let bar = layout.titleBar
    let quiet = style(.titleBarPlace)
    frame.fill(bar, style(.titleBar))
    let place = state.placeWords
    var used = frame.write(" Dateline", in: bar, style(.titleBar))
    let room = bar.columns - used - place.columns - 4
    if room > 4, !state.libraryName.isEmpty {
      used += 2 + writeClipped(state.libraryName, row: 0, column: used + 2, columns: room, in: bar, quiet)
    }
    let column = bar.columns - place.columns - 1
    if column > used + 1 { frame.write(place, column: column, in: bar, quiet) }
  }

  /// The three panes by name, in the arrangement that shows one at a time.
  mutating func drawTabs() {
    let line = layout.tabs
    frame.fill(line, style(.tab))
    var column = line.columns >= 27 ? 1 : 0
    for pane in Pane.allCases {
      let isFocused = pane == state.focus
      let name = isFocused || line.columns >= 27 ? pane.name : pane.shortName
      let label = isFocused ? "[\(name)]" : line.columns >= 27 ? " \(name) " : name
      column += frame.write(label, column: column, in: line, style(isFocused ? .tabFocused : .tab)) + 1
    }
  }

  /// The lines between panes; heavy beside the focused one.
  mutating func drawDividers() {
    let bottom = layout.statusLine.row
    for (index, column) in layout.dividers.enumerated() {
      for row in 1..<max(1, bottom) {
        let isFocused = isDividerFocused(index, row: row)
        let area = Rect(row: row, column: column, columns: 1, rows: 1)
        frame.write(isFocused ? "┃" : "│", in: area, style(isFocused ? .borderFocused : .border))
      }
    }
    guard let row = layout.stripBorderRow, let divider = layout.dividers.first else { return }
    let isFocused = state.focus == .related
    let area = Rect(row: row, column: divider + 1, columns: state.size.columns - divider - 1, rows: 1)
    let line = String(repeating: isFocused ? "━" : "─", count: area.columns)
    frame.write(line, in: area, style(isFocused ? .borderFocused : .border))
  }

  private func isDividerFocused(_ index: Int, row: Int) -> Bool {
    switch state.focus {
    case .list: index == 0
    case .article: layout.stripBorderRow.map { row < $0 } ?? true
    case .related: layout.stripBorderRow.map { row >= $0 } ?? (index == 1)
    }
  }
}

extension Pane {
  /// For a screen that has no room for the names of all three.
  fileprivate var shortName: String {
    switch self {
    case .list: "List"
    case .article: "Art."
    case .related: "Rel."
    }
  }

  var name: String {
    switch self {
    case .list: "List"
    case .article: "Article"
    case .related: "Related"
    }
  }
}

extension ReaderState {
  /// "3 of 128 · unread · newest first".
  var placeWords: String {
    if let index { return placeWords(of: index) }
    var words: [String] = []
    if let count = list.count {
      switch list.pager.window.place {
      case let place? where !list.rows.isEmpty: words.append("\(grouped(place + 1)) of \(countWords(count))")
      default: words.append(countWords(count))
      }
    }
    if let entity = list.query.entity { words.append(entity.name) }
    if !list.query.search.isEmpty { words.append("“\(list.query.search.text)”") }
    if list.query.view != .all { words.append(list.query.view.rawValue) }
    switch list.query.order {
    case .newest: if size.columns >= 100 { words.append("newest first") }
    case .oldest: words.append("oldest first")
    case .title: words.append("by headline")
    case .site: words.append("by site")
    case .unreadFirst: words.append("unread first")
    case .relevance: words.append("best match first")
    }
    return words.joined(separator: " · ")
  }
}
