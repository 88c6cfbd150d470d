import Articles

/// Finds named people, countries and nationalities in news text.
///
/// A value without state of its own: safe to use from many threads at once. The weights are read at the first use.
public struct Recognizer: Sendable {
  public init() {}

  /// The names in an article's headline and body, each with the entity that it stands for, in order of place and start.
  public func mentions(title: String, body: String) -> [Mention] { [] }

  /// The names in one text, as ranges of its Unicode scalars, in order.
  public func spans(in text: String) -> [(range: Range<Int>, kind: Mention.Kind)] { [] }
}
