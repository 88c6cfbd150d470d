import Importing
import SampleEdition

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
