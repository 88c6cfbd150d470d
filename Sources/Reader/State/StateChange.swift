import Articles

/// A change to what the reader keeps, as `U` takes it back.
public enum StateChange: Hashable, Sendable {
  case read([ArticleID], Bool)
  case starred(ArticleID, Bool)

  var inverse: StateChange {
    switch self {
    case .read(let ids, let isRead): .read(ids, !isRead)
    case .starred(let id, let isStarred): .starred(id, !isStarred)
    }
  }

  /// What stores the change.
  var command: Command {
    switch self {
    case .read(let ids, let isRead): .setRead(ids, isRead)
    case .starred(let id, let isStarred): .setStarred(id, isStarred)
    }
  }

  /// The change that a command stores; `nil` for one that stores no mark.
  init?(_ command: Command) {
    switch command {
    case .setRead(let ids, let isRead): self = .read(ids, isRead)
    case .setStarred(let id, let isStarred): self = .starred(id, isStarred)
    default: return nil
    }
  }

  /// What the change did, in words, once it is taken back.
  fileprivate var undone: String {
    switch self {
    case .read(let ids, true): ids.count == 1 ? "Unread again" : "\(ids.count) articles unread again"
    case .read(let ids, false): ids.count == 1 ? "Read again" : "\(ids.count) articles read again"
    case .starred(_, true): "Star removed again"
    case .starred(_, false): "Starred again"
    }
  }
}

extension ReaderState {
  static let undoLimit = 100

  /// Changes what the reader keeps, so that it can be undone.
  mutating func change(_ change: StateChange) -> [Command] {
    undoable = undoable.suffix(Self.undoLimit - 1) + [change]
    return apply(change)
  }

  mutating func undo() -> [Command] {
    guard let last = undoable.popLast() else { return tell("Nothing to undo") }
    return apply(last.inverse, isUndo: true) + tell(last.undone)
  }

  private mutating func apply(_ change: StateChange, isUndo: Bool = false) -> [Command] {
    pendingMarks.begin(change, isUndo: isUndo)
    draw(change)
    return [change.command]
  }

  /// Shows again what was there before a change that could not be stored.
  mutating func takeBack(_ change: StateChange) {
    let failed = pendingMarks.fail(change)
    for earlier in failed.drawn { draw(earlier) }
    if failed.isUndo {
      // What could not be taken back can still be.
      undoable = undoable.suffix(Self.undoLimit - 1) + [change.inverse]
    } else if let index = undoable.lastIndex(of: change) {
      undoable.remove(at: index)
    }
  }

  private mutating func draw(_ change: StateChange) {
    changeCount += 1
    switch change {
    case .read(let ids, let isRead):
      let changed = Set(ids)
      list.window.change(where: { changed.contains($0.id) }, { $0.isUnread = !isRead })
      related.changePosts(changed) { $0.isUnread = !isRead }
      if let id = article.open?.shown.id, changed.contains(id) { article.open?.shown.isUnread = !isRead }
    case .starred(let id, let isStarred):
      list.changeRow(id) { $0.isStarred = isStarred }
      if article.open?.shown.id == id { article.open?.shown.isStarred = isStarred }
    }
  }

  /// The article that a key in the focused pane speaks of: the selected row in the list, else the open article.
  var subject: (id: ArticleID, title: String, url: String?, isUnread: Bool, isStarred: Bool)? {
    if focus == .list, let row = list.selected {
      return (row.id, row.title, row.url, row.isUnread, row.isStarred)
    }
    return article.open.map { open in
      (open.shown.id, open.shown.article.title, open.shown.article.url, open.shown.isUnread, open.shown.isStarred)
    }
  }

  mutating func toggleStar() -> [Command] {
    guard let subject else { return [] }
    return change(.starred(subject.id, !subject.isStarred))
  }

  mutating func toggleRead() -> [Command] {
    guard let subject else { return [] }
    return change(.read([subject.id], subject.isUnread))
  }

  /// Marks the whole list read; asks first when it is longer than the screen.
  mutating func markAllRead() -> [Command] {
    guard !list.rows.isEmpty else { return [] }
    guard case .exactly(let rows)? = list.count, rows <= visibleListRows else {
      overlay = .question(.markAllRead(list.count))
      return []
    }
    return [.markAllRead(list.query)]
  }

  /// Shows what a command to mark everything read has done.
  mutating func receiveMarkedRead(_ ids: [ArticleID]) -> [Command] {
    guard !ids.isEmpty else { return tell("Everything here is read already") }
    undoable = undoable.suffix(Self.undoLimit - 1) + [.read(ids, true)]
    changeCount += 1
    let marked = Set(ids)
    list.window.change(where: { marked.contains($0.id) }, { $0.isUnread = false })
    if let id = article.open?.shown.id, marked.contains(id) { article.open?.shown.isUnread = false }
    let key = keymap.key(for: .undo)?.label ?? ""
    return tell("\(ids.count) \(ids.count == 1 ? "article" : "articles") marked read · \(key) undoes")
  }
}
