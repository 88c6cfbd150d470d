import Articles

extension Format {
  /// JSON Lines: one object on each line, with the keys that `dateline inspect` prints.
  static let jsonl = Format(
    "jsonl", isShown: { $0.isNamed("jsonl", "ndjson") && $0.text != nil || JSONShape($0) == .lines }
  ) { source, log, receive in
    var reader = JSONLReader(log)
    defer { log = reader.log }
    try reader.read(&source, receive)
  }
}

/// Reads articles from JSON Lines in constant memory.
private struct JSONLReader {
  private(set) var log: ProblemLog
  /// Lines read so far.
  private var line = 0
  /// Whether the lines are in UTF-8 as they stand in the file.
  private var isUTF8 = true

  init(_ log: ProblemLog) { self.log = log }

  mutating func read(_ source: inout SourceBytes, _ receive: Format.Receiver) throws {
    var decoder = LineDecoder(head: Array(source.start))
    if let doubt = decoder.doubt { log.add(.imperfect(doubt)) }
    isUTF8 = decoder.isUTF8
    var lines = LineBuffer()
    var isAtEnd = false
    while !isAtEnd {
      isAtEnd = try lines.append { try !readMore(from: &source, &decoder, into: &$0) }
      while let next = lines.next(isAtEnd: isAtEnd) { try readLine(next, receive) }
    }
  }

  /// Reads on; `false` at the end of the source.
  private func readMore(
    from source: inout SourceBytes, _ decoder: inout LineDecoder, into bytes: inout [UInt8]
  ) throws -> Bool {
    let count = max(256 << 10, bytes.count)
    guard !decoder.isUTF8 else { return try source.read(count, into: &bytes) }
    var encoded: [UInt8] = []
    let isMore = try source.read(count, into: &encoded)
    bytes += isMore ? decoder.utf8(of: encoded) : decoder.finish()
    return isMore
  }

  private mutating func readLine(_ next: LineBuffer.Line, _ receive: Format.Receiver) throws {
    line += 1
    switch next {
    case .tooLong: log.add(.lineTooLong(limitBytes: ImportLimit.lineBytes), line: line)
    case .bytes(let bytes):
      guard bytes.contains(where: { $0 > 0x20 }) else { return }
      // Zeros mean nothing in a text, and JSON does not allow them.
      let text = bytes.contains(0) ? bytes.filter { $0 != 0 }[...] : bytes
      try text.withUnsafeBufferPointer { try readText($0, receive) }
    }
  }

  private mutating func readText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ receive: Format.Receiver
  ) throws {
    let value: SourceValue
    do throws(JSONProblem) {
      value = try JSONReader.value(of: bytes)
    } catch {
      log.add(.malformed(error.sentence), line: line)
      return
    }
    if let damage = damage(of: bytes) { log.add(.imperfect(damage.sentence), line: line) }
    try receiveArticle(of: value, line: line, &log, receive)
  }
}

extension JSONLReader {
  /// A U+FFFD that is written in a file in UTF-8 is no damage.
  private func damage(of bytes: UnsafeBufferPointer<UInt8>) -> DecodingDamage? {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    guard isUTF8 else { return DecodingDamage(of: bytes) }
    return Formats.isUTF8(Array(bytes)[...]) ? nil : DecodingDamage(of: String(decoding: bytes, as: UTF8.self).utf8)
  }
}

/// Passes on the article or feed that a JSON value describes, or logs why it is neither.
func receiveArticle(
  of value: SourceValue, line: Int?, _ log: inout ProblemLog, _ receive: Format.Receiver
) throws {
  if let feed = notedFeed(of: value) { return try receive(feed) }
  switch articleLine(of: value) {
  case .success(let read):
    for flaw in read.flaws { log.add(.imperfect(flaw), line: line) }
    try receive(ImportedArticle(article: read.article))
  case .failure(let refusal): log.add(.malformed(refusal.sentence), line: line)
  }
}

/// The feed that an object with `kind` "feed" names; `nil` for any other value, and without an address.
private func notedFeed(of value: SourceValue) -> NotedFeed? {
  guard value.value("kind")?.rawText == "feed", let address = value.value("url")?.rawText.flatMap({ webAddress($0) })
  else { return nil }
  return NotedFeed(
    address: address, title: value.value("title")?.line, site: value.value("site")?.rawText.flatMap { webAddress($0) },
    folders: (value.value("folder", "categories")?.elements ?? []).compactMap(\.line))
}
