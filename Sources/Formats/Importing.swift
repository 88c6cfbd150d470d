import Articles

/// Kinds of source that can be imported.
public enum SourceFormat: String, Hashable, Sendable, CaseIterable {
  /// A page as text, copied or captured.
  case text
  case markdown
  /// One JSON object a line, with the keys that `dateline inspect` prints.
  case jsonl
}

/// An article read from a source, and what was left out of it.
public struct ImportedArticle: Hashable, Sendable {
  public var article: Article
  /// Blocks of the source that are not part of the article: menus, consent text, comments.
  public var dropped: [String]
  /// The source's text where it cannot be rebuilt from the article; `nil` otherwise.
  public var capture: String?

  public init(article: Article, dropped: [String] = [], capture: String? = nil) {
    self.article = article
    self.dropped = dropped
    self.capture = capture
  }
}

/// Reads the articles of one file ("-" stands for standard input), one after the other, in constant memory where the
/// format allows it. Throws what makes the whole file unreadable; gives back what was wrong with single articles.
public func readArticles(
  at path: String, format: SourceFormat? = nil, _ receive: (ImportedArticle) throws -> Void
) throws -> [ImportProblem] {
  let source = try ByteSource(path: path)
  var bytes: [UInt8] = []
  while bytes.count < detectionBytes, try source.read(detectionBytes - bytes.count, into: &bytes) {}
  let kind = format.map(SourceKind.init) ?? sourceKind(ofBytesStarting: bytes, name: path)
  if kind == .jsonl {
    var reader = JSONLReader(path: path)
    try reader.read(startingWith: bytes, then: source, receive)
    return reader.log.problems
  }
  while bytes.count <= ImportLimit.wholeFileBytes, try source.read(1 << 20, into: &bytes) {}
  return try readWhole(bytes, name: path, kind: kind, receive)
}

/// The same for bytes that are already in memory; `name` stands for the path in problems.
public func readArticles(
  in bytes: [UInt8], name: String, format: SourceFormat? = nil, _ receive: (ImportedArticle) throws -> Void
) throws -> [ImportProblem] {
  let kind = format.map(SourceKind.init) ?? sourceKind(ofBytesStarting: bytes, name: name)
  guard kind == .jsonl else { return try readWhole(bytes, name: name, kind: kind, receive) }
  var reader = JSONLReader(path: name)
  try reader.read(bytes, receive)
  return reader.log.problems
}

/// Enough of a source's start to tell its kind by.
let detectionBytes = 64 << 10

/// Reads a source that is in memory as a whole.
private func readWhole(
  _ bytes: [UInt8], name: String, kind: SourceKind, _ receive: (ImportedArticle) throws -> Void
) throws -> [ImportProblem] {
  var log = ProblemLog(path: name)
  if case .unsupported(let what) = kind { throw ImportProblem(path: name, cause: .unsupported(what)) }
  var bytes = bytes[...]
  if bytes.count > ImportLimit.wholeFileBytes {
    bytes = bytes.prefix(ImportLimit.wholeFileBytes)
    log.add(.tooLarge(limitBytes: ImportLimit.wholeFileBytes))
  }
  if kind == .jsonDocument {
    try readJSONDocument(Array(bytes), &log, receive)
    return log.problems
  }
  let limitBytes = kind == .markdown ? ImportLimit.markdownBytes : ImportLimit.pageBytes
  if bytes.count > limitBytes {
    bytes = bytes.prefix(limitBytes)
    log.add(.tooLarge(limitBytes: limitBytes))
  }
  guard let text = decodedText(bytes) else { throw ImportProblem(path: name, cause: .notText) }
  if let damage = DecodingDamage(of: text, from: bytes) { log.add(.imperfect(damage.sentence), line: damage.line) }
  let article =
    kind == .markdown ? readMarkdown(text, name: name, &log) : readCapture(text)
  if let article { try receive(article) } else { log.add(.noArticle) }
  return log.problems
}
