import Articles
import Dispatch
import Importing
import Postbox
import Reader
import Session
import Storage

/// An open library, its name for the title bar, and what to tell the reader first.
struct OpenLibrary {
  let library: Library
  let name: String
  var notices: [String] = []
}

extension Opening {
  /// How many seconds the reader waits for another program that is writing the library.
  private static let mostSecondsWaited = 10

  /// Opens the library and, where needed, starts to fill it. `inFull`: waits until it is filled, so that a replay gets
  /// the same answers. `onWait` is called with what it waits for.
  func open(
    _ mailbox: Mailbox<Event>, _ workload: Workload, inFull: Bool, onWait: @escaping @Sendable (String) -> Void
  ) throws -> OpenLibrary {
    switch source {
    case .sampleEdition:
      let library = try Library(.temporary)
      try fill(library, from: .sampleEdition, mailbox, workload, inFull)
      return OpenLibrary(library: library, name: "Sample edition")
    case .paths(let paths):
      let library = try Library(.temporary)
      try fill(library, from: .paths(paths), mailbox, workload, inFull)
      return OpenLibrary(library: library, name: name(of: paths))
    case .library: return try openLibrary(mailbox, workload, inFull, onWait)
    }
  }

  /// A library that has never had an article is filled with the sample edition.
  private func openLibrary(
    _ mailbox: Mailbox<Event>, _ workload: Workload, _ inFull: Bool, _ onWait: @escaping @Sendable (String) -> Void
  ) throws -> OpenLibrary {
    let library = try Places(settings).openSilently(
      mustExist: false, mostSeconds: Self.mostSecondsWaited, onWait: onWait)
    let need = try SampleEditionNeed(of: library)
    guard need != .nothing else { return OpenLibrary(library: library, name: "") }
    let report = try fill(library, from: .sampleEdition, mailbox, workload, inFull)
    let notice = "This is the sample edition. Add articles of your own with: dateline import PATH"
    return OpenLibrary(library: library, name: "", notices: report.added.leftOut > 0 ? [] : [notice])
  }

  private func name(of paths: [String]) -> String {
    guard let path = paths.first, paths.count == 1 else { return "\(paths.count) sources" }
    return path == "-" ? "Standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// What a person should know of sources that did not come in, or not as they are; `nil` when all is well.
  private static func word(of report: Intake.Report) -> String? {
    let skipped = report.problems.count(where: \.isSkip)
    let told = report.problems.count - skipped
    let words = [(skipped, "skipped"), (told, "not read in full")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? nil : "\(words.joined(separator: ", ")): dateline inspect says why"
  }

  /// Starts to fill a library, and returns what has come in as soon as there is something to see. Throws when nothing
  /// will come in.
  @discardableResult
  private func fill(
    _ library: Library, from source: Intake.Source, _ mailbox: Mailbox<Event>, _ workload: Workload,
    _ inFull: Bool
  ) throws -> Intake.Report {
    let isThere = DispatchSemaphore(value: 0)
    let throttle = Throttle(milliseconds: 250)
    let intake = Intake(into: library, now: startedAt, showsFirst: !inFull) {
      guard !inFull else { return }
      isThere.signal()
      if throttle.mayPass() { mailbox.post(.libraryChanged) }
    }
    workload.begin()
    intake.start(source) {
      if !inFull { mailbox.post(.libraryChanged) }
      if let failure = intake.failure {
        mailbox.post(.problem(oneLine(failure)))
      } else if let word = Self.word(of: intake.report) {
        mailbox.post(.notice(word))
      }
      isThere.signal()
      workload.end()
    }
    isThere.wait()
    guard try library.count(ListQuery()) == .exactly(0) else { return intake.report }
    if let failure = intake.failure { throw Failure(oneLine(failure)) }
    throw Failure(intake.report.problems.first?.description ?? "no articles found")
  }
}
