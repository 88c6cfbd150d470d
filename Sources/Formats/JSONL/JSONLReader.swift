/// Reads articles from lines of JSON in constant memory.
struct JSONLReader {
  private(set) var log: ProblemLog
  /// Lines read so far.
  private var line = 0
  /// Inside a line that is too long: what is left of it is passed over.
  private var isSkippingLine = false

  init(path: String) { log = ProblemLog(path: path) }

  mutating func read(_ bytes: [UInt8], _ receive: (ImportedArticle) throws -> Void) throws {
    var decoder = LineDecoder(head: Array(bytes.prefix(detectionBytes)))
    let bytes = decoder.utf8(of: bytes) + decoder.finish()
    let read = try readLines(of: bytes, receive)
    try finish(bytes[read...], receive)
  }

  mutating func read(
    startingWith head: [UInt8], then source: borrowing ByteSource, _ receive: (ImportedArticle) throws -> Void
  ) throws {
    var decoder = LineDecoder(head: head)
    var bytes = decoder.utf8(of: head)
    repeat {
      let read = try readLines(of: bytes, receive)
      bytes.removeFirst(read)
      if bytes.count > ImportLimit.lineBytes {
        if !isSkippingLine { log.add(.lineTooLong(limitBytes: ImportLimit.lineBytes), line: line + 1) }
        isSkippingLine = true
        bytes.removeAll(keepingCapacity: true)
      }
    } while try readMore(from: source, &decoder, into: &bytes)
    bytes += decoder.finish()
    try finish(bytes[...], receive)
  }

  /// `false` at the end of the source.
  private func readMore(
    from source: borrowing ByteSource, _ decoder: inout LineDecoder, into bytes: inout [UInt8]
  ) throws -> Bool {
    let count = max(256 << 10, bytes.count)
    guard !decoder.isUTF8 else { return try source.read(count, into: &bytes) }
    var encoded: [UInt8] = []
    let isMore = try source.read(count, into: &encoded)
    bytes += decoder.utf8(of: encoded)
    return isMore
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
    if bytes.contains(0) {
      // Zeros mean nothing in a text; JSON knows none.
      let kept = bytes.filter { $0 != 0 }
      try kept.withUnsafeBufferPointer { try readText($0, receive) }
    } else {
      try readText(bytes, receive)
    }
  }

  private mutating func readText(
    _ bytes: UnsafeBufferPointer<UInt8>, _ receive: (ImportedArticle) throws -> Void
  ) throws {
    let value: SourceValue
    do throws(JSONProblem) {
      value = try JSONReader.value(of: bytes)
    } catch {
      log.add(.malformed(error.sentence), line: line)
      return
    }
    if bytes.contains(where: { $0 >= 0x80 }), String(validating: bytes, as: UTF8.self) == nil {
      let damage = DecodingDamage(of: String(decoding: bytes, as: UTF8.self), from: bytes)
      if let damage { log.add(.imperfect(damage.sentence), line: line) }
    }
    try receiveArticle(of: value, line: line, &log, receive)
  }
}

/// Hands on the article that a JSON value tells of, or logs why there is none.
func receiveArticle(
  of value: SourceValue, line: Int?, _ log: inout ProblemLog, _ receive: (ImportedArticle) throws -> Void
) throws {
  switch articleLine(of: value) {
  case .success(let read):
    for flaw in read.flaws { log.add(.imperfect(flaw), line: line) }
    try receive(ImportedArticle(article: read.article))
  case .failure(let refusal): log.add(.malformed(refusal.sentence), line: line)
  }
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
