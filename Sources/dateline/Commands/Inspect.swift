import ArgumentParser
import Articles
import Formats
import JSONPrinting
import Recognition

struct Inspect: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Prints what an import would make, one JSON object a line.")

  @Option(help: ArgumentHelp("Format of the files; by default their content tells.", valueName: "name"))
  var format: SourceFormat?
  @Flag(name: .customLong("no-mentions"), help: "Leave names out.") var noMentions = false
  @Flag(help: "Add the blocks of the source that were left out.") var dropped = false
  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Inspect>
  @Argument(help: ArgumentHelp("Files or folders; \"-\" is standard input.", valueName: "path")) var paths: [String]
  @ParentCommand var parent: Dateline

  func run() throws {
    _ = try settings()
    if !noMentions, let problem = Recognizer.problem { complain(problem) }
    var files: [String] = []
    var problems: [ImportProblem] = []
    var passedOver = PassedOverCounts()
    // A file that contains no article is reported, but is not a failure.
    var isUnreadable = false
    let refuse = { (problem: ImportProblem) in
      problems.append(problem)
      isUnreadable = true
    }
    for path in paths {
      do {
        let listing = try sourceFiles(at: path)
        files += listing.files
        problems += listing.problems
        passedOver.merge(listing.passedOver)
      } catch let problem as ImportProblem { refuse(problem) }
    }
    var output = Output()
    var count = 0
    for file in files {
      do {
        problems += try readSource(at: file, format: format, wantingDropped: dropped) { imported in
          let file = paths.count > 1 || files.count > 1 ? file : nil
          switch imported {
          case .article(let article): try output.json(line(article, file: file))
          case .feed(let feed): try output.json(inspectJSON(feed, file: file))
          }
          count += 1
        }
      } catch let problem as ImportProblem { refuse(problem) }
    }
    try output.finish()
    for problem in problems { complain(problem.description) }
    if let sentence = passedOver.sentence { complain(sentence) }
    if count == 0, isUnreadable { throw ExitCode(Failure.workFailed) }
  }

  private func line(_ imported: ImportedArticle, file: String?) -> String {
    var article = imported.article
    if !noMentions { article.mentions = Recognizer().mentions(title: article.title, body: article.body) }
    return inspectJSON(
      article, file: file, includingMentions: !noMentions, dropped: dropped ? imported.dropped : [],
      doubtful: imported.doubts.map(\.rawValue))
  }
}

extension SourceFormat: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public static var allValueStrings: [String] { all.map(\.name) }
}
