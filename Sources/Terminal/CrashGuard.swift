import CNcurses
import Glibc

/// Puts the terminal back when the process traps, so that a crash never leaves a dead screen.
enum CrashGuard {
  /// Call before the terminal's modes change.
  static func rememberModes(of output: Int32) {
    device = output
    tcgetattr(output, &savedModes)
  }

  /// Call after the terminal is set up: reads the strings that leave full-screen mode, `ours` first.
  static func install(leaving ours: String) {
    var bytes = Array(ours.utf8)
    for name in ["sgr0", "op", "cnorm", "rmcup"] { bytes += capability(name).map { Array($0.utf8) } ?? [] }
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    copy.initialize(from: bytes, count: bytes.count)
    restoreCount = bytes.count
    restoreBytes = UnsafePointer(copy)
    useOwnStack()
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      var action = sigaction()
      action.sa_flags = Int32(SA_ONSTACK)
      // Only async-signal-safe calls in here: write, tcsetattr, signal, raise.
      action.__sigaction_handler.sa_handler = { number in
        if let restoreBytes { _ = write(device, restoreBytes, restoreCount) }
        tcsetattr(device, TCSANOW, &savedModes)
        signal(number, SIG_DFL)
        raise(number)
      }
      sigaction(number, &action, nil)
    }
  }

  /// Call when the terminal has been given back: a later crash has nothing to restore.
  static func remove() {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] { signal(number, SIG_DFL) }
    restoreBytes.map { UnsafeMutablePointer(mutating: $0).deallocate() }
    restoreBytes = nil
  }

  /// A stack that ran over has no room left for the handler. Covers the calling thread.
  private static func useOwnStack() {
    guard !hasOwnStack else { return }
    let size = 64 << 10
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    hasOwnStack = sigaltstack(&stack, nil) == 0
  }
}

/// The terminal's string for a named capability; `nil` where it has none.
func capability(_ name: String) -> String? {
  guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
  return String(cString: text)
}

// Written before the handlers are installed; afterwards only a crashing thread reads them.
nonisolated(unsafe) private var device: Int32 = -1
nonisolated(unsafe) private var savedModes = termios()
nonisolated(unsafe) private var restoreBytes: UnsafePointer<UInt8>?
nonisolated(unsafe) private var restoreCount = 0
nonisolated(unsafe) private var hasOwnStack = false
