import Articles
import Typesetting

extension OpenArticle {
  /// Sets the article for a pane. The line that stood at the top stays there.
  mutating func set(measure: Int, rows: Int) {
    if measure != self.measure {
      let isInHeader = headerTop < header.count || self.measure == 0
      let kept = position
      self.measure = measure
      galley = Galley(galley.text, measure: measure)
      header = headerLines(shown.article, minutes: minutes, columns: measure)
      top = isInHeader ? LinePosition() : galley.line(at: kept)
      headerTop = isInHeader ? min(headerTop, max(0, header.count - 1)) : header.count
    }
    self.rows = rows
    clampTop()
    setVisibleLines()
  }

  /// Moves the view down by lines, up when negative; `false` when it stood at that end already.
  @discardableResult
  mutating func scroll(by count: Int) -> Bool {
    let before = (headerTop, top)
    if count > 0 {
      let inHeader = min(count, header.count - headerTop)
      headerTop += inHeader
      top = galley.moved(top, by: count - inHeader)
    } else {
      let target = galley.moved(top, by: count)
      headerTop = max(0, headerTop + count + linesMoved(from: target, to: top, atMost: -count))
      top = target
    }
    clampTop()
    setVisibleLines()
    return before != (headerTop, top)
  }

  mutating func scrollToTop() {
    headerTop = 0
    top = LinePosition()
    scroll(by: 0)
  }

  mutating func scrollToBottom() {
    headerTop = header.count
    top = galley.lastTop(rows: rows)
    scroll(by: 0)
  }

  /// Brings a position to the top of the view; the article's start shows its header.
  mutating func scroll(to position: ReadingPosition) {
    guard position > ReadingPosition() else { return scrollToTop() }
    top = galley.line(at: position)
    headerTop = header.count
    scroll(by: 0)
  }

  /// Scrolls as little as possible to show a scalar of the body; a third of the view stays above one far away.
  mutating func reveal(offset: Int) {
    let line = galley.line(holding: offset)
    let last = lines.last.map { galley.line(holding: max($0.range.lowerBound, 0)) } ?? top
    guard line < top || line > last || lines.isEmpty else { return }
    headerTop = header.count
    top = galley.moved(line, by: -(rows / 3))
    if top == LinePosition() { headerTop = 0 }
    scroll(by: 0)
  }

  /// The end of the text is on the screen.
  var showsEnd: Bool { percent == 100 }

  private mutating func setVisibleLines() {
    let bodyRows = max(0, rows - (header.count - headerTop))
    lines = galley.lines(from: top, count: bodyRows)
    percent = galley.text.paragraphs.isEmpty ? 100 : galley.progress(top: top, rows: bodyRows)
  }

  /// The view never goes past the end of the text, nor shows the header cut where all would fit.
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

  /// Lines between two places, counted no further than `limit`.
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
