import Articles
import Grid
import Styling
import Typesetting

extension Painter {
  mutating func drawArticle() {
    let pane = layout.article
    guard let open = state.article.open else {
      if let problem = state.article.problem {
        drawEmpty(.article, problem, [], in: pane)
      } else if state.article.awaited == nil, state.list.pager.content == .loaded {
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
    var row = 0
    for line in open.header.dropFirst(open.headerTop) {
      guard row < pane.rows else { return }
      switch line {
      case .blank: break
      case .headline(let range):
        let names = markings(of: open.headlineMentions, at: open.headlinePlaces.overlapping(range))
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
    let paragraph = open.galley.text.paragraphs[line.paragraph]
    let base = style(textRole(of: paragraph))
    let marker: Role = open.selectedNote == line.paragraph ? .linkSelected : .listMarker
    frame.write(line.marker, row: row, column: line.markerColumn, in: column, style(marker))
    for segment in line.segments {
      write(
        open.galley.text.scalars, segment.range, row: row, column: segment.column, in: column, base,
        markings: markings(on: segment.range, of: open))
    }
  }

  private func textRole(of paragraph: ArticleText.Paragraph) -> Role {
    guard paragraph.image == nil else { return .caption }
    switch paragraph.kind {
    case .paragraph, .listItem, .rule: return .body
    case .tableRow: return paragraph.block.isHeader ? .tableHead : .body
    case .footnote: return .footnote
    case .subhead:
      let level = paragraph.block.level ?? 2
      return level <= 2 ? .subhead : level == 3 ? .subheadLower : .subheadLowest
    case .quote: return .quote
    case .code: return .code
    }
  }

  /// Markings for the names at these places; none while names are not highlighted.
  private func markings(of names: [Mention], at places: [(place: Int, range: Range<Int>)]) -> [Marking] {
    guard state.look.showsNames else { return [] }
    return places.map { Marking(range: $0.range, style: theme[role(of: names[$0.place].kind)]) }
  }

  /// The markings on a line, later ones over earlier ones: styles, links, names, hits, then the selected link or name.
  private func markings(on line: Range<Int>, of open: OpenArticle) -> [Marking] {
    var out: [Marking] = []
    for places in open.stylePlaces {
      out += places.ranges.overlapping(line).map { Marking(range: $0.range, style: theme[places.role]) }
    }
    for (_, range) in open.linkPlaces.overlapping(line) { out.append(Marking(range: range, style: theme[.link])) }
    out += markings(of: open.bodyMentions, at: open.namePlaces.overlapping(line))
    let hits = open.matches.ranges
    for index in hits.indices(overlapping: line) {
      out.append(Marking(range: hits[index], style: theme[index == open.matches.current ? .hitCurrent : .hit]))
    }
    if let link = open.selectedLink { out.append(Marking(range: link.range, style: theme[.linkSelected])) }
    if let name = open.selectedName { out.append(Marking(range: name.range, style: theme[.nameSelected])) }
    return out
  }
}
