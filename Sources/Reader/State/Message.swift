/// A line in the bottom row that goes away by itself or with the next key.
public struct Message: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case notice, problem }

  public var kind: Kind
  public var text: String
  /// Number of the timer that ends it.
  var number: Int

  /// How long a message stands, in milliseconds.
  static let duration = 6_000
}

extension ReaderState {
  /// Shows a line in the bottom row for a while.
  mutating func tell(_ text: String, _ kind: Message.Kind = .notice) -> [Command] {
    let number = nextNumber()
    message = Message(kind: kind, text: text, number: number)
    return [.wait(.message, milliseconds: Message.duration, number: number)]
  }

  mutating func endMessage(number: Int) {
    if message?.number == number { message = nil }
  }
}
