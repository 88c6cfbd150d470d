import Articles

/// Asks where something occurs in an article's body. Answered off the screen's thread, as a body may be long.
public struct TextQuestion: Hashable, Sendable {
  enum Wanted: Hashable, Sendable {
    /// Text, anywhere in the body.
    case find(String)
    /// What a search of the library marks.
    case search(SearchQuery)
  }

  let wanted: Wanted
  let body: String
  /// The body prepared for finding, if an earlier question has prepared it.
  let findable: FindableText?

  /// The answer; `nil` when cancelled. A find calls `isCancelled` from time to time.
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

/// The answer to a `TextQuestion`.
public struct TextFindings: Hashable, Sendable {
  /// Ranges of scalars in the body, in order, not overlapping.
  var ranges: [Range<Int>]
  /// The body prepared for finding, for the next question; `nil` for a search.
  var findable: FindableText?
}
