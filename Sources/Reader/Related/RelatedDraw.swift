import Articles
import Grid
import Typesetting

/// A line of the related pane.
private enum RelatedLine {
  case blank
  case label(String)
  /// The first line of a post: its number and headline.
  case title(Int)
  /// A further line of its headline.
  case titleRest(Int, Range<Int>)
  /// A quiet line under it.
  case note(Int, String)
}

extension Painter {
  mutating func drawRelated() {
    let pane = layout.related
    let area = pane.inset(left: 1, right: 1)
    switch state.related.content {
    case .empty, .loading: return point(.related, row: area.row, column: area.column)
    case .failed(let reason): return drawEmpty(.related, reason, [], in: pane)
    case .loaded where state.related.posts.isEmpty:
      return drawEmpty(.related, "No related posts for this article.", [], in: pane)
    case .loaded: break
    }
    let isStrip = layout.arrangement == .double
    let lines = isStrip ? state.related.posts.indices.map(RelatedLine.title) : relatedLines(columns: area.columns - 3)
    let top = firstLine(of: lines, rows: area.rows)
    for (row, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      draw(line, row: row, isStrip: isStrip, in: area)
    }
  }

  private func relatedLines(columns: Int) -> [RelatedLine] {
    var lines: [RelatedLine] = [.blank]
    var origin: RelatedPost.Origin?
    for (index, post) in state.related.posts.enumerated() {
      if post.origin != origin {
        if origin != nil { lines.append(.blank) }
        lines += [.label(post.origin.label), .blank]
        origin = post.origin
      }
      lines.append(.title(index))
      lines += titleLines(post, columns: columns).dropFirst().map { .titleRest(index, $0) }
      lines += notes(of: post, columns: columns).map { .note(index, $0) }
    }
    return lines
  }

  /// The first line on the screen, so that the whole of the selected post can be seen.
  private func firstLine(of lines: [RelatedLine], rows: Int) -> Int {
    let selected = lines.indices.filter { lines[$0].post == state.related.selection }
    guard let last = selected.last, let first = selected.first, last >= rows else { return 0 }
    return min(first, last - rows + 1)
  }

  private mutating func draw(_ line: RelatedLine, row: Int, isStrip: Bool, in area: Rect) {
    if let post = line.post, post == state.related.selection, state.focus == .related {
      let margin = Rect(row: area.row, column: area.column - 1, columns: 1, rows: area.rows)
      frame.write("▌", row: row, in: margin, style(.selectionBarFocused))
    }
    switch line {
    case .blank: break
    case .label(let text): frame.write(text, row: row, in: area, style(.sectionLabel))
    case .title(let index):
      let post = state.related.posts[index]
      if isSelected(index) { point(.related, row: area.row + row, column: area.column + 3) }
      if index < 10 { frame.write("\((index + 1) % 10)", row: row, column: 1, in: area, style(.relatedNumber)) }
      if isStrip { return drawStripRow(post, row: row, isSelected: isSelected(index), in: area) }
      let first = titleLines(post, columns: area.columns - 3).first ?? 0..<0
      writeTitle(post, first, row: row, isSelected: isSelected(index), in: area)
    case .titleRest(let index, let range):
      writeTitle(state.related.posts[index], range, row: row, isSelected: isSelected(index), in: area)
    case .note(_, let text):
      writeClipped(text, row: row, column: 3, in: area, style(.relatedReason))
    }
  }

  private mutating func drawStripRow(_ post: RelatedPost, row: Int, isSelected: Bool, in area: Rect) {
    let widest = max(0, area.columns / 3)
    let note = fitted(stripNote(of: post), columns: widest)
    let noteColumns = min(note.columns, widest)
    let room = area.columns - 3 - (noteColumns > 0 ? noteColumns + 2 : 0)
    writeClipped(
      post.title, row: row, column: 3, columns: room, in: area, titleStyle(post, isSelected: isSelected),
      markings: names(of: post))
    writeClipped(note, row: row, column: area.columns - noteColumns, in: area, style(.relatedReason))
  }

  private mutating func writeTitle(
    _ post: RelatedPost, _ range: Range<Int>, row: Int, isSelected: Bool, in area: Rect
  ) {
    write(
      Array(post.title.unicodeScalars), range, row: row, column: 3, in: area, titleStyle(post, isSelected: isSelected),
      markings: names(of: post))
  }

  private func titleLines(_ post: RelatedPost, columns: Int) -> [Range<Int>] {
    setHeadline(post.title, width: max(1, columns))
  }

  private func isSelected(_ index: Int) -> Bool { state.focus == .related && index == state.related.selection }

  /// Names show in posts that can be opened; a missing post is dimmed as a whole.
  private func names(of post: RelatedPost) -> [Marking] { post.id == nil ? [] : markings(of: post.titleMentions) }

  private func titleStyle(_ post: RelatedPost, isSelected: Bool) -> Style {
    if isSelected { return style(.relatedTitleSelected) }
    return style(post.id == nil ? .relatedMissing : .relatedTitle)
  }

  /// The quiet lines under a post: author and date, or the reason; and that it is not there.
  private func notes(of post: RelatedPost, columns: Int) -> [String] {
    let date = post.published.map { shortDate($0, today: state.today) }
    let reason = post.reason.map { fitted($0, columns: columns) }
    let words = [post.origin == .found ? reason : post.author, date].compactMap { $0 }.filter { !$0.isEmpty }
    let missing = post.id == nil ? ["not in the library"] : []
    let oneLine = (words + missing).joined(separator: " · ")
    return oneLine.columns <= columns ? [oneLine].filter { !$0.isEmpty } : words + missing
  }

  /// The reason without its last parts where there is too little room for them: they tell least.
  private func fitted(_ reason: String, columns: Int) -> String {
    var rest = reason
    while rest.columns > columns {
      let ends = [" · ", ", "].compactMap { rest.ranges(of: $0).last?.lowerBound }
      guard let end = ends.max() else { break }
      rest = String(rest[..<end])
    }
    return rest
  }

  /// What a row of the strip has room for.
  private func stripNote(of post: RelatedPost) -> String {
    if post.id == nil { return "not in library" }
    return (post.origin == .found ? post.reason : post.author) ?? ""
  }
}

extension RelatedLine {
  fileprivate var post: Int? {
    switch self {
    case .title(let index), .titleRest(let index, _), .note(let index, _): index
    case .blank, .label: nil
    }
  }
}

extension RelatedPost.Origin {
  fileprivate var label: String {
    switch self {
    case .own: "Related"
    case .neighbour: "Next to it"
    case .found: "Also in the library"
    }
  }
}
