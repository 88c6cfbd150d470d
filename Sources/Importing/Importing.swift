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

/// Why a source, or an article of it, did not come in. One line for a person: what, where, what to do.
public struct ImportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Cause: Hashable, Sendable {
    case unreadable(String)
    case notText
    case noArticle
    case malformed(String)
    case tooLarge(limitBytes: Int)
    case tooMany(limit: Int)
  }

  public var path: String
  /// Line of the source, from 1, where that is known.
  public var line: Int?
  public var cause: Cause

  public init(path: String, line: Int? = nil, cause: Cause) {
    self.path = path
    self.line = line
    self.cause = cause
  }

  public var description: String { path }
}

/// Reads the articles of one file ("-" stands for standard input), one after the other, in constant memory where the
/// format allows it. Throws what makes the whole file unreadable; gives back what was wrong with single articles.
public func readArticles(
  at path: String, format: SourceFormat? = nil, _ receive: (ImportedArticle) throws -> Void
) throws -> [ImportProblem] { [] }

/// The same for bytes that are already in memory; `name` stands for the path in problems.
public func readArticles(
  in bytes: [UInt8], name: String, format: SourceFormat? = nil, _ receive: (ImportedArticle) throws -> Void
) throws -> [ImportProblem] { [] }

/// The files to import below `path`: the file itself, or a folder's files in order of their paths, without hidden ones.
public func sourceFiles(at path: String) throws -> [String] { [] }
