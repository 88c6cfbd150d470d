import Articles
import Grid
import Styling
import Typesetting

extension Painter {
  mutating func drawList() {
    if let index = state.index { return draw(index, in: layout.list) }
    let head = state.profileLines(paneRows: layout.list.rows)
    drawProfile(in: Rect(row: layout.list.row, column: 0, columns: layout.list.columns, rows: head))
    let pane = layout.list.inset(top: head)
    switch state.list.pager.content {
    case .failed(let reason): return drawEmpty(.list, reason, [], in: pane)
    case .loading: return point(.list, row: pane.row, column: pane.column)
    case .loaded where state.list.rows.isEmpty:
      let words = state.emptyListWords
      return drawEmpty(.list, words.text, words.keys, in: pane)
    case .loaded: break
    }
    let lines = state.list.rowLines(paneRows: pane.rows)
    var row = 0
    for index in state.list.rows.indices.dropFirst(state.list.pager.window.top) where row + lines <= pane.rows {
      let area = Rect(row: pane.row + row, column: pane.column, columns: pane.columns, rows: lines)
      draw(state.list.rows[index], isSelected: index == state.list.selection, in: area)
      row += lines
    }
  }

  /// Says why a pane is empty, and which keys fill it; `rect` is the pane, or its free part.
  mutating func drawEmpty(_ pane: Pane, _ text: String, _ hints: [Hint], in rect: Rect) {
    let area = rect.inset(top: min(2, rect.rows / 3), left: min(3, rect.columns / 8), right: 1)
    point(pane, row: area.row, column: area.column)
    var row = 0
    for line in wrapped(text, columns: area.columns) {
      frame.write(line, row: row, in: area, style(.empty))
      row += 1
    }
    for hint in hints {
      row += 1
      let column = frame.write(hint.keys, row: row, in: area, style(.emptyKey)) + 1
      for (line, words) in wrapped(hint.use, columns: area.columns - column).enumerated() {
        if line > 0 { row += 1 }
        frame.write(words, row: row, column: column, in: area, style(.empty))
      }
    }
  }

  private mutating func draw(_ row: ArticleRow, isSelected: Bool, in area: Rect) {
    if isSelected {
      let bar = style(state.focus == .list ? .selectionBarFocused : .selectionBar)
      for line in 0..<area.rows { frame.write("▌", row: line, in: area, bar) }
    }
    if row.isStarred {
      frame.write("★", column: 1, in: area, style(.starMark))
    } else if row.isUnread {
      frame.write("●", column: 1, in: area, style(.unreadMark))
    }
    let text = area.inset(left: 3, right: 1)
    if isSelected { point(.list, row: text.row, column: text.column) }
    let role: Role = isSelected ? .rowTitleSelected : row.isUnread ? .rowTitle : .rowTitleRead
    let markings = markings(of: row.titleMentions) + row.titleHits.map { Marking(range: $0, style: theme[.hit]) }
    let date = row.published.map { shortDate($0, today: state.today) } ?? ""
    if area.rows == 1 {
      let dateColumn = text.columns - date.columns
      let hasDate = dateColumn > 20
      writeClipped(
        row.title, row: 0, columns: hasDate ? dateColumn - 1 : text.columns, in: text, style(role), markings: markings)
      if hasDate { frame.write(date, column: dateColumn, in: text, style(.rowMeta)) }
      return
    }
    drawTitle(row, date, style(role), markings, in: text)
    if area.rows > 2, let excerpt = row.excerpt { draw(excerpt, in: text.inset(top: 2)) }
  }

  /// The excerpt in as many lines as the area has, one or two.
  private mutating func draw(_ excerpt: Excerpt, in area: Rect) {
    let excerpt = excerpt.showingFirstHit(columns: area.columns * area.rows)
    let markings = excerpt.hits.map { Marking(range: $0, style: theme[.hit]) }
    guard area.rows > 1 else {
      writeClipped(excerpt.text, row: 0, in: area, style(.excerpt), markings: markings)
      return
    }
    let scalars = Array(excerpt.text.unicodeScalars)
    let first = firstLine(of: scalars, columns: area.columns)
    write(scalars, first, row: 0, column: 0, in: area, style(.excerpt), markings: markings)
    let rest = scalars[first.upperBound...].drop { $0 == " " }
    let moved = markings.map { marking in
      Marking(
        range: max(0, marking.range.lowerBound - rest.startIndex)..<max(0, marking.range.upperBound - rest.startIndex),
        style: marking.style)
    }
    var tail = String.UnicodeScalarView()
    tail.append(contentsOf: rest)
    writeClipped(String(tail), row: 1, in: area, style(.excerpt), markings: moved)
  }

  /// The headline on the first line and, where it is longer, on the second; the date at the second line's end.
  private mutating func drawTitle(
    _ row: ArticleRow, _ date: String, _ base: Style, _ markings: [Marking], in text: Rect
  ) {
    let scalars = Array(row.title.unicodeScalars)
    let first = firstLine(of: scalars, columns: text.columns)
    write(scalars, first, row: 0, column: 0, in: text, base, markings: markings)
    let dateColumn = max(0, text.columns - date.columns)
    let room = max(0, dateColumn - 2)
    var rest = first.upperBound
    while rest < scalars.count, scalars[rest] == " " { rest += 1 }
    if rest < scalars.count {
      var tail = String.UnicodeScalarView()
      tail.append(contentsOf: scalars[rest...])
      let moved = markings.map { marking in
        Marking(
          range: max(0, marking.range.lowerBound - rest)..<max(0, marking.range.upperBound - rest), style: marking.style
        )
      }
      writeClipped(String(tail), row: 1, columns: room, in: text, base, markings: moved)
    } else {
      writeClipped(row.sourceWords(columns: room), row: 1, columns: room, in: text, style(.rowMeta))
    }
    frame.write(date, row: 1, column: dateColumn, in: text, style(.rowMeta))
  }
}

extension ArticleRow {
  /// Where the article comes from, in the longest form that fits: "Moscow, Russia · Wikinews", the place, or the city.
  /// An author stands in for a missing site.
  fileprivate func sourceWords(columns: Int) -> String {
    let place = dateline.map(placeWords)
    let source = site ?? authors.first
    let both = [place, source].compactMap { $0 }.joined(separator: " · ")
    let city = place?.split(separator: ",").first.map(String.init)
    return [both, place, city].compactMap { $0 }.first { $0.columns <= columns } ?? both
  }
}

extension ReaderState {
  /// Why the list is empty, and what fills it.
  var emptyListWords: (text: String, keys: [Hint]) {
    func keys(_ action: Action, _ use: String) -> [Hint] {
      keymap.key(for: action).map { [Hint(keys: $0.label, use: use)] } ?? []
    }
    if !list.query.search.isEmpty {
      let offer = list.suggestion.flatMap { suggestion in
        keymap.key(for: .visit(.open)).map { key in
          Hint(keys: key.label, use: "finds \(countWords(suggestion.count)) for “\(suggestion.search)”")
        }
      }
      let clear = prompt == nil ? keys(.search(.close), "clears the search") : []
      return ("Nothing found for “\(list.query.search.text)”", (offer.map { [$0] } ?? []) + clear)
    }
    switch list.query.view {
    case .unread: return ("Everything is read", keys(.look(.nextView), "shows another view"))
    case .starred:
      return ("Nothing is starred yet", keys(.keep(.star), "stars an article") + keys(.look(.nextView), "shows all"))
    case .all: return ("The library is empty. Add articles with: dateline import PATH", [])
    }
  }
}

/// Text in lines of at most `columns` columns, broken at blanks; a longer word has a line of its own.
func wrapped(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.columns + 1 + word.columns <= columns {
      lines[lines.count - 1] += " " + word
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
