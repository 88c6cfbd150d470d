import ArgumentParser
import Articles
import Dispatch
import Formats
import Foundation
import Importing
import JSONPrinting
import Storage

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures how fast articles come into a library, by the way that \"dateline import\" takes.")

  @Argument(help: "Files and folders to import; made-up articles when none is named.") var paths: [String] = []
  @Option(help: "How many made-up articles.") var articles = 4_000
  @Option(help: "Words of a made-up article.") var words = 520
  @Flag(help: "One JSON object a figure.") var json = false

  func run() throws {
    let folder = try TemporaryFolder()
    var paths = paths
    if paths.isEmpty {
      paths = [folder.file("articles.jsonl")]
      try writeArticles(to: paths[0])
    }
    let file = folder.file("library.sqlite")
    let library = try Library(.files(library: file, state: folder.file("state.sqlite")))
    Memory.forgetPeak()
    let first = try measured { try fill(library, from: paths) }
    var section = Section("import, \(first.value) articles")
    let rate = Double(first.value) / (first.lap.wall / 1000)
    section.figures.append(Figure("articles into a new library", rate, .articlesPerSecond, asked: 400))
    section.figures.append(
      Figure("the same, by processors' time on two cores", rateOnTwoCores(first), .articlesPerSecond))
    section.figures.append(Figure("most memory", Memory.peak, .megabytes, asked: 250))
    let text = try textBytes(of: paths)
    section.figures.append(Figure("library, times its text", Double(size(of: file)) / Double(text), .times))
    let again = try measured { try fill(library, from: paths) }
    section.figures.append(
      Figure("the same articles again", Double(again.value) / (again.lap.wall / 1000), .articlesPerSecond))
    print(json ? figuresJSON([section], articles: first.value) : Table([section]).text)
  }

  private func rateOnTwoCores(_ run: (value: Int, lap: Lap)) -> Double { Double(run.value) / (run.lap.cpu / 2000) }

  /// Returns how many articles came in.
  private func fill(_ library: Library, from paths: [String]) throws -> Int {
    let isOver = DispatchSemaphore(value: 0)
    let intake = Intake(into: library, now: 1_700_000_000, showsFirst: false)
    intake.start(.paths(paths)) { isOver.signal() }
    isOver.wait()
    if let failure = intake.failure { throw failure }
    return intake.report.articles
  }

  private func writeArticles(to path: String) throws {
    let press = Press(wordsPerArticle: words)
    guard FileManager.default.createFile(atPath: path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    defer { try? file.close() }
    for number in 0..<articles {
      let line = inspectJSON(press.article(number), includingMentions: false) + "\n"
      try file.write(contentsOf: Data(line.utf8))
    }
  }

  private func textBytes(of paths: [String]) throws -> Int {
    var bytes = 0
    for file in try paths.flatMap({ try sourceFiles(at: $0).files }) {
      _ = try readArticles(at: file) { bytes += $0.article.title.utf8.count + $0.article.body.utf8.count }
    }
    return bytes
  }

  private func size(of file: String) -> Int {
    ((try? FileManager.default.attributesOfItem(atPath: file))?[.size] as? Int) ?? 0
  }
}
