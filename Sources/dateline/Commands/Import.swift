import ArgumentParser
import Dispatch
import Formats
import Glibc
import Importing
import JSONPrinting
import Postbox
import Recognition
import Session
import Storage
import Synchronization

struct Import: LibraryCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Adds articles to the library.",
    discussion: "Importing the same thing again adds nothing; ^C keeps what has come in.")

  @Flag(help: "Print the summary as JSON.") var json = false
  @OptionGroup(title: "Everywhere") var shared: SharedOptions<Import>
  @Argument(help: ArgumentHelp("Files or folders; \"-\" is standard input.", valueName: "path")) var paths: [String]
  @ParentCommand var parent: Dateline

  func run() throws {
    let library = try Places(try settings()).open(mustExist: false)
    if let problem = Recognizer.problem { complain(problem) }
    // After an import the library is not the sample edition any more, so an unfinished sample edition comes first.
    if case .names = try SampleEditionNeed(of: library) { try finishSampleEdition(library) }
    let intake = Intake(into: library, now: time(nil), showsFirst: false)
    let wasInterrupted = try wait(for: intake, into: library)
    let report = intake.report
    // After a failure, too: what came in before it is in the library.
    try summarise(report)
    if let failure = intake.failure { throw Failure(oneLine(failure)) }
    if wasInterrupted { throw Failure("interrupted; what had come in is kept", code: Failure.interrupted) }
    if report.articles == 0, report.feeds == 0, !report.problems.isEmpty { throw ExitCode(Failure.workFailed) }
  }

  private func finishSampleEdition(_ library: Library) throws {
    let isOver = DispatchSemaphore(value: 0)
    let intake = Intake(into: library, now: time(nil), showsFirst: false)
    intake.start(.sampleEdition) { isOver.signal() }
    isOver.wait()
    if let failure = intake.failure { throw failure }
  }

  /// Shows the progress until the intake is over. Returns `true` if a signal ended it.
  private func wait(for intake: Intake, into library: Library) throws -> Bool {
    let wakeup = try Wakeup()
    wakeup.watch([SIGINT, SIGTERM, SIGHUP])
    let isOver = Signal()
    intake.start(.paths(paths)) {
      isOver.raise()
      wakeup.ring()
    }
    var bar = ProgressBar(for: paths, except: FilesInUse(library.filesInUse))
    defer { bar?.clear() }
    while !isOver.isRaised {
      if intake.isMerging {
        bar?.draw("\(intake.report.articles) articles · finishing the index")
      } else {
        bar?.draw(articles: intake.report.articles)
      }
      // Only a signal, or the end, rings.
      if wakeup.wait(milliseconds: bar == nil ? -1 : 100), !isOver.isRaised {
        intake.stop()
        return true
      }
    }
    return false
  }

  private func summarise(_ report: Intake.Report) throws {
    var output = Output()
    let added = report.added
    let skipped = report.problems.filter(\.isSkip)
    let told = report.problems.filter { !$0.isSkip }
    if json {
      var object = JSONObjectWriter()
      object.write("added", added.added)
      object.write("updated", added.updated)
      object.write("unchanged", added.unchanged)
      object.write("feeds", report.feeds)
      object.write("skipped", objects: skipped, write)
      object.write("told", objects: told, write)
      object.write("skippedByReason", objects: Self.counts(of: skipped), writeCount)
      object.write("passedOver", objects: report.passedOver.all.map { ($0.reason.name, $0.count) }, writeCount)
      object.write("withoutText", report.withoutText)
      try output.json(object.finished())
    } else {
      for problem in report.problems { complain(problem.description) }
      if let sentence = report.passedOver.sentence { complain(sentence) }
      let reasons = Self.counts(of: skipped).map { $0.count == 1 ? $0.reason : "\($0.count) times \($0.reason)" }
      let left = skipped.isEmpty ? "" : ", \(skipped.count) skipped (\(reasons.joined(separator: ", ")))"
      let empty = report.withoutText == 0 ? "" : ", \(report.withoutText) without text"
      let feeds = report.feeds == 0 ? "" : ", \(report.feeds) feed\(report.feeds == 1 ? "" : "s") noted"
      let counts = "\(added.added) added, \(added.updated) updated, \(added.unchanged) unchanged"
      try output.line(counts + empty + feeds + left)
    }
    try output.finish()
  }

  /// How often each reason is given, the most frequent first.
  private static func counts(of problems: [ImportProblem]) -> [(reason: String, count: Int)] {
    Dictionary(grouping: problems, by: \.shortReason).map { ($0.key, $0.value.count) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  private func writeCount(_ counted: (reason: String, count: Int), to object: inout JSONObjectWriter) {
    object.write("reason", counted.reason)
    object.write("count", counted.count)
  }

  private func write(_ problem: ImportProblem, to object: inout JSONObjectWriter) {
    object.write("file", problem.path)
    if let line = problem.line { object.write("line", line) }
    object.write("reason", problem.reason)
  }
}

/// A flag that is raised once, from any thread.
final class Signal: Sendable {
  private let raised = Atomic<Bool>(false)
  var isRaised: Bool { raised.load(ordering: .acquiring) }
  func raise() { raised.store(true, ordering: .releasing) }
}
