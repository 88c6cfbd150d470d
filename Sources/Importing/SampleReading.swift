import Articles
import Formats
import Recognition
import SampleEdition
import Storage

/// Reads the articles that come with the program.
func readSampleEdition(_ receive: (ImportedArticle) throws -> Void) throws -> [ImportProblem] {
  var problems: [ImportProblem] = []
  for index in 0..<sampleArticleCount() {
    let file = sampleArticle(index)
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.byteCount))
    problems += try readArticles(in: bytes, name: String(cString: file.name), format: .markdown, receive)
  }
  return problems
}

/// What a library still wants of the sample edition. The library itself tells, so that no end of the program, at whatever
/// moment, can leave it without. Another program may be adding to it at this moment, so the addition looks once more.
public enum SampleEditionNeed: Sendable {
  case nothing
  /// Nothing has ever come in: the library is new.
  case everything
  /// The program ended while the names were sought.
  case names

  /// Throws what the library throws.
  public init(of library: Library) throws {
    guard !library.isReadOnly else {
      self = .nothing
      return
    }
    switch try library.additionCount() {
    case 0: self = .everything
    // The edition comes in with one addition, and its names with the next.
    case 1 where try library.articleCount() == sampleArticleCount():
      var articles: [Article] = []
      _ = try readSampleEdition { articles.append($0.article) }
      self = try library.holds(articles, namesEdition: nil).contains(true) ? .names : .nothing
    default: self = .nothing
    }
  }
}
