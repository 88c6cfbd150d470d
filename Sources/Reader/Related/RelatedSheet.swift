import Articles
import Grid
import Typesetting

/// A line of the related pane.
enum RelatedLine: Hashable, Sendable {
  case blank
  case label(String)
  /// The first line of a post: its number, and the part of its headline that stands there.
  case title(Int, Range<Int>)
  /// A further line of its headline.
  case titleRest(Int, Range<Int>)
  /// A line of notes under it.
  case note(Int, String)
}

/// The related posts laid out in lines for one width.
struct RelatedSheet: Hashable, Sendable {
  /// Columns of a headline.
  let columns: Int
  let today: Day?
  private(set) var lines: [RelatedLine] = [.blank]
  /// For each post, the range of its lines in `lines`.
  private(set) var places: [Range<Int>] = []

  /// Limits a long headline, so that it leaves room for the posts after it.
  private static let mostTitleLines = 4

  init(_ posts: [RelatedPost], columns: Int, today: Day?) {
    (self.columns, self.today) = (columns, today)
    var origin: RelatedPost.Origin?
    for (index, post) in posts.enumerated() {
      if post.origin != origin {
        if origin != nil { lines.append(.blank) }
        lines += [.label(post.origin.label), .blank]
        origin = post.origin
      }
      var titles = setHeadline(post.title, width: max(1, columns))
      if titles.count > Self.mostTitleLines, let end = titles.last?.upperBound {
        titles = Array(titles.prefix(Self.mostTitleLines))
        // The last line takes all the rest; drawing cuts it with an ellipsis.
        titles[titles.count - 1] = titles[titles.count - 1].lowerBound..<end
      }
      let start = lines.count
      lines.append(.title(index, titles.first ?? 0..<0))
      lines += titles.dropFirst().map { .titleRest(index, $0) }
      lines += post.notes(columns: columns, today: today).map { .note(index, $0) }
      places.append(start..<lines.count)
    }
  }

  /// Index of the first line to show, so that the whole of the selected post is on the screen.
  func firstLine(showing post: Int, rows: Int) -> Int {
    guard places.indices.contains(post), places[post].upperBound > rows else { return 0 }
    return min(places[post].lowerBound, places[post].upperBound - rows)
  }
}

extension RelatedPost {
  /// The lines under a post: author or reason, date, and whether it is missing in the library.
  fileprivate func notes(columns: Int, today: Day?) -> [String] {
    let date = published.map { shortDate($0, today: today) }
    let words = [origin == .found ? reason.map { fitted($0, columns: columns) } : author, date]
      .compactMap { $0 }.filter { !$0.isEmpty }
    let missing = id == nil ? ["not in the library"] : []
    let oneLine = (words + missing).joined(separator: " · ")
    return oneLine.columns <= columns ? [oneLine].filter { !$0.isEmpty } : words + missing
  }
}

/// The reason, without as many of its last parts as do not fit: they say least.
func fitted(_ reason: String, columns: Int) -> String {
  var rest = reason
  while rest.columns > columns {
    let ends = [" · ", ", "].compactMap { rest.ranges(of: $0).last?.lowerBound }
    guard let end = ends.max() else { break }
    rest = String(rest[..<end])
  }
  return rest
}

extension ReaderState {
  /// Sets the related posts for the pane, where that has not been done yet.
  mutating func arrangeRelated(_ pane: Rect) {
    let columns = pane.inset(left: 1, right: 1).columns - 3
    guard !pane.isEmpty, related.sheet?.columns != columns || related.sheet?.today != today else { return }
    related.sheet = RelatedSheet(related.posts, columns: columns, today: today)
  }
}

extension RelatedPost.Origin {
  fileprivate var label: String {
    switch self {
    case .own: "Related"
    case .neighbour: "Previous and next"
    case .found: "Also in the library"
    }
  }
}
