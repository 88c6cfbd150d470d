import Articles

/// The formats in the order in which they are tried; the first that matches a source reads it. To add a format, add a
/// folder and a row here.
let formats: [Format] =
  archives + [.jsonFeed, .jsonl, .json] + markup + [.newsboatList, .warc] + letters + plainHeads
  + [.code, .table, .markdown, .text, .unknown]

/// Reads the articles and feeds of one file ("-" is standard input) one after the other, in constant memory if the
/// format allows it. Returns the problems with single articles. Throws an `ImportProblem` when the file as a whole
/// cannot be read, and whatever `receive` throws. `wantingDropped`: articles of pages come with the blocks left out.
public func readSource(
  at path: String, format: SourceFormat? = nil, wantingDropped: Bool = false, _ receive: (Imported) throws -> Void
) throws -> [ImportProblem] {
  var source = try SourceBytes(path: path)
  return try read(&source, name: path, format: format, wantingDropped, receive)
}

/// The same for bytes in memory; problems contain `name` in place of a path.
public func readSource(
  in bytes: [UInt8], name: String, format: SourceFormat? = nil, wantingDropped: Bool = false,
  _ receive: (Imported) throws -> Void
) throws -> [ImportProblem] {
  var source = SourceBytes(bytes)
  return try read(&source, name: name, format: format, wantingDropped, receive)
}

/// The articles alone of `readSource`.
public func readArticles(
  at path: String, format: SourceFormat? = nil, _ receive: (ImportedArticle) throws -> Void
) throws -> [ImportProblem] {
  try readSource(at: path, format: format) { if case .article(let article) = $0 { try receive(article) } }
}

/// The articles alone of `readSource`.
public func readArticles(
  in bytes: [UInt8], name: String, format: SourceFormat? = nil, _ receive: (ImportedArticle) throws -> Void
) throws -> [ImportProblem] {
  try readSource(in: bytes, name: name, format: format) { if case .article(let article) = $0 { try receive(article) } }
}

private func read(
  _ source: inout SourceBytes, name: String, format: SourceFormat?, _ wantsDropped: Bool,
  _ receive: (Imported) throws -> Void
) throws -> [ImportProblem] {
  var log = ProblemLog(path: name)
  let format = format?.format ?? Format(of: SourceStart(source.start, name: name))
  try withoutActuallyEscaping(receive) {
    try format.read(&source, &log, Format.Receiver(wantingDropped: wantsDropped, $0))
  }
  return log.problems
}

/// A format that can be chosen by name: `--format markdown`.
public struct SourceFormat: Hashable, Sendable {
  public let name: String

  public static let markdown = SourceFormat(name: Format.markdown.name)
  public static let text = SourceFormat(name: Format.text.name)

  public static let all = formats.filter(\.isAskedFor).map { SourceFormat(name: $0.name) }

  /// `nil` for a name that no such format has.
  public init?(_ name: String) {
    guard let known = Self.all.first(where: { $0.name == name }) else { return nil }
    self = known
  }

  private init(name: String) { self.name = name }

  fileprivate var format: Format? { formats.first { $0.isAskedFor && $0.name == name } }
}

extension Format {
  /// The format of a source. Any text matches the last one, so there always is a format.
  init(of start: SourceStart) { self = formats.first { $0.isShown(start) } ?? .unknown }
}
