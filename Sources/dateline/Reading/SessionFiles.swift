import Glibc
import Session

/// The paths of the log and the record of a session.
struct SessionPaths {
  /// For a person who wants to know what was slow or wrong.
  var log: String?
  /// For `--replay`.
  var record: String?
}

/// The log and the record of a session.
struct SessionFiles {
  /// How long the loop waits for lines to be written, before it goes on: after a crash they show what led to it.
  private static let patienceMilliseconds = 20
  private static let lastPatienceMilliseconds = 2_000

  private let log: LineFile?
  private let record: LineFile?
  /// When the session began, in tenths of a millisecond on the monotonic clock.
  private let start = tenthsOnTheClock()

  var isRecording: Bool { record != nil }

  /// `tell` is called when one of them cannot be written any more. Throws a `Failure` for one that cannot be made.
  init(_ paths: SessionPaths, tell: @escaping @Sendable (String) -> Void) throws {
    log = try paths.log.map { path in
      try LineFile(path, kind: "dateline log ", firstLine: SessionLog.firstLine, tell: tell)
    }
    record = try paths.record.map { path in
      try LineFile(path, kind: "dateline record ", firstLine: SessionRecord.firstLine, tell: tell)
    }
  }

  /// Records how the session begins, if it is recorded.
  func begin(_ beginning: Beginning) {
    for line in beginning.lines { record?.append(line) }
  }

  /// Writes what the loop does, before the loop goes on; `nil` when nothing is to be written.
  func witness() -> Witness? {
    guard log != nil || record != nil else { return nil }
    var (recorder, lines) = (Recorder(), SessionLog())
    log?.append(logHead)
    return { [self] occurrence in
      let tenths = tenthsOnTheClock() - start
      if let record, let entry = recorder.entry(for: occurrence) { record.append(entry.line(at: tenths)) }
      if let log, let line = lines.line(for: occurrence, at: tenths) { log.append(printable(line)) }
      switch occurrence {
      case .applying, .drawing, .ending: settle(milliseconds: Self.patienceMilliseconds)
      case .performing, .shown: break
      }
    }
  }

  /// Waits for the last lines.
  func finish() { settle(milliseconds: Self.lastPatienceMilliseconds) }

  private func settle(milliseconds: Int) {
    record?.settle(milliseconds: milliseconds)
    log?.settle(milliseconds: milliseconds)
  }

  /// Version, terminal, locale and the names of the options, without their values, which may be typed text.
  private var logHead: String {
    let options = CommandLine.arguments.dropFirst().filter { $0.hasPrefix("--") }.map { $0.prefix { $0 != "=" } }
    return printable(
      "dateline \(Dateline.version), TERM \(environment("TERM") ?? "-"), locale \(localeName ?? "-"), options "
        + (options.isEmpty ? "-" : options.joined(separator: " ")))
  }
}

/// The locale of the terminal's characters, as the environment names it.
var localeName: String? { ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment($0) }.first }

private func tenthsOnTheClock() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 10_000 + time.tv_nsec / 100_000
}
