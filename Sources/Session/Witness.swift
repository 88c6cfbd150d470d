import Reader

/// What a loop does.
public enum Occurrence: Sendable {
  /// An event is about to be applied. `isLate`: it will be dropped. `isTyping`: characters are text, not keys.
  case applying(Event, isLate: Bool, isTyping: Bool)
  case performing(Command)
  /// A frame is about to be drawn.
  case drawing
  case shown
  /// A person has quit, or the terminal is gone. Nothing more is applied.
  case ending
}

/// Called with all that a loop does, as it does it and on its thread. It must be quick: the next frame waits for it.
public typealias Witness = (Occurrence) -> Void
