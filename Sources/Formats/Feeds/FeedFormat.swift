extension Format {
  /// RSS, Atom and RDF.
  static let feed = Format("feed", isShown: { $0.root == .feed }) { source, log, receive in
    var reader = FeedImport(log)
    defer { log = reader.log }
    try reader.read(&source, receive)
  }
}

/// Passes on the articles of a feed in XML.
struct FeedImport {
  /// While no more bytes have been read, items wait, for what is said of the feed may come after them.
  private static let headBytes = 256 << 10

  private(set) var log: ProblemLog
  private var reader = FeedXMLReader()
  private var waiting: [FeedRecord] = []
  private var count = 0
  /// Whether there are items above the limit.
  private var hasMore = false
  /// Entries of a WordPress export that are no published posts or pages.
  private var passedOver = 0
  private var dates = DateDoubts()

  private let mostItems: Int

  init(_ log: ProblemLog, mostItems: Int = ImportLimit.articles) {
    self.log = log
    self.mostItems = mostItems
  }

  mutating func read(_ source: inout SourceBytes, _ receive: Format.Receiver) throws {
    while let item = try reader.next(from: &source) {
      if reader.isWordPress, !WordPressArticle.isArticle(item) {
        passedOver += 1
        continue
      }
      guard count < mostItems else {
        hasMore = true
        break
      }
      count += 1
      waiting.append(item)
      if reader.stream.bytesRead > Self.headBytes { try release(receive) }
    }
    try release(receive)
    report()
  }

  private mutating func release(_ receive: Format.Receiver) throws {
    let items = waiting
    waiting = []
    for item in items {
      var imported = article(item)
      dates.check(&imported)
      try receive(imported)
    }
  }

  private func article(_ item: FeedRecord) -> ImportedArticle {
    reader.isWordPress
      ? WordPressArticle(item, of: reader.head, authorNames: reader.authorNames).imported
      : FeedArticle(item, of: reader.head).imported
  }

  private mutating func report() {
    if passedOver > 0 {
      let entries = passedOver == 1 ? "an entry that is" : "\(passedOver) entries that are"
      log.add(.imperfect("has \(entries) no published post or page (drafts, attachments, menus); left out"))
    }
    if let doubt = reader.stream.doubt { log.add(.imperfect(doubt)) }
    if let damage = reader.stream.damage { log.add(.imperfect(damage.sentence), line: damage.line) }
    if let sentence = dates.sentence { log.add(.imperfect(sentence)) }
    if hasMore {
      log.add(.imperfect("holds more than \(mostItems) articles; the rest was left out, split it"))
    } else if reader.stream.isTooLarge {
      log.add(.tooLarge(limitBytes: ImportLimit.wholeFileBytes))
    } else if reader.isCutInItem {
      log.add(.imperfect("ends in the middle of an article, which was left out; get the whole feed"))
    } else if reader.isUnfinished {
      log.add(.imperfect("ends before the feed does; there may be more articles in the whole of it"))
    }
  }
}
