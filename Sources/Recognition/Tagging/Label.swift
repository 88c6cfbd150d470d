/// What a span is, to the tagger. The last three exist to keep other names apart from those that are wanted.
package enum SpanClass: String, Sendable, CaseIterable {
  case person = "PERSON"
  case country = "COUNTRY"
  case nationality = "NATIONALITY"
  case place = "LOC"
  case organisation = "ORG"
  case other = "MISC"
}

/// A token's label: outside of names, or first or further in a span of a class.
package enum Label: Equatable, Sendable {
  case outside
  case first(SpanClass)
  case further(SpanClass)

  /// "O", "B-PERSON", "I-PERSON"; `nil` for anything else.
  package init?(_ text: String) {
    if text == "O" {
      self = .outside
      return
    }
    guard let kind = SpanClass(rawValue: String(text.dropFirst(2))) else { return nil }
    if text.hasPrefix("B-") {
      self = .first(kind)
    } else if text.hasPrefix("I-") {
      self = .further(kind)
    } else {
      return nil
    }
  }

  package var kind: SpanClass? {
    switch self {
    case .outside: nil
    case .first(let kind), .further(let kind): kind
    }
  }

  /// All labels, in the order of their numbers.
  package static let all: [Label] = [.outside] + SpanClass.allCases.flatMap { [.first($0), .further($0)] }

  /// "O", "B-PERSON", "I-PERSON"
  package var text: String {
    switch self {
    case .outside: "O"
    case .first(let kind): "B-" + kind.rawValue
    case .further(let kind): "I-" + kind.rawValue
    }
  }

  /// Whether a token with this label may come right after one with another; `nil` is a sentence's start.
  package func mayFollow(_ before: Label?) -> Bool {
    guard case .further(let kind) = self else { return true }
    return before?.kind == kind
  }
}
