/// What a span is, to the tagger. The last three exist to tell other names from those that are wanted.
enum SpanClass: String, Sendable, CaseIterable {
  case person = "PERSON"
  case country = "COUNTRY"
  case nationality = "NATIONALITY"
  case place = "LOC"
  case organisation = "ORG"
  case other = "MISC"
}

/// A token's label: outside of names, or first or further in a span of a class.
enum Label: Equatable, Sendable {
  case outside
  case first(SpanClass)
  case further(SpanClass)

  /// "O", "B-PERSON", "I-PERSON"; `nil` for anything else.
  init?(_ text: String) {
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

  var kind: SpanClass? {
    switch self {
    case .outside: nil
    case .first(let kind), .further(let kind): kind
    }
  }

  /// Whether a token with this label may stand right after one with another; `nil` is a sentence's start.
  func mayFollow(_ before: Label?) -> Bool {
    guard case .further(let kind) = self else { return true }
    return before?.kind == kind
  }
}
