import Articles

/// Marks that are drawn but may be missing in an answer of the library: those not stored yet, and those stored since
/// the question was asked. Also what is stored for each article, to be drawn again when a mark fails.
struct PendingMarks: Hashable, Sendable {
  private struct Pending: Hashable, Sendable {
    var isStored: Bool
    /// Changes that have no answer yet; the last of them is drawn.
    var changes = 0
  }

  private struct Drawn: Hashable, Sendable {
    var mark: Mark
    /// It takes back an earlier mark.
    var isUndo: Bool
    /// `Changes.stored` when it was stored, itself included; `nil` while it is not stored.
    var stored: Int?
  }

  /// In the order in which they were drawn, which is that in which they are stored.
  private var drawn: [Drawn] = []
  private var read: [ArticleID: Pending] = [:]
  private var starred: [ArticleID: Pending] = [:]

  /// Adds a mark that is being drawn; `isUndo` says that it takes back an earlier one.
  mutating func begin(_ mark: Mark, isUndo: Bool) {
    drawn.append(Drawn(mark: mark, isUndo: isUndo))
    switch mark {
    case .read(let ids, let isRead): for id in ids { read[id, default: Pending(isStored: !isRead)].changes += 1 }
    case .starred(let id, let isStarred): starred[id, default: Pending(isStored: !isStarred)].changes += 1
    }
  }

  /// Notes that the oldest such mark is stored. `stored`: the number of marks stored by then.
  mutating func succeed(_ mark: Mark, stored: Int) {
    if let index = drawn.firstIndex(where: { $0.mark == mark && $0.stored == nil }) { drawn[index].stored = stored }
    switch mark {
    case .read(let ids, let isRead): for id in ids { _ = Self.answer(&read[id], isStored: isRead) }
    case .starred(let id, let isStarred): _ = Self.answer(&starred[id], isStored: isStarred)
    }
  }

  /// Notes a mark that was stored before it could be drawn.
  mutating func noteStored(_ mark: Mark, stored: Int) {
    drawn.append(Drawn(mark: mark, isUndo: false, stored: stored))
  }

  /// Removes a mark that could not be stored. Returns whether it took back an earlier one, and the marks to draw in its
  /// place: none where a later mark, not stored yet, has been drawn over it.
  mutating func fail(_ mark: Mark) -> (isUndo: Bool, drawn: [Mark]) {
    let index = drawn.firstIndex { $0.mark == mark && $0.stored == nil }
    return (index.map { drawn.remove(at: $0).isUndo } ?? false, stored(after: mark))
  }

  /// The marks that an answer may lack, in the order of their drawing. `asked`: the changes when it was asked for.
  func missing(asked: Changes) -> [Mark] {
    drawn.filter { $0.stored.map { $0 > asked.stored } ?? true }.map(\.mark)
  }

  /// Forgets the marks that every answer still to come includes. `oldest`: the changes when the oldest of these was
  /// asked for; `nil` when none is awaited.
  mutating func forget(before oldest: Changes?) {
    guard !drawn.isEmpty else { return }
    drawn.removeAll { mark in mark.stored.map { $0 <= oldest?.stored ?? .max } ?? false }
  }

  private mutating func stored(after mark: Mark) -> [Mark] {
    switch mark {
    case .read(let ids, _):
      var earlier: [Bool: [ArticleID]] = [:]
      for id in ids { if let isRead = Self.answer(&read[id]) { earlier[isRead, default: []].append(id) } }
      return earlier.map { .read($0.value, $0.key) }
    case .starred(let id, _):
      return Self.answer(&starred[id]).map { [.starred(id, $0)] } ?? []
    }
  }

  /// Notes the answer to the oldest change. Returns what is stored if it was the last change, else `nil`.
  private static func answer(_ pending: inout Pending?, isStored: Bool? = nil) -> Bool? {
    guard var left = pending else { return nil }
    left.changes -= 1
    if let isStored { left.isStored = isStored }
    pending = left.changes > 0 ? left : nil
    return pending == nil ? left.isStored : nil
  }
}
