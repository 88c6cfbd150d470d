import Grid
import Typesetting

/// The text, cut with an ellipsis where it is wider than `columns`. `nil`: never cut.
func clipped(_ text: String, columns: Int?) -> String {
  guard let columns, text.columns > columns else { return text }
  let range = clip(text, columns: max(1, columns - 1)).range
  return String(text.unicodeScalars.prefix(range.upperBound)) + "…"
}
