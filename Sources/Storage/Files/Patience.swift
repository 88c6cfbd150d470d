import Glibc
import Synchronization

/// How long a writer waits for another process that is writing the library: without a limit, unless one is set or
/// `giveUp` is called.
final class Patience: Sendable {
  private struct State {
    var isGivenUp = false
    var hasTold = false
    /// How many tries a wait may take; `nil` for no limit.
    var limit: Int?
  }

  private let usualLimit: Int?

  private static let triesBeforeTelling = 50
  private static let milliseconds: UInt32 = 20

  private let state: Mutex<State>
  /// Called once, with a sentence that says whom it waits for.
  private let tell: @Sendable (String) -> Void

  /// `mostSeconds` is about how long a wait may take; `nil` for no limit.
  init(mostSeconds: Int? = nil, tell: @escaping @Sendable (String) -> Void) {
    self.tell = tell
    usualLimit = mostSeconds.map { $0 * 1000 / Int(Self.milliseconds) }
    state = Mutex(State(limit: usualLimit))
  }

  /// Waits a moment for the library at `path`, which another connection has locked; `false` when it must not wait any
  /// longer.
  func wait(tries: Int, for path: String) -> Bool {
    let (mayWait, mayTell) = state.withLock { state in
      let mayWait = !state.isGivenUp && state.limit.map { tries < $0 } ?? true
      let mayTell = mayWait && !state.hasTold && tries >= Self.triesBeforeTelling
      state.hasTold = state.hasTold || mayTell
      return (mayWait, mayTell)
    }
    guard mayWait else { return false }
    if mayTell { tell("waiting for \(lockHolder(of: path) ?? "another import") to be done with \(path)") }
    usleep(min(UInt32(tries) + 1, Self.milliseconds) * 1000)
    return true
  }

  /// From now on, everything that would have to wait fails.
  func giveUp() { state.withLock { $0.isGivenUp = true } }

  /// Runs the body, which may wait for about a second at most.
  func hurrying<Value>(_ body: () throws -> Value) rethrows -> Value {
    state.withLock { $0.limit = Self.triesBeforeTelling }
    defer { state.withLock { $0.limit = usualLimit } }
    return try body()
  }
}

/// The process that is writing a library, in words; `nil` when the system does not say.
///
/// Read from the system's table of locks. To ask the file itself one would have to open it, and closing it would drop
/// this process's own locks on it.
private func lockHolder(of path: String) -> String? {
  // While writing, SQLite locks this byte of the log's index, or of a file without a log the byte past 2^30.
  for (file, byte) in [(path + "-shm", 120), (path, 0x4000_0001)] {
    var status = stat()
    guard stat(file, &status) == 0, let table = fopen("/proc/locks", "re") else { continue }
    defer { fclose(table) }
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), table) != nil {
      let words = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      guard words.count >= 8, words[3] == "WRITE", let process = Int(words[4]), process > 0,
        words[5].hasSuffix(":\(status.st_ino)"), let first = Int(words[6]), first <= byte
      else { continue }
      if let last = Int(words[7]), last < byte { continue }
      return "process \(process)"
    }
  }
  return nil
}
