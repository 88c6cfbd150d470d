import Articles
import Grid

/// What is to the left of a paragraph's lines.
struct LineFrame {
  var firstIndent = 0
  var firstMarker = ""
  var indent = 0
  var marker = ""
  /// Columns to the left of the text, on every line.
  var hang = 0
  /// Scalars at the paragraph's start that are shown in the first line's hang: "1. ".
  var lead = 0

  static let quoteMarker = "▏ "

  /// Empty where it would take more than a quarter of the measure.
  init(_ kind: Block.Kind, _ scalars: [Unicode.Scalar], _ range: Range<Int>, measure: Int) {
    switch kind {
    case .paragraph, .subhead, .tableRow: return
    case .quote where measure >= 8:
      firstMarker = Self.quoteMarker
      marker = Self.quoteMarker
      hang = 2
    case .code where measure >= 8:
      firstIndent = 2
      indent = 2
      hang = 2
    case .listItem:
      lead = Self.label(scalars, range)
      hang = lead > 0 ? lead : 2
      guard measure >= 4 * hang else {
        lead = 0
        hang = 0
        return
      }
      firstMarker = lead > 0 ? "" : "• "
      indent = hang
    default: return
    }
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
