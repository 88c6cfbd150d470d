import Articles
import Grid

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
    guard !isStrip, let sheet = state.related.sheet else { return drawStrip(in: area) }
    let top = sheet.firstLine(showing: state.related.selection, rows: area.rows)
    for (row, line) in sheet.lines.dropFirst(top).prefix(area.rows).enumerated() {
      draw(line, row: row, isStrip: false, in: area)
    }
  }

  /// The posts, one row each.
  private mutating func drawStrip(in area: Rect) {
    let posts = state.related.posts.indices
    let top = max(0, state.related.selection - area.rows + 1)
    for (row, index) in posts.dropFirst(top).prefix(area.rows).enumerated() {
      draw(.title(index, 0..<0), row: row, isStrip: true, in: area)
    }
  }

  private mutating func draw(_ line: RelatedLine, row: Int, isStrip: Bool, in area: Rect) {
    if let post = line.post, post == state.related.selection, state.focus == .related {
      let margin = Rect(row: area.row, column: area.column - 1, columns: 1, rows: area.rows)
      frame.write("▌", row: row, in: margin, style(.selectionBarFocused))
    }
    switch line {
    case .blank: break
    case .label(let text): frame.write(text, row: row, in: area, style(.sectionLabel))
    case .title(let index, let first):
      let post = state.related.posts[index]
      if isSelected(index) { point(.related, row: area.row + row, column: area.column + 3) }
      if index < 10 { frame.write("\((index + 1) % 10)", row: row, column: 1, in: area, style(.relatedNumber)) }
      if isStrip { return drawStripRow(post, row: row, isSelected: isSelected(index), in: area) }
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
    var line = String.UnicodeScalarView()
    line.append(contentsOf: Array(post.title.unicodeScalars)[range])
    let markings = names(of: post).filter { $0.range.overlaps(range) }.map { name in
      let shared = name.range.clamped(to: range)
      return Marking(
        range: shared.lowerBound - range.lowerBound..<shared.upperBound - range.lowerBound, style: name.style)
    }
    writeClipped(
      String(line), row: row, column: 3, in: area, titleStyle(post, isSelected: isSelected), markings: markings)
  }

  private func isSelected(_ index: Int) -> Bool { state.focus == .related && index == state.related.selection }

  /// Names show in posts that can be opened; a missing post is dimmed as a whole.
  private func names(of post: RelatedPost) -> [Marking] { post.id == nil ? [] : markings(of: post.titleMentions) }

  private func titleStyle(_ post: RelatedPost, isSelected: Bool) -> Style {
    if isSelected { return style(.relatedTitleSelected) }
    return style(post.id == nil ? .relatedMissing : .relatedTitle)
  }

  /// The note at the end of a row of the strip.
  private func stripNote(of post: RelatedPost) -> String {
    if post.id == nil { return "not in library" }
    return (post.origin == .found ? post.reason : post.author) ?? ""
  }
}

extension RelatedLine {
  fileprivate var post: Int? {
    switch self {
    case .title(let index, _), .titleRest(let index, _), .note(let index, _): index
    case .blank, .label: nil
    }
  }
}
