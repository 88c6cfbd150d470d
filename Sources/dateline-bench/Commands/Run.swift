import ArgumentParser
import Foundation

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures a library, or made-up ones of some sizes.",
    discussion: """
      Times are in milliseconds; cpu is the median of the processors' time, which a busy machine does not change. The \
      reader's state is a new one each time and is thrown away.
      """)

  @Argument(help: "Libraries to measure.") var files: [String] = []
  @Option(help: "Make a library of this many articles and measure it.") var size: [Int] = []
  @Option(help: "Words of an article in libraries that are made.") var words = 520
  @Option(help: "Sections to measure, such as \"search\"; all when none is named.") var only: [String] = []
  @Option(help: "The dateline program, to be started as a whole; by default, the one beside this program.")
  var program: String?
  @Flag(help: "One JSON object a figure.") var json = false

  private static let measures: [(name: String, section: @Sendable (Subject) throws -> Section)] = [
    ("list", listSection), ("search", searchSection), ("answers", answersSection), ("related", relatedSection),
    // Memory is measured before the keys, which need articles of 8 MB that no reader's library contains.
    ("names", namesSection), ("marks", marksSection), ("screen", screenSection), ("painter", painterSection),
    ("memory", { _ in memorySection() }), ("keys", keysSection),
  ]

  private func isWanted(_ section: String) -> Bool { only.isEmpty || only.contains(section) }

  func validate() throws {
    let sections = ["start"] + Run.measures.map(\.name)
    if let unknown = only.first(where: { !sections.contains($0) }) {
      throw ValidationError("there is no section \(unknown), only \(sections.joined(separator: ", "))")
    }
    guard !files.isEmpty || !size.isEmpty else { throw ValidationError("name a library, or give a --size") }
    for file in files where !FileManager.default.fileExists(atPath: file) {
      throw ValidationError("\(file) is not there")
    }
  }

  func run() throws {
    for file in files { try measure(file) }
    guard !size.isEmpty else { return }
    let folder = try TemporaryFolder()
    for articles in size {
      let file = folder.file("library-\(articles).sqlite")
      tell("making \(articles) articles")
      try makeLibrary(at: file, articles: articles, press: Press(wordsPerArticle: words))
      try measure(file)
    }
  }

  private func measure(_ file: String) throws {
    var sections: [Section] = []
    if isWanted("start") {
      tell("start …")
      sections.append(try startSection(file, program: program ?? programBesideThisOne()))
    }
    let subject = try Subject(path: file)
    for (name, section) in Run.measures where isWanted(name) {
      tell("\(name) …")
      sections.append(try section(subject))
    }
    if json {
      print(figuresJSON(sections, articles: subject.articleCount))
    } else {
      print("\(file): \(subject.articleCount) articles\n\n\(Table(sections).text)\n")
    }
  }
}

/// The program that the same build made; `nil` when it made none.
private func programBesideThisOne() -> String? {
  let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("dateline").path
  return FileManager.default.isExecutableFile(atPath: program) ? program : nil
}
