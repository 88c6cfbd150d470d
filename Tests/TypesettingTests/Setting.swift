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
  return galley.lines(from: LinePosition(), count: .max).map { shown($0, of: text) }
}

func shown(_ body: String, measure: Int) -> [String] {
  shown(ArticleText(body: body, blocks: []), measure: measure)
}

func shown(_ line: SetLine, of text: ArticleText) -> String {
  var shown = String(repeating: " ", count: line.indent) + line.marker
  var offset = line.range.lowerBound
  for gap in line.gaps {
    shown += text.string(offset..<gap.offset) + String(repeating: " ", count: gap.columns)
    offset = gap.offset
  }
  return shown + text.string(offset..<line.range.upperBound)
}

/// Columns of a line as a frame counts them: indent, marker, text and gaps.
func columns(of line: SetLine, of text: ArticleText) -> Int {
  line.indent + line.marker.columns + text.string(line.range).columns + line.gaps.reduce(0) { $0 + $1.columns }
}
