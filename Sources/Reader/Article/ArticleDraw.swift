import Articles
import Grid
import Typesetting

extension Painter {
  mutating func drawArticle() {
    let pane = layout.article
    guard let open = state.article.open else {
      if let problem = state.article.problem {
        drawEmpty(.article, problem, [], in: pane)
      } else if state.article.awaited == nil, state.list.content == .loaded {
        let words = state.list.rows.isEmpty ? "" : "Enter opens the selected article."
        drawEmpty(.article, words, [], in: pane)
      } else {
        point(.article, row: pane.row, column: pane.column)
      }
      return
    }
    let margin = max(1, (pane.columns - open.measure) / 2)
    let column = pane.inset(left: margin, right: max(0, pane.columns - margin - open.measure))
    pointAtText(of: open, in: column)
    let headline = Array(open.shown.article.title.unicodeScalars)
    let names = markings(of: open.headlineMentions)
    var row = 0
    for line in open.header.dropFirst(open.headerTop) {
      guard row < pane.rows else { return }
      switch line {
      case .blank: break
      case .headline(let range):
        write(headline, range, row: row, column: 0, in: column, style(.headline), markings: names)
      case .meta(let text): writeClipped(text, row: row, in: column, style(.meta))
      }
      row += 1
    }
    for line in open.lines {
      guard row < pane.rows else { return }
      draw(line, of: open, row: row, in: column)
      row += 1
    }
  }

  private mutating func draw(_ line: SetLine, of open: OpenArticle, row: Int, in column: Rect) {
    guard !line.range.isEmpty || !line.marker.isEmpty else { return }
    let base = style(textRole(of: line.kind))
    let marker = frame.write(line.marker, row: row, column: line.indent, in: column, style(.listMarker))
    let markings = markings(on: line.range, of: open)
    var at = line.indent + marker
    var start = line.range.lowerBound
    // A gap lines a table's columns up: blanks that the body does not have.
    for gap in line.gaps + [SetLine.Gap(offset: line.range.upperBound, columns: 0)] {
      at += write(
        open.galley.text.scalars, start..<gap.offset, row: row, column: at, in: column, base, markings: markings)
      at += gap.columns
      start = gap.offset
    }
  }

  private func textRole(of kind: Block.Kind) -> Role {
    switch kind {
    case .paragraph, .listItem, .tableRow: .body
    case .subhead: .subhead
    case .quote: .quote
    case .code: .code
    }
  }

  /// What lies over a line: links, then names, then hits, then the cursor.
  private func markings(on line: Range<Int>, of open: OpenArticle) -> [Marking] {
    var out: [Marking] = []
    for (index, link) in open.shown.article.links.enumerated() where link.range.overlaps(line) {
      out.append(Marking(range: link.range, style: theme[index == open.selectedLink ? .linkSelected : .link]))
    }
    out += markings(of: open.bodyMentions.overlapping(line, \.range))
    if let index = open.selectedName, open.bodyMentions.indices.contains(index) {
      out.append(Marking(range: open.bodyMentions[index].range, style: theme[.nameSelected]))
    }
    let hits = open.matches.ranges
    for index in hits.indices(overlapping: line) {
      out.append(Marking(range: hits[index], style: theme[index == open.matches.current ? .hitCurrent : .hit]))
    }
    return out
  }
}

extension [Range<Int>] {
  /// Indices of the ranges that overlap `range`; the ranges are sorted and apart from each other.
  fileprivate func indices(overlapping range: Range<Int>) -> Range<Int> {
    let start = partition { $0.upperBound > range.lowerBound }
    let end = partition { $0.lowerBound >= range.upperBound }
    return start..<Swift.max(start, end)
  }

  /// Index of the first range for which `isAfter` holds, by binary search.
  private func partition(_ isAfter: (Range<Int>) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [Mention] {
  /// The mentions on a stretch of text; the mentions are sorted by their start.
  fileprivate func overlapping(_ range: Range<Int>, _ path: KeyPath<Mention, Range<Int>>) -> [Mention] {
    let ranges = map { $0[keyPath: path] }
    return ranges.indices(overlapping: range).map { self[$0] }
  }
}
