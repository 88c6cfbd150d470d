/// The kinds of source, in the order in which they are tried: the first that a source shows itself to be reads it. A new
/// format is a folder and a row here.
let formats: [Format] =
  archives + [.jsonl, .jsonFeed, .json] + markup + [.warc, .mailbox, .markdown, .text]

/// Reads the articles of one file ("-" stands for standard input), one after the other, in constant memory where the
/// format allows it. Throws what makes the whole file unreadable; returns what was wrong with single articles.
public func readArticles(
  at path: String, format: SourceFormat? = nil, _ receive: (ImportedArticle) throws -> Void
) throws -> [ImportProblem] {
  var source = try SourceBytes(path: path)
  return try readArticles(of: &source, name: path, format: format, receive)
}

/// The same for bytes that are already in memory; `name` stands for the path in problems.
public func readArticles(
  in bytes: [UInt8], name: String, format: SourceFormat? = nil, _ receive: (ImportedArticle) throws -> Void
) throws -> [ImportProblem] {
  var source = SourceBytes(bytes)
  return try readArticles(of: &source, name: name, format: format, receive)
}

private func readArticles(
  of source: inout SourceBytes, name: String, format: SourceFormat?, _ receive: (ImportedArticle) throws -> Void
) throws -> [ImportProblem] {
  var log = ProblemLog(path: name)
  let format = format?.format ?? Format(of: SourceStart(source.start, name: name))
  try format.read(&source, &log, receive)
  return log.problems
}

/// A format that can be asked for by name: `--format markdown`.
public struct SourceFormat: Hashable, Sendable {
  public let name: String

  public static let markdown = SourceFormat(name: Format.markdown.name)
  public static let text = SourceFormat(name: Format.text.name)

  public static let all = formats.filter(\.isAskedFor).map { SourceFormat(name: $0.name) }

  /// `nil` for a name that no format has.
  public init?(_ name: String) {
    guard let known = Self.all.first(where: { $0.name == name }) else { return nil }
    self = known
  }

  private init(name: String) { self.name = name }

  fileprivate var format: Format? { formats.first { $0.isAskedFor && $0.name == name } }
}

extension Format {
  /// What a source is. Anything is a text, so that one is always found.
  init(of start: SourceStart) { self = formats.first { $0.isShown(start) } ?? .text }
}
