import Articles
import Grid

extension Excerpt {
  /// The excerpt, cut at its start where needed so that its first hit is within `columns` columns.
  func showingFirstHit(columns: Int) -> Excerpt {
    guard let hit = hits.first else { return self }
    let scalars = Array(text.unicodeScalars)
    // An ellipsis at either end needs a column.
    let room = max(1, columns - 2)
    var used = scalars[..<min(hit.upperBound, scalars.count)].reduce(0) { $0 + $1.columns }
    guard used > room else { return self }
    var start = 0
    while start < hit.lowerBound, used > room || start == 0 || scalars[start - 1] != " " {
      used -= scalars[start].columns
      start += 1
    }
    var rest = String.UnicodeScalarView("…".unicodeScalars)
    rest.append(contentsOf: scalars[start...])
    return Excerpt(
      String(rest), hits: hits.map { $0.lowerBound - start + 1..<$0.upperBound - start + 1 })
  }
}
