/// A line in the bottom row that goes away by itself or with the next key.
public struct Message: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case notice, problem }

  public var kind: Kind
  public var text: String

  /// How long a message stands, in milliseconds.
  static let duration = 6_000
}

extension ReaderState {
  /// Shows a line in the bottom row for a while.
  mutating func tell(_ text: String, _ kind: Message.Kind = .notice) -> [Command] {
    message = Message(kind: kind, text: text)
    return [wait(.message, milliseconds: Message.duration)]
  }
}
