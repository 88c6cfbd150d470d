import Reader
import Session
import Storage

extension Services {
  /// What the loop needs, from a library.
  init(library: Library, theme: @escaping @Sendable (String) -> Theme?) {
    self.init(
      window: { try await library.window($0, $1, rows: $2) },
      count: { try await library.count($0, atMost: $1) },
      rank: { try await library.rank(of: $0, in: $1) },
      suggestion: { try await library.suggestion(for: $0) },
      article: { try await library.article($0) },
      articleAt: { try await library.article(at: $0) },
      related: { try await library.related(to: $0, limit: 20) },
      index: { try await library.index($0, $1, rows: $2) },
      profile: { try await library.profile($0) },
      articleCount: { try await library.articleCount(naming: $0) },
      prepareToKeep: { try library.prepareToWriteState() },
      setRead: { try library.setRead($0, $1) },
      setStarred: { try library.setStarred($0, $1) },
      markAllRead: { try library.markAllRead($0) },
      savePosition: { try library.setPosition($1, of: $0) },
      saveNote: { try library.setNote($0, $1) },
      openOutside: { try openInBrowser($0) },
      theme: theme)
  }
}

extension Services {
  /// Calls `warn` after the first mark, which is forgotten with the process.
  mutating func warn(_ warn: @escaping @Sendable () -> Void) {
    let hasWarned = Signal()
    let warnOnce = { @Sendable in
      guard !hasWarned.isRaised else { return }
      hasWarned.raise()
      warn()
    }
    let (setRead, setStarred, markAllRead) = (setRead, setStarred, markAllRead)
    self.setRead = { ids, isRead in
      try setRead(ids, isRead)
      warnOnce()
    }
    self.setStarred = { id, isStarred in
      try setStarred(id, isStarred)
      warnOnce()
    }
    self.markAllRead = { query in
      defer { warnOnce() }
      return try markAllRead(query)
    }
  }
}
