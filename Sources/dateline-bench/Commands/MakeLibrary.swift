import ArgumentParser
import Articles
import Foundation
import Recognition
import Storage

struct MakeLibrary: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library", abstract: "Makes a library of made-up articles.",
    discussion: "The same options make the same articles. Their names are known as they are written.")

  @Option(help: "How many articles.") var articles = 10_000
  @Option(help: "Words of an article of common length.") var words = 520
  @Option(help: "Another seed makes other articles.") var seed: UInt64 = 1
  @Flag(help: "Find the names in the texts, as an import does.") var recognize = false
  @Option(name: .shortAndLong, help: "The library's file, which must not exist yet.") var output: String

  func validate() throws {
    guard articles > 0, words > 0 else { throw ValidationError("articles and words are at least 1") }
    guard !FileManager.default.fileExists(atPath: output) else { throw ValidationError("\(output) is there already") }
  }

  func run() throws {
    let (added, lap) = try measured {
      try makeLibrary(
        at: output, articles: articles, press: Press(wordsPerArticle: words, seed: seed), recognizing: recognize,
        tell: tell)
    }
    tell("\(added) articles in \(Int(lap.wall / 1000)) s, most memory \(Int(Memory.peak)) MB")
  }
}

/// Makes a library of the articles below a number, oldest first, as an archive grows. Keeps one batch in memory.
@discardableResult
func makeLibrary(
  at path: String, articles: Int, press: Press, recognizing: Bool = false, tell: (String) -> Void = { _ in }
) throws -> Int {
  let folder = try TemporaryFolder()
  let library = try Library(.files(library: path, state: folder.file("state.sqlite")))
  let batch = 1_000
  var added = 0
  for end in stride(from: articles, to: 0, by: -batch) {
    let additions = (max(0, end - batch)..<end).reversed().map { number in
      var article = press.article(number)
      if recognizing { article.mentions = Recognizer().mentions(title: article.title, body: article.body) }
      return Library.Addition(article)
    }
    added += try library.add(additions, addedAt: 1_600_000_000).added
    if added % 50_000 == 0 { tell("\(added) of \(articles)") }
  }
  try library.mergeIndex { true }
  try library.finishImport()
  return added
}

/// Prints a line on standard error, for whoever waits.
func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
