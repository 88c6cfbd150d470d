/// What of an article is doubtful, though it was taken as it is.
public enum Doubt: String, Hashable, Sendable {
  /// The source has no headline: the first words of the text stand for it.
  case title
  /// The source's date is unlikely, or names no day.
  case published
}
