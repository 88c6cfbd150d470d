extension Format {
  /// JSON Feed 1.0 and 1.1.
  static let jsonFeed = Format("jsonfeed", isShown: { JSONShape($0) == .feed }) { source, log, receive in
    let (bytes, isCut) = try source.all(limitBytes: ImportLimit.wholeFileBytes)
    if isCut { log.add(.tooLarge(limitBytes: ImportLimit.wholeFileBytes)) }
    guard let text = decoded(Array(bytes)) else { throw ImportProblem(path: log.path, cause: .notText) }
    for flaw in text.flaws { log.add(.imperfect(flaw.sentence), line: flaw.line) }
    try text.utf8.withUnsafeBufferPointer { buffer in
      var reader = JSONFeedReader(buffer)
      try reader.read(&log, receive)
      if let problem = reader.problem {
        log.add(
          .imperfect("\(problem.sentence); only what comes before that was read"),
          line: problem.line(in: text.utf8))
      }
    }
  }
}

/// Passes on the items of a JSON Feed one by one, with only one of them read at a time.
private struct JSONFeedReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var head: [SourceValue.Field] = []
  /// Where the list of items starts.
  private var items: Int?
  /// Why nothing was read after a place.
  private(set) var problem: JSONProblem?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func read(_ log: inout ProblemLog, _ receive: Format.Receiver) throws {
    readHead()
    guard let items, let feed = FeedRecord(json: .map(head)) else { return }
    var reader = JSONReader(bytes, skippingDeepValues: true)
    reader.position = items
    guard reader.take("[") else { return }
    var count = 0
    var dates = DateDoubts()
    defer { if let sentence = dates.sentence { log.add(.imperfect(sentence)) } }
    while let value = next(&reader) {
      guard let item = FeedRecord(json: value) else { continue }
      guard count < ImportLimit.articles else {
        log.add(.imperfect("holds more than \(ImportLimit.articles) articles; the rest was left out, split it"))
        return
      }
      count += 1
      var imported = FeedArticle(item, of: feed).imported
      dates.check(&imported)
      try receive(imported)
    }
  }

  /// Reads all but the items, which are passed over.
  private mutating func readHead() {
    var reader = JSONReader(bytes, skippingDeepValues: true)
    do throws(JSONProblem) {
      _ = try reader.readFields { (key, reader) throws(JSONProblem) in
        if key == "items" {
          items = reader.position
          try reader.skipValue()
        } else {
          head.append(SourceValue.Field(key: key, value: try reader.readValue(depth: 1)))
        }
      }
    } catch {
      problem = error
    }
  }

  /// The next value of the list; `nil` at its end, and where it is broken.
  private mutating func next(_ reader: inout JSONReader) -> SourceValue? {
    reader.skipBlanks()
    guard reader.position < bytes.count, !reader.take("]") else { return nil }
    do throws(JSONProblem) {
      let value = try reader.readValue(depth: 2)
      reader.skipBlanks()
      _ = reader.take(",")
      return value
    } catch {
      problem = error
      return nil
    }
  }
}
