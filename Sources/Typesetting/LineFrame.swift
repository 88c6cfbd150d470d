import Articles
import Grid

/// What is to the left of a paragraph's lines.
struct LineFrame {
  /// Beside the first line, and where it begins.
  var firstMarker = ""
  var firstMarkerColumn = 0
  /// Beside all further lines, from the first column on.
  var marker = ""
  /// Columns to the left of the text, on every line.
  var hang = 0
  /// Scalars at the paragraph's start that are shown in the first line's hang: "1. ".
  var lead = 0

  static let imageMarker = "▨ "

  /// Labels and bars are left out where they would take more than a part of the measure; of nested lists and quotes as
  /// many levels are shown as there is room for.
  init(_ paragraph: ArticleText.Paragraph, _ scalars: [Unicode.Scalar], measure: Int) {
    if paragraph.image != nil {
      if measure >= 8 { label(Self.imageMarker, own: 2, outer: 0, measure: measure) }
      return
    }
    let place = paragraph.listPlace
    switch paragraph.kind {
    case .rule: return
    case .quote:
      marker = Self.bars(max(1, paragraph.block.depth), measure: measure)
      firstMarker = marker
      hang = marker.columns
    case .listItem where place.level == 0:
      captured(scalars, paragraph, measure: measure)
    case .paragraph, .subhead, .tableRow, .listItem, .footnote, .code:
      label(place.label, own: place.own, outer: place.outer, measure: measure)
      if paragraph.kind == .code, measure - hang >= 8 { hang += 2 }
    }
  }

  /// The bars of nested quotes, in at most a quarter of the measure.
  static func bars(_ depth: Int, measure: Int) -> String {
    String(repeating: "▏ ", count: min(depth, measure / 8))
  }

  /// Places a label at the right of its column, `outer` columns in.
  private mutating func label(_ label: String, own: Int, outer: Int, measure: Int) {
    guard own > 0, own * 3 <= measure else { return }
    let outer = min(outer, measure / 2 - own)
    hang = outer + own
    firstMarker = label
    firstMarkerColumn = label.isEmpty ? 0 : hang - label.columns
  }

  /// An item of a text that has no lists of its own, such as a captured one: its bullet or number may be in the text.
  private mutating func captured(_ scalars: [Unicode.Scalar], _ paragraph: ArticleText.Paragraph, measure: Int) {
    lead = paragraph.isContinued ? 0 : Self.label(scalars, paragraph.range)
    hang = lead > 0 ? lead : 2
    guard measure >= 4 * hang else {
      lead = 0
      hang = 0
      return
    }
    firstMarker = lead > 0 || paragraph.isContinued ? "" : "• "
  }

  /// Scalars of a list item's own bullet or number and the blank after it; 0 if the text has none.
  private static func label(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int {
    let start = scalars[range].prefix(8)
    let digits = start.prefix { $0.isASCIIDigit }.count
    var rest = start.dropFirst(digits)
    guard let mark = rest.popFirst(), rest.popFirst() == " ", let text = rest.first, text.columns > 0 else { return 0 }
    let marks: [Unicode.Scalar] = digits > 0 ? [".", ")"] : ["•", "-", "*", "–", "◦", "▪"]
    return marks.contains(mark) ? digits + 2 : 0
  }
}
