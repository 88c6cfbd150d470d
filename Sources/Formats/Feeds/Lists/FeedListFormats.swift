extension Format {
  /// OPML 1 and 2, as readers of feeds write it.
  static let opml = Format("opml", isShown: { $0.root == .opml }) { source, log, receive in
    var outline = FeedOutline()
    var count = 0
    while count < ImportLimit.articles, let feed = try outline.next(from: &source) {
      count += 1
      try receive(feed)
    }
    if let doubt = outline.stream.doubt { log.add(.imperfect(doubt)) }
    if outline.stream.isTooLarge { log.add(.tooLarge(limitBytes: ImportLimit.wholeFileBytes)) }
    if outline.stream.isCut { log.add(.imperfect("ends before the list does; only what comes before that was read")) }
  }

  /// newsboat's `urls`.
  static let newsboatList = Format("newsboat-urls", isShown: NewsboatList.isShown) { source, log, receive in
    let (bytes, isCut) = try source.all(limitBytes: ImportLimit.pageBytes)
    if isCut { log.add(.tooLarge(limitBytes: ImportLimit.pageBytes)) }
    guard let text = decodedText(bytes) else { throw ImportProblem(path: log.path, cause: .notText) }
    let list = NewsboatList(text)
    for feed in list.feeds { try receive(feed) }
    for other in NewsboatList.Other.allCases {
      guard let count = list.others[other] else { continue }
      let lines = count == 1 ? "a line" : "\(count) lines"
      log.add(.imperfect("has \(lines) \"\(other.rawValue)\", which was left out: \(other.reason)"))
    }
  }
}

extension NewsboatList.Other {
  fileprivate var reason: String {
    switch self {
    case .program, .filter: "an import runs no program"
    case .query: "it names no feed, but a search"
    }
  }
}
