/// Why a source, or one of its articles, was not imported as it is. One line for a person: what, where, what to do.
public struct ImportProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Cause: Hashable, Sendable {
    /// The system's reason: "no such file or directory".
    case unreadable(String)
    case notText
    /// What is there instead of a file, in words: "a named pipe".
    case noFile(String)
    /// A file of the library that articles are added to, or of its reader's state.
    case ownFile
    /// What the source is, in words: "a web page".
    case unsupported(String, Refusal)
    /// A page that holds no article, and what to do instead, in words: "an error page".
    case otherPage(String, advice: String)
    case noArticle
    /// A text of no known format, without sentences.
    case noSentences
    case malformed(String)
    /// The article was imported, but not everything in it. What is missing and what to do, in words.
    case imperfect(String)
    /// The source was read only up to a limit.
    case tooLarge(limitBytes: Int)
    case lineTooLong(limitBytes: Int)
    /// A text that was read up to a number of lines.
    case tooManyLines(limit: Int)
    case tooMany(limit: Int)
  }

  /// Why a format is not read.
  public enum Refusal: Hashable, Sendable {
    case notYet
    /// Its files contain no articles.
    case noArticle
  }

  public var path: String
  /// The line of the source, from 1; `nil` where it is not known.
  public var line: Int?
  public var cause: Cause

  public init(path: String, line: Int? = nil, cause: Cause) {
    self.path = path
    self.line = line
    self.cause = cause
  }

  /// Whether an article or a whole source was not imported because of it. Other problems are only reported.
  public var isSkip: Bool {
    switch cause {
    case .imperfect, .tooLarge, .tooManyLines, .tooMany: false
    case .unreadable, .noFile, .ownFile, .notText, .unsupported, .otherPage, .noArticle, .noSentences, .malformed,
      .lineTooLong:
      true
    }
  }

  /// The reason in a word or two, for counting: "a web page".
  public var shortReason: String {
    switch cause {
    case .unreadable: "unreadable"
    case .noFile(let what), .unsupported(let what, _), .otherPage(let what, _): what
    case .ownFile: "a file of the library"
    case .notText: "not text"
    case .noArticle: "no article"
    case .noSentences: "no sentences"
    case .malformed: "malformed"
    case .imperfect: "imperfect"
    case .tooLarge, .tooManyLines: "too long"
    case .lineTooLong: "line too long"
    case .tooMany: "too many"
    }
  }

  /// "notes.md, line 3: …": always one line, without control characters.
  public var description: String {
    let name = path == "-" ? "standard input" : path
    let place = line.map { "\(name), line \($0)" } ?? name
    return cleanedLine("\(place): \(reason)")
  }

  /// What is wrong and what to do, without the place.
  public var reason: String {
    switch cause {
    case .unreadable(let why) where path == "-": "\(why); pipe a text into it, or give a path"
    case .unreadable(let why): "\(why); check the path and its permissions"
    case .noFile(let what): "is \(what), not a file, so it was passed over; \"-\" reads what is piped in"
    case .ownFile: "is a file of the library itself, so it was passed over; name what is to be added"
    case .notText: "is not text; save the page as text, Markdown or JSONL and import that"
    case .unsupported(let what, .notYet): "is \(what), which cannot be imported yet; save it as text or Markdown"
    case .unsupported(let what, .noArticle): "is \(what), which contains no article, so it was passed over"
    case .otherPage(let what, let advice): "is \(what), so nothing was taken from it; \(advice)"
    case .noSentences: "has no known format and contains no sentences; nothing was taken from it"
    case .noArticle: "holds no article; nothing was taken from it"
    case .malformed(let what), .imperfect(let what): what
    case .tooLarge(let limitBytes): "is larger than \(limitBytes >> 20) MB; only what comes before that was read"
    case .tooManyLines(let limit): "has more than \(limit) lines; only those before were read, divide the file"
    case .lineTooLong(let limitBytes): "is longer than \(limitBytes >> 20) MB; shorten or remove it"
    case .tooMany(let limit): "has more than \(limit) of these; the rest is not told, check the source"
    }
  }
}

/// Collects the problems of one source, up to a limit.
struct ProblemLog {
  let path: String
  private(set) var problems: [ImportProblem] = []

  init(path: String) { self.path = path }

  mutating func add(_ cause: ImportProblem.Cause, line: Int? = nil) {
    if problems.count < ImportLimit.problems {
      problems.append(ImportProblem(path: path, line: line, cause: cause))
    } else if problems.count == ImportLimit.problems {
      problems.append(ImportProblem(path: path, cause: .tooMany(limit: ImportLimit.problems)))
    }
  }
}
