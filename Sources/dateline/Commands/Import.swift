import ArgumentParser
import Filling
import Glibc
import Importing
import Postbox
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
    let intake = Intake(into: library, now: time(nil), showsFirst: false)
    let wasInterrupted = try wait(for: intake)
    let report = try intake.result()
    try summarise(report)
    if wasInterrupted { throw Failure("interrupted; what had come in is kept", code: Failure.interrupted) }
    if report.articles == 0, !report.problems.isEmpty { throw ExitCode(Failure.workFailed) }
  }

  /// Shows the progress until the intake is over. True if a person ended it.
  private func wait(for intake: Intake) throws -> Bool {
    let wakeup = try Wakeup()
    wakeup.watch([SIGINT, SIGTERM, SIGHUP])
    let isOver = Signal()
    intake.start(.paths(paths)) {
      isOver.raise()
      wakeup.ring()
    }
    var bar = ProgressBar(for: paths)
    defer { bar?.clear() }
    while !isOver.isRaised {
      if intake.isMerging {
        bar?.draw("\(intake.report.articles) articles · putting their index in order")
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
    if json {
      var object = JSONObjectWriter()
      object.write("added", added.added)
      object.write("updated", added.updated)
      object.write("unchanged", added.unchanged)
      object.write("skipped", objects: report.problems) { problem, out in
        out.write("file", problem.path)
        if let line = problem.line { out.write("line", line) }
        out.write("reason", problem.reason)
      }
      try output.json(object.finished())
    } else {
      for problem in report.problems { complain(problem.description) }
      let skipped = report.problems.isEmpty ? "" : ", \(report.problems.count) skipped"
      try output.line("\(added.added) added, \(added.updated) updated, \(added.unchanged) unchanged\(skipped)")
    }
    try output.finish()
  }
}

/// Something that becomes true once, on whatever thread.
final class Signal: Sendable {
  private let raised = Atomic<Bool>(false)
  var isRaised: Bool { raised.load(ordering: .acquiring) }
  func raise() { raised.store(true, ordering: .releasing) }
}
