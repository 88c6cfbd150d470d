import Articles

extension Mark {
  /// The mark that takes this one back.
  var inverse: Mark {
    switch self {
    case .read(let ids, let isRead): .read(ids, !isRead)
    case .starred(let id, let isStarred): .starred(id, !isStarred)
    }
  }

  /// The message after the mark is undone.
  fileprivate var undone: String {
    switch self {
    case .read(let ids, true): ids.count == 1 ? "Undone: unread" : "Undone: \(ids.count) articles unread"
    case .read(let ids, false): ids.count == 1 ? "Undone: read" : "Undone: \(ids.count) articles read"
    case .starred(_, true): "Undone: star removed"
    case .starred(_, false): "Undone: starred"
    }
  }
}

extension ReaderState {
  static let undoLimit = 100

  /// Sets a mark, so that it can be undone.
  mutating func set(_ mark: Mark) -> [Command] {
    addUndoable(mark)
    return apply(mark)
  }

  mutating func undo() -> [Command] {
    guard let last = undoable.popLast() else { return tell("Nothing to undo") }
    return apply(last.inverse, isUndo: true) + tell(last.undone)
  }

  private mutating func addUndoable(_ mark: Mark) { undoable = undoable.suffix(Self.undoLimit - 1) + [mark] }

  private mutating func apply(_ mark: Mark, isUndo: Bool = false) -> [Command] {
    pendingMarks.begin(mark, isUndo: isUndo)
    draw(mark)
    return [.make(.mark(mark))]
  }

  /// Notes that a change is stored.
  mutating func receiveKept(_ change: Change, _ reply: Reply?) -> [Command] {
    switch (change, reply) {
    case (.mark(let mark), _):
      changes.stored += 1
      pendingMarks.succeed(mark, stored: changes.stored)
      return []
    case (.markAllRead, .markedRead(let ids)): return receiveMarkedRead(ids)
    case (.markAllRead, _), (.position, _), (.note, _): return []
    }
  }

  /// Reports that a change could not be stored; a mark is taken back.
  mutating func receiveNotKept(_ change: Change, _ reason: String) -> [Command] {
    guard case .mark(let mark) = change else { return tell(reason, .problem) }
    takeBack(mark)
    return tell("Not saved: \(reason)", .problem)
  }

  /// Shows again what was there before a mark that could not be stored.
  private mutating func takeBack(_ mark: Mark) {
    let failed = pendingMarks.fail(mark)
    for earlier in failed.drawn { draw(earlier) }
    if failed.isUndo {
      // The undo failed, so the mark can still be undone.
      addUndoable(mark.inverse)
    } else if let index = undoable.lastIndex(of: mark) {
      undoable.remove(at: index)
    }
  }

  private mutating func draw(_ mark: Mark) {
    changes.marks += 1
    list.pager.window.change { rows in mark.draw(on: &rows) }
    related.draw(mark)
    article.open?.draw(mark)
  }

  /// Draws on rows the marks that they may lack. `asked`: the changes when the rows were asked for.
  func correct(_ rows: inout [ArticleRow], asked: Changes) {
    for mark in pendingMarks.missing(asked: asked) { mark.draw(on: &rows) }
  }

  /// The article that a key in the focused pane refers to: the selected row in the list, else the open article.
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
    return set(.starred(subject.id, !subject.isStarred))
  }

  mutating func toggleRead() -> [Command] {
    guard let subject else { return [] }
    return set(.read([subject.id], subject.isUnread))
  }

  /// Marks the whole list read; asks first when it is longer than the screen.
  mutating func markAllRead() -> [Command] {
    guard !list.rows.isEmpty else { return [] }
    guard case .exactly(let rows)? = list.count, rows <= visibleListRows else {
      overlay = .confirmation(.markAllRead(list.count))
      return []
    }
    return [.make(.markAllRead(list.query))]
  }

  /// Shows what a command to mark everything read has done.
  private mutating func receiveMarkedRead(_ ids: [ArticleID]) -> [Command] {
    guard !ids.isEmpty else { return tell("Everything here is read already") }
    let mark = Mark.read(ids, true)
    addUndoable(mark)
    changes.stored += 1
    pendingMarks.noteStored(mark, stored: changes.stored)
    draw(mark)
    return tell(hint("\(ids.count) \(ids.count == 1 ? "article" : "articles") marked read", .keep(.undo), "undoes"))
  }
}

extension Mark {
  fileprivate func draw(on rows: inout [ArticleRow]) {
    switch self {
    case .read(let ids, let isRead):
      let marked = Set(ids)
      for index in rows.indices where marked.contains(rows[index].id) { rows[index].isUnread = !isRead }
    case .starred(let id, let isStarred):
      for index in rows.indices where rows[index].id == id { rows[index].isStarred = isStarred }
    }
  }
}

extension OpenArticle {
  mutating func draw(_ mark: Mark) {
    switch mark {
    case .read(let ids, let isRead): if ids.contains(shown.id) { shown.isUnread = !isRead }
    case .starred(let id, let isStarred): if id == shown.id { shown.isStarred = isStarred }
    }
  }
}
