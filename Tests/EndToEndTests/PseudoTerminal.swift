import Foundation
import Glibc
import TestSupport
import Testing

/// A terminal of our own with one program on it. Unlike tmux it reads only when it is asked to.
final class PseudoTerminal {
  let child: pid_t
  private let master: Int32
  private let slave: Int32
  private let home: URL
  /// The device's modes before the program was started.
  let modesBefore: [UInt8]
  /// All that the program has written and that was read.
  private(set) var output: [UInt8] = []

  /// Beside the tests that the build made.
  static func program(_ name: String) -> String {
    URL(fileURLWithPath: Teletype.program).deletingLastPathComponent().appendingPathComponent(name).path
  }

  init(
    _ words: [String], columns: UInt16 = 100, rows: UInt16 = 30, variables: [String] = [], isNonBlocking: Bool = false
  ) throws {
    home = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // What unlockpt and ptsname do, which Swift does not see.
    var (lock, number) = (Int32(0), UInt32(0))
    #expect(ioctl(master, 0x4004_5431 /* TIOCSPTLCK */, &lock) == 0)
    #expect(ioctl(master, 0x8004_5430 /* TIOCGPTN */, &number) == 0)
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC | (isNonBlocking ? O_NONBLOCK : 0))
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    modesBefore = Self.modes(of: slave)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens is the one that controls it.
    posix_spawn_file_actions_addopen(&actions, 3, path, O_RDWR, 0)
    for number in Int32(0)...2 { posix_spawn_file_actions_adddup2(&actions, slave, number) }
    for number in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, number) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | 0x80 /* POSIX_SPAWN_SETSID */))
    let standard = ["HOME=\(home.path)", "PATH=/usr/bin:/bin", "TERM=xterm-256color", "SWIFT_BACKTRACE=enable=no"]
    let own = variables.isEmpty ? ["LC_ALL=C.UTF-8"] : variables
    // Of two values of one variable the first counts.
    var environment = (own + standard).map { strdup($0) } + [nil]
    defer { for pointer in environment { free(pointer) } }
    var pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child = pid_t()
    #expect(posix_spawn(&child, words[0], &actions, &attributes, &pointers, &environment) == 0)
    self.child = child
  }

  deinit {
    kill(child, SIGKILL)
    while waitpid(child, nil, 0) == -1, errno == EINTR {}
    close(master)
    close(slave)
    try? FileManager.default.removeItem(at: home)
  }

  /// The device's modes, to be compared.
  var modes: [UInt8] { Self.modes(of: slave) }

  private static func modes(of device: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(device, &modes)
    return withUnsafeBytes(of: modes) { Array($0) }
  }

  func press(_ text: String) { _ = Array(text.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) } }

  /// Reads what is there, and whether that was anything.
  @discardableResult
  func read() -> Bool {
    var waits = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
    var buffer = [UInt8](repeating: 0, count: 65_536)
    guard poll(&waits, 1, 10) > 0 else { return false }
    let count = Glibc.read(master, &buffer, buffer.count)
    output += buffer.prefix(max(0, count))
    return count > 0
  }

  func forgetOutput() { output = [] }

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Reads until the text has come.
  func wait(for text: String, seconds: Double = 60) throws {
    let isThere = eventually(seconds: seconds) {
      read()
      return self.text.contains(text)
    }
    guard isThere else { throw Teletype.Missing(description: "\"\(text)\" never came; the output was \(self.text)") }
  }

  /// Whether the terminal has no room left, for so long as nobody reads.
  var isFull: Bool {
    var waits = [pollfd(fd: slave, events: Int16(POLLOUT), revents: 0)]
    return poll(&waits, 1, 0) == 0
  }

  /// How the program ended; `nil` when it runs on.
  func end(within seconds: Double) -> Int32? {
    var information = siginfo_t()
    var status: Int32?
    _ = eventually(seconds: seconds) {
      information = siginfo_t()
      guard waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT) == 0, information.si_signo != 0 else {
        return false
      }
      status = information._sifields._sigchld.si_status
      return true
    }
    return status
  }
}
