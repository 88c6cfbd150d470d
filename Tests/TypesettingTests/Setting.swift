import Articles
import Grid
import Typesetting

/// A body whose parts are blocks of the given kinds, divided by blank lines.
func article(_ parts: (Block.Kind, String)...) -> ArticleText {
  var body = ""
  var blocks: [Block] = []
  for (kind, part) in parts {
    if !body.isEmpty { body += "\n\n" }
    let start = body.unicodeScalars.count
    body += part
    blocks.append(Block(kind, start..<body.unicodeScalars.count))
  }
  return ArticleText(body: body, blocks: blocks)
}

/// The lines as they would stand on the screen.
func shown(_ text: ArticleText, measure: Int) -> [String] {
  var galley = Galley(text, measure: measure)
  return galley.lines(from: LinePosition(), count: .max).map { text.string(of: $0) }
}

func shown(_ body: String, measure: Int) -> [String] {
  shown(ArticleText(body: body, blocks: []), measure: measure)
}

/// The column after the last that the line's marker or text fills, as a frame counts them.
func end(of line: SetLine, of text: ArticleText) -> Int {
  line.segments.reduce(line.marker.isEmpty ? 0 : line.markerColumn + line.marker.columns) {
    max($0, $1.column + text.string($1.range).columns)
  }
}
