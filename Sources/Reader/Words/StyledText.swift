import Articles
import Grid
import Styling
import Typesetting

/// A range of a text, and a style to draw over the text's own.
struct Marking {
  /// Scalars of the text.
  var range: Range<Int>
  var style: Style
}

extension Painter {
  /// Writes part of a text with markings; later markings are drawn over earlier ones. Returns the columns used.
  @discardableResult
  mutating func write(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, row: Int, column: Int, in area: Rect, _ base: Style,
    markings: [Marking] = []
  ) -> Int {
    let range = range.clamped(to: 0..<scalars.count)
    var styles = [Style](repeating: base, count: range.count)
    for marking in markings {
      for index in marking.range.clamped(to: range) {
        styles[index - range.lowerBound] = marking.style.over(styles[index - range.lowerBound])
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    var used = 0
    var run = (text: "", style: base)
    var offset = 0
    // A marking that covers part of a cluster covers all of it: a combining mark cut off from its letter is not drawn.
    for cluster in String(text) {
      let end = offset + cluster.unicodeScalars.count
      let style = styles[offset..<end].first { $0 != base } ?? base
      if style != run.style {
        used += frame.write(run.text, row: row, column: column + used, in: area, run.style)
        run = ("", style)
      }
      run.text.append(cluster)
      offset = end
    }
    return used + frame.write(run.text, row: row, column: column + used, in: area, run.style)
  }

  /// Writes a line that may be too long, with an ellipsis where it is cut. Returns the columns used.
  @discardableResult
  mutating func writeClipped(
    _ text: String, row: Int, column: Int = 0, columns: Int? = nil, in area: Rect, _ base: Style,
    markings: [Marking] = []
  ) -> Int {
    let columns = max(0, min(columns ?? .max, area.columns - column))
    let clipped = clip(text, columns: columns)
    var used = write(
      Array(text.unicodeScalars), clipped.range, row: row, column: column, in: area, base, markings: markings)
    if clipped.isClipped, used < columns {
      used += frame.write("…", row: row, column: column + used, in: area, base)
    }
    return used
  }

  /// Markings for names; none while names are not highlighted.
  func markings(of mentions: [Mention]) -> [Marking] {
    guard state.look.showsNames else { return [] }
    return mentions.map { Marking(range: $0.range, style: theme[role(of: $0.kind)]) }
  }

  func role(of kind: Mention.Kind) -> Role {
    switch kind {
    case .person: .person
    case .country: .country
    case .nationality: .nationality
    }
  }
}
