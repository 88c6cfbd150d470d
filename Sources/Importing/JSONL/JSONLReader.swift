/// Reads articles from lines of JSON in constant memory.
struct JSONLReader {
  private(set) var log: ProblemLog
  /// Lines read so far.
  private var line = 0
  /// Inside a line that is too long: what is left of it is passed over.
  private var isSkippingLine = false

  init(path: String) { log = ProblemLog(path: path) }

  mutating func read(_ bytes: [UInt8], _ receive: (ImportedArticle) throws -> Void) throws {
    let read = try readLines(of: bytes, receive)
    try finish(bytes[read...], receive)
  }

  mutating func read(
    startingWith head: [UInt8], then source: borrowing ByteSource, _ receive: (ImportedArticle) throws -> Void
  ) throws {
    var bytes = head
    repeat {
      let read = try readLines(of: bytes, receive)
      bytes.removeFirst(read)
      if bytes.count > ImportLimit.lineBytes {
        if !isSkippingLine { log.add(.lineTooLong(limitBytes: ImportLimit.lineBytes), line: line + 1) }
        isSkippingLine = true
        bytes.removeAll(keepingCapacity: true)
      }
    } while try source.read(max(256 << 10, bytes.count), into: &bytes)
    try finish(bytes[...], receive)
  }

  /// Reads every line that is complete and gives back how many bytes that were.
  private mutating func readLines(
    of bytes: [UInt8], _ receive: (ImportedArticle) throws -> Void
  ) throws -> Int {
    try bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while let end = buffer[start...].firstIndex(of: 0x0A) {
        try readLine(UnsafeBufferPointer(rebasing: buffer[start..<end]), receive)
        start = end + 1
      }
      return start
    }
  }

  private mutating func finish(_ rest: ArraySlice<UInt8>, _ receive: (ImportedArticle) throws -> Void) throws {
    guard !rest.isEmpty else { return }
    try rest.withUnsafeBufferPointer { try readLine($0, receive) }
  }

  private mutating func readLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ receive: (ImportedArticle) throws -> Void
  ) throws {
    line += 1
    guard !isSkippingLine else {
      isSkippingLine = false
      return
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { return }
    let value: SourceValue
    do throws(JSONProblem) {
      value = try JSONReader.value(of: bytes)
    } catch {
      log.add(.malformed(error.sentence), line: line)
      return
    }
    try receiveArticle(of: value, line: line, &log, receive)
  }
}

/// Hands on the article that a JSON value tells of, or logs why there is none.
func receiveArticle(
  of value: SourceValue, line: Int?, _ log: inout ProblemLog, _ receive: (ImportedArticle) throws -> Void
) throws {
  guard case .map = value else {
    log.add(.malformed("no JSON object; an article is one object with at least a title or a body"), line: line)
    return
  }
  if value.value("kind")?.rawText == "feed" {
    log.add(.malformed("tells of a feed, not of an article; leave it out"), line: line)
    return
  }
  guard let article = article(from: value) else {
    log.add(.malformed("has neither title nor body; give it one of them"), line: line)
    return
  }
  try receive(ImportedArticle(article: article))
}

/// Reads one JSON value that is an article or a list of articles.
func readJSONDocument(
  _ bytes: [UInt8], _ log: inout ProblemLog, _ receive: (ImportedArticle) throws -> Void
) throws {
  let utf8 = decodedText(bytes).map { Array($0.utf8) } ?? bytes
  let value: SourceValue
  do throws(JSONProblem) {
    value = try utf8.withUnsafeBufferPointer { buffer throws(JSONProblem) in try JSONReader.value(of: buffer) }
  } catch {
    throw ImportProblem(path: log.path, line: error.line(in: utf8), cause: .malformed(error.sentence))
  }
  for (index, element) in value.elements.enumerated() {
    guard index < ImportLimit.articles else {
      log.add(.malformed("holds more than \(ImportLimit.articles) articles; the rest was left out, split it"))
      break
    }
    try receiveArticle(of: element, line: nil, &log, receive)
  }
}

extension JSONProblem {
  /// For a person: what is wrong and what to do.
  fileprivate var sentence: String {
    switch self {
    case .unexpected(let byteOffset): "is not valid JSON near its byte \(byteOffset + 1); correct or remove it"
    case .tooDeep(let limit): "is nested deeper than \(limit) levels; flatten or remove it"
    }
  }

  fileprivate func line(in bytes: [UInt8]) -> Int? {
    guard case .unexpected(let byteOffset) = self else { return nil }
    return bytes.prefix(byteOffset).count { $0 == 0x0A } + 1
  }
}
