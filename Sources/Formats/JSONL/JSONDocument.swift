extension Format {
  /// One JSON value over several lines: an article, or a list of them.
  static let json = Format("json", isAskedFor: false, isShown: { JSONShape($0) == .document }) { source, log, receive in
    let (bytes, isCut) = try source.all(limitBytes: ImportLimit.wholeFileBytes)
    if isCut { log.add(.tooLarge(limitBytes: ImportLimit.wholeFileBytes)) }
    try readDocument(Array(bytes), &log, receive)
  }
}

/// Reads one JSON value that is an article or a list of articles.
private func readDocument(
  _ bytes: [UInt8], _ log: inout ProblemLog, _ receive: Format.Receiver
) throws {
  let decoded = decoded(bytes)
  for flaw in decoded?.flaws ?? [] { log.add(.imperfect(flaw.sentence), line: flaw.line) }
  let utf8 = decoded?.utf8 ?? bytes
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
