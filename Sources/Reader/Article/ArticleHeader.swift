import Articles
import Grid
import Typesetting

/// A line above the body.
enum HeaderLine: Hashable, Sendable {
  case blank
  /// Scalars of the headline.
  case headline(Range<Int>)
  /// Byline, place, date, minutes.
  case meta(String)
}

/// The lines above the body: headline, byline, then place, date and minutes, with blank lines around them.
func headerLines(_ article: Article, minutes: Int, columns: Int) -> [HeaderLine] {
  let headline = article.title.isEmpty ? [] : setHeadline(article.title, width: columns).map(HeaderLine.headline)
  let byline = joined(article.authors)
  let quiet = [
    article.dateline.map(placeWords) ?? "",
    article.published.map { dateWords($0, columns: columns) } ?? "", "\(minutes) min",
  ].filter { !$0.isEmpty }.joined(separator: " · ")
  var lines: [HeaderLine] = [.blank] + headline + [.blank]
  let oneLine = byline.isEmpty ? quiet : byline + " · " + quiet
  if oneLine.columns <= columns {
    lines.append(.meta(oneLine))
  } else {
    lines += [byline, quiet].filter { !$0.isEmpty }.map(HeaderLine.meta)
  }
  return lines + [.blank]
}

/// "A", "A and B", "A, B and C".
func joined(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

/// A dateline as a place is written in running text: "YAOUNDÉ, Cameroon" → "Yaoundé, Cameroon".
///
/// Only parts between commas that are all capitals and contain no full stop change: "DR Congo" stays as it is, and so
/// does the "D.C." of "WASHINGTON, D.C.".
func placeWords(_ dateline: String) -> String {
  dateline.split(separator: ",", omittingEmptySubsequences: false).map { part in
    guard part == part.uppercased(), !part.contains(".") else { return String(part) }
    var isStart = true
    return String(
      part.flatMap { character -> String in
        defer { isStart = !character.isLetter && character != "’" && character != "'" }
        return isStart ? String(character) : character.lowercased()
      })
  }.joined(separator: ",")
}
