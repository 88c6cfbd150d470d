/// A search as understood from what was typed.
///
/// An article is found when it meets every clause; it meets a clause when it meets one of its conditions. `OR` binds
/// more closely than a blank: `a b OR c` asks for a, and for b or c.
public struct SearchQuery: Hashable, Sendable {
  public struct Clause: Hashable, Sendable {
    public var alternatives: [Condition]
  }

  public struct Condition: Hashable, Sendable {
    public enum Test: Hashable, Sendable {
      case text(Field, SearchTerm)
      case state(State)
      /// Published on or after one day and before another; `nil` leaves that side open.
      case published(from: Day?, before: Day?)
    }

    public var test: Test
    /// Written with a minus: articles that meet the test are not found.
    public var isExcluded: Bool
  }

  /// Where a term is looked for.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// Headline and body.
    case anywhere
    case title, author, site, category, person, country
  }

  public enum State: String, Hashable, Sendable, CaseIterable {
    case unread, read, starred
  }

  /// The search as typed.
  public let text: String
  private let folding: Folding
  public let clauses: [Clause]
  /// What was not understood, in the order typed.
  public let problems: [SearchProblem]
  /// The words that the search asks for in headlines, bodies and names; without those that it excludes.
  public let words: [TypedWord]
  /// Whether nothing was typed.
  private let isBlank: Bool

  /// Reads a search as typed. Never fails: what is not understood is among `problems`.
  public init(parsing text: String, folding: Folding = .current) {
    self.text = text
    self.folding = folding
    var parser = SearchParser(text, folding)
    parser.parse()
    clauses = parser.clauses
    problems = parser.problems
    words = parser.words
    isBlank = parser.isBlank
  }

  /// Whether the search asks for nothing, so that every article is found.
  public var isEmpty: Bool { clauses.isEmpty && isBlank }
  /// Whether nothing of what was typed is understood, so that no article is found.
  public var isSenseless: Bool { clauses.isEmpty && !isBlank }

  /// The same search, folded for an index of another edition.
  public func folded(by folding: Folding) -> SearchQuery {
    folding == self.folding ? self : SearchQuery(parsing: text, folding: folding)
  }

  /// Whether a condition asks for the reader's marks.
  public var asksForMarks: Bool {
    clauses.contains { clause in
      clause.alternatives.contains { if case .state = $0.test { true } else { false } }
    }
  }

  // Everything else follows from these two.
  public static func == (left: SearchQuery, right: SearchQuery) -> Bool {
    left.text == right.text && left.folding == right.folding
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The terms to mark in headlines and bodies.
  public var terms: [SearchTerm] {
    var terms: [SearchTerm] = []
    for condition in clauses.flatMap(\.alternatives) where !condition.isExcluded {
      guard case .text(let field, let term) = condition.test else { continue }
      switch field {
      case .anywhere, .title, .person, .country:
        if !terms.contains(term) { terms.append(term) }
      case .author, .site, .category: break
      }
    }
    return terms
  }
}

/// A part of a search that was not understood.
public struct SearchProblem: Hashable, Sendable {
  /// Scalars of the text as typed.
  public var range: Range<Int>
  /// A short reason, such as "no such day".
  public var reason: String

  public init(_ range: Range<Int>, _ reason: String) {
    self.range = range
    self.reason = reason
  }
}
