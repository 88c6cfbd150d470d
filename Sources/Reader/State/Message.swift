/// A line in the bottom row that goes away by itself or with the next key.
public struct Message: Hashable, Sendable {
  public enum Kind: Hashable, Sendable { case notice, problem }

  public var kind: Kind
  public var text: String

  /// How long a message is shown, in milliseconds.
  static let duration = 6_000
}

/// A message from outside the reader that waits for the bottom row.
struct Announcement: Hashable, Sendable {
  var kind: Message.Kind
  var text: String

  /// Most announcements that wait; further ones are dropped.
  static let limit = 20
}

extension ReaderState {
  /// Shows a line in the bottom row for a while.
  mutating func tell(_ text: String, _ kind: Message.Kind = .notice) -> [Command] {
    message = Message(kind: kind, text: text)
    return [wait(.message, milliseconds: Message.duration)]
  }

  /// Shows the next announcement once the bottom row is free for it, so that no message is lost because another has
  /// come. A problem does not wait for a notice, which is shown again after it.
  mutating func showAnnouncement() -> [Command] {
    guard let next = announcements.first(where: { $0.kind == .problem }) ?? announcements.first, hasMessageLine else {
      return []
    }
    if let message {
      guard message.kind == .notice, next.kind == .problem else { return [] }
      announcements.insert(Announcement(kind: .notice, text: message.text), at: 0)
    }
    announcements.removeAll { $0 == next }
    return tell(next.text, next.kind)
  }

  /// Whether a message would be seen.
  private var hasMessageLine: Bool {
    if case .confirmation = overlay { return false }
    return prompt == nil && layout.arrangement != .tooSmall
  }

  mutating func announce(_ text: String, _ kind: Message.Kind) {
    let announcement = Announcement(kind: kind, text: text)
    let isThere = announcements.contains(announcement) || (message?.text == text && message?.kind == kind)
    if !isThere, announcements.count < Announcement.limit { announcements.append(announcement) }
  }
}
