import Articles
import Typesetting

extension OpenArticle {
  /// Lays the article out for a pane. The reader's place (`anchor`) stays the same, whatever the new size shows of it.
  mutating func set(measure: Int, rows: Int) {
    guard (measure, rows) != (self.measure, self.rows) else { return }
    if measure != self.measure {
      galley = Galley(galley.text, measure: measure)
      header = headerLines(shown.article, minutes: facts.minutes, columns: measure)
    }
    (self.measure, self.rows) = (measure, rows)
    showAnchor()
  }

  /// Scrolls down by lines, up when negative; returns `false` when the view was at that end already.
  @discardableResult
  mutating func scroll(by count: Int) -> Bool {
    if count > 0 {
      let inHeader = min(count, header.count - headerTop)
      return go(headerTop: headerTop + inHeader, top: galley.moved(top, by: count - inHeader))
    }
    let target = galley.moved(top, by: count)
    let inBody = linesMoved(from: target, to: top, atMost: -count)
    return go(headerTop: max(0, headerTop + count + inBody), top: target)
  }

  mutating func scrollToTop() { go(headerTop: 0, top: LinePosition()) }

  mutating func scrollToBottom() { go(headerTop: header.count, top: galley.lastTop(rows: rows)) }

  /// Scrolls a position to the top of the view; at the article's start, shows the header.
  mutating func scroll(to position: ReadingPosition) {
    go(to: position > ReadingPosition() ? .body(position) : .header(line: 0))
  }

  /// Makes `anchor` the reader's place and shows it.
  mutating func go(to anchor: Anchor) {
    self.anchor = anchor
    showAnchor()
  }

  /// Shows a scalar of the body: unless its line is in view, scrolls it to a third of the way down.
  mutating func reveal(offset: Int) {
    let line = galley.line(holding: offset)
    let last = galley.moved(top, by: max(0, lines.count - 1))
    guard line < top || line > last || lines.isEmpty else { return }
    let target = galley.moved(line, by: -(rows / 3))
    go(headerTop: target == LinePosition() ? 0 : header.count, top: target)
  }

  /// Whether the end of the text is on the screen.
  var showsEnd: Bool { percent == 100 }

  /// Moves the view for the reader: the new place becomes `anchor`. Returns `false` when nothing moved.
  @discardableResult
  private mutating func go(headerTop: Int, top: LinePosition) -> Bool {
    let before = (self.headerTop, self.top)
    (self.headerTop, self.top) = (headerTop, top)
    setView()
    guard before != (self.headerTop, self.top) else { return false }
    let isInHeader = self.headerTop < header.count || (self.headerTop == 0 && self.top == LinePosition())
    anchor = isInHeader ? .header(line: self.headerTop) : .body(galley.readingPosition(of: self.top))
    return true
  }

  /// Moves the view to `anchor`, but not past the end of the text.
  private mutating func showAnchor() {
    switch anchor {
    case .header(let line): (headerTop, top) = (min(line, max(0, header.count - 1)), LinePosition())
    case .body(let position): (headerTop, top) = (header.count, galley.line(at: position))
    }
    setView()
  }

  private mutating func setView() {
    clampTop()
    let bodyRows = max(0, rows - (header.count - headerTop))
    lines = galley.lines(from: top, count: bodyRows)
    percent = galley.text.paragraphs.isEmpty ? 100 : galley.progress(top: top, rows: bodyRows)
  }

  /// Keeps the view from going past the end of the text, and from cutting the header where everything would fit.
  private mutating func clampTop() {
    let last = galley.lastTop(rows: rows)
    if top > last { top = last }
    guard top == LinePosition() else {
      headerTop = header.count
      return
    }
    let bodyLines = galley.lines(from: top, count: rows).count
    headerTop = min(headerTop, max(0, header.count + bodyLines - rows))
  }

  /// The number of lines between two places, at most `limit`.
  private mutating func linesMoved(from start: LinePosition, to end: LinePosition, atMost limit: Int) -> Int {
    var count = 0
    var at = start
    while at < end, count < limit {
      at = galley.moved(at, by: 1)
      count += 1
    }
    return count
  }
}
