import Articles
import Glibc
import Grid
import Postbox
import Reader
import Session
import Storage
import Styling
import SystemCalls
import Theming

/// A recorded session that is to be replayed.
struct Replaying {
  /// The largest record that is read; a record contains a line for each key.
  private static let mostBytes = 256 << 20

  private let path: String
  private let record: SessionRecord

  /// Reads the record. Throws a `Failure` that names the file if it is not one.
  init(_ path: String) throws {
    self.path = path
    do {
      record = try SessionRecord(text: plainText(ofFile: path, limitBytes: Self.mostBytes))
    } catch {
      throw Failure("\(path): \(oneLine(error))")
    }
  }

  /// Replays the session without a terminal, and prints its last screen. What it does to articles is not stored.
  ///
  /// `source` and `settings` are what the command line says. What it leaves open is taken from the record. Throws a
  /// `Failure` for another library or another version of the program, unless `isForced`, and for a record that cannot
  /// be repeated to its end.
  func run(_ source: Beginning.Source, _ settings: Settings, log: String?, isForced: Bool) throws {
    var settings = settings
    let isNamed = source != .library || settings.library != nil
    settings.library = settings.library ?? record.beginning.library
    let opening = try Opening(
      isNamed ? source : record.beginning.source, settings, writing: SessionPaths(log: log),
      startedAt: record.beginning.startedAt)
    let mailbox = Mailbox<Event>(wakeup: try Wakeup())
    let workload = Workload(mailbox)
    let files = try opening.sessionFiles(mailbox)
    let library = try opening.openForReplay(mailbox, workload)
    if !isForced { try compare(with: library) }
    for change in record.beginning.state { try library.make(change) }

    let looks = opening.looks
    let theme = { @Sendable (name: String) in looks.theme(named: name)?.theme }
    let state = opening.state(record.beginning, library)
    let replayed = replay(
      record, state, theme: theme(state.look.theme) ?? Theme(name: "", [:]), mailbox: mailbox,
      services: Services(library: library, theme: theme, warn: { _ in }), workload: workload, witness: files.witness())
    files.finish()
    try opening.print(replayed.frame)
    if let problem = replayed.problem { throw Failure("\(path), \(problem)") }
    if !record.isWhole {
      complain("\(path): the recorded session did not come to an end; this is what its last entry led to")
    }
  }

  private func compare(with library: Library) throws {
    let (made, fingerprint) = (record.beginning.program, try library.fingerprint())
    guard made == Dateline.version else {
      throw Failure(
        "\(path): recorded by Dateline \(made), and this is \(Dateline.version); replay it with --anyway")
    }
    guard record.beginning.fingerprint == fingerprint else {
      throw Failure(
        "\(path): recorded with other articles (fingerprint \(record.beginning.fingerprint), here it is "
          + "\(fingerprint)); name that library with --library, or replay anyway with --anyway")
    }
  }
}

extension Opening {
  /// Opens the library, with an empty state that lasts as long as the process.
  fileprivate func openForReplay(_ mailbox: Mailbox<Event>, _ workload: Workload) throws -> Library {
    guard source == .library else { return try open(mailbox, workload, inFull: true, onWait: { complain($0) }).library }
    let path = try Places(settings).library()
    guard access(path, F_OK) == 0 else {
      throw Failure("\(path): \(systemReason(errno)); --library names the library that the session was recorded with")
    }
    return try Library(.files(library: path, state: nil))
  }
}
