import Articles

/// Marks that are drawn already and not stored yet, with what is stored of each: what is drawn again when they fail.
struct PendingMarks: Hashable, Sendable {
  private struct Pending: Hashable, Sendable {
    var isStored: Bool
    /// Changes that have no answer yet; the last of them is drawn.
    var changes = 0
  }

  /// A change that has no answer yet.
  private struct Sent: Hashable, Sendable {
    var change: StateChange
    var isUndo: Bool
  }

  /// In the order in which they are stored.
  private var sent: [Sent] = []
  private var read: [ArticleID: Pending] = [:]
  private var starred: [ArticleID: Pending] = [:]

  /// `isUndo` says that the change takes back an earlier one.
  mutating func begin(_ change: StateChange, isUndo: Bool) {
    sent.append(Sent(change: change, isUndo: isUndo))
    switch change {
    case .read(let ids, let isRead): for id in ids { read[id, default: Pending(isStored: !isRead)].changes += 1 }
    case .starred(let id, let isStarred): starred[id, default: Pending(isStored: !isStarred)].changes += 1
    }
  }

  mutating func succeed(_ change: StateChange) {
    _ = takeSent(change)
    switch change {
    case .read(let ids, let isRead): for id in ids { _ = Self.answer(&read[id], isStored: isRead) }
    case .starred(let id, let isStarred): _ = Self.answer(&starred[id], isStored: isStarred)
    }
  }

  /// Gives back whether the change took back an earlier one, and what is to be drawn: nothing for a mark that a later
  /// change, still on its way, has drawn over.
  mutating func fail(_ change: StateChange) -> (isUndo: Bool, drawn: [StateChange]) {
    (takeSent(change), stored(after: change))
  }

  private mutating func takeSent(_ change: StateChange) -> Bool {
    sent.firstIndex { $0.change == change }.map { sent.remove(at: $0).isUndo } ?? false
  }

  private mutating func stored(after change: StateChange) -> [StateChange] {
    switch change {
    case .read(let ids, _):
      var earlier: [Bool: [ArticleID]] = [:]
      for id in ids { if let isRead = Self.answer(&read[id]) { earlier[isRead, default: []].append(id) } }
      return earlier.map { .read($0.value, $0.key) }
    case .starred(let id, _):
      return Self.answer(&starred[id]).map { [.starred(id, $0)] } ?? []
    }
  }

  /// Notes the answer to the oldest change, and gives back what is stored if it was the last one.
  private static func answer(_ pending: inout Pending?, isStored: Bool? = nil) -> Bool? {
    guard var left = pending else { return nil }
    left.changes -= 1
    if let isStored { left.isStored = isStored }
    pending = left.changes > 0 ? left : nil
    return pending == nil ? left.isStored : nil
  }
}
