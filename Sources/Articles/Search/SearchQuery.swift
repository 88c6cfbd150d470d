/// What a reader searches for, as understood from what was typed.
///
/// An article is found when it meets every clause; a clause is met when one of its conditions is. `OR` binds closer than
/// the blank: `a b OR c` asks for a, and for b or c.
public struct SearchQuery: Hashable, Sendable {
  public struct Clause: Hashable, Sendable {
    public var alternatives: [Condition]
  }

  public struct Condition: Hashable, Sendable {
    public enum Test: Hashable, Sendable {
      case text(Field, SearchTerm)
      case state(State)
      /// Published on or after a day, and before another. `nil` leaves that side open.
      case published(from: Day?, before: Day?)
    }

    public var test: Test
    /// Written with a minus: the test must fail.
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
  /// The words of headlines, bodies and names that the search asks for; none of those that it excludes.
  public let words: [TypedWord]
  /// Nothing was typed: the search asks for nothing.
  private let isBlank: Bool

  /// Reads a search as typed. Whatever the text, the query holds what could be understood.
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

  /// True when nothing is asked for: every article is found.
  public var isEmpty: Bool { clauses.isEmpty && isBlank }
  /// True when something was typed of which nothing is understood: no article is found.
  public var isSenseless: Bool { clauses.isEmpty && !isBlank }

  /// The same search, as an index of another edition understands it.
  public func folded(by folding: Folding) -> SearchQuery {
    folding == self.folding ? self : SearchQuery(parsing: text, folding: folding)
  }

  /// Some condition asks what the reader did with an article.
  public var asksForMarks: Bool {
    clauses.contains { clause in
      clause.alternatives.contains { if case .state = $0.test { true } else { false } }
    }
  }

  // All of it is made of the text.
  public static func == (left: SearchQuery, right: SearchQuery) -> Bool {
    left.text == right.text && left.folding == right.folding
  }
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The terms whose places are worth marking in headline and body.
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
