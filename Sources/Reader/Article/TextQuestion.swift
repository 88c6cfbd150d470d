import Articles

/// Asks where something stands in an article's body. Answered off the screen's thread, as a body may be long.
public struct TextQuestion: Hashable, Sendable {
  enum Wanted: Hashable, Sendable {
    /// Text, wherever it stands.
    case find(String)
    /// What a search of the library marks.
    case search(SearchQuery)
  }

  let wanted: Wanted
  let body: String
  /// The body as it is compared, if an earlier question has made it.
  let findable: FindableText?

  /// `nil` when `isCancelled` said so; it is asked now and then.
  public func findings(isCancelled: () -> Bool = { false }) -> TextFindings? {
    switch wanted {
    case .search(let search):
      let terms = search.terms
      return TextFindings(ranges: terms.isEmpty ? [] : hits(of: terms, in: body))
    case .find(let text):
      guard let findable = findable ?? FindableText(body.unicodeScalars, isCancelled: isCancelled),
        let ranges = findable.ranges(of: text, isCancelled: isCancelled)
      else { return nil }
      return TextFindings(ranges: ranges, findable: findable)
    }
  }
}

/// Where it stands.
public struct TextFindings: Hashable, Sendable {
  /// Scalars of the body, in order, apart from each other.
  var ranges: [Range<Int>]
  /// The body as a find compares it, for the next question.
  var findable: FindableText?
}
