import Articles
import Formats
import Recognition
import SampleEdition
import Storage

/// Reads the articles that come with the program. Returns what was wrong with them.
func readSampleEdition(_ receive: (ImportedArticle) throws -> Void) throws -> [ImportProblem] {
  var problems: [ImportProblem] = []
  for index in 0..<sampleArticleCount() {
    let file = sampleArticle(index)
    let bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.byteCount))
    problems += try readArticles(in: bytes, name: String(cString: file.name), format: .markdown, receive)
  }
  return problems
}

/// What a library still needs of the sample edition. This is found out from the library itself, so that it gets
/// everything even if the program was ended at any moment. Another program may be adding at the same time, so the
/// addition checks again.
public enum SampleEditionNeed: Sendable {
  case nothing
  /// Nothing has ever been added: the library is new.
  case everything
  /// The program ended while names were being looked for.
  case names

  /// Throws `LibraryProblem`.
  public init(of library: Library) throws {
    guard !library.isReadOnly else {
      self = .nothing
      return
    }
    switch try library.additionCount() {
    case 0: self = .everything
    // The edition is one addition, and its names are the next.
    case 1 where try library.articleCount() == sampleArticleCount():
      var additions: [Library.Addition] = []
      _ = try readSampleEdition { additions.append($0.addition) }
      self = try library.holds(additions, namesEdition: nil).contains(true) ? .names : .nothing
    default: self = .nothing
    }
  }
}
