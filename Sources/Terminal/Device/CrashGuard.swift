import CNcurses
import Glibc

/// Puts the terminal back when the process traps, so that a crash never leaves a dead screen.
enum CrashGuard {
  /// Call before the terminal changes. `leave` is what ends full-screen mode; `modes` are the device's as they were found.
  static func install(_ device: Int32, _ outlet: OutletDoor, leave: [UInt8], modes: termios) {
    terminal = device
    door = outlet
    savedModes = modes
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: leave.count, alignment: 1)
    copy.copyBytes(from: leave)
    restoreBytes = UnsafeRawBufferPointer(copy)
    useOwnStack()
    for number in EndingSignals.atOnce {
      var action = sigaction()
      action.sa_flags = Int32(SA_ONSTACK)
      // Only async-signal-safe calls in here: fcntl, write, tcflush, tcsetattr, signal, raise.
      action.__sigaction_handler.sa_handler = { number in
        if let restoreBytes { door?.force(restoreBytes) }
        tcsetattr(terminal, TCSANOW, &savedModes)
        signal(number, SIG_DFL)
        raise(number)
      }
      sigaction(number, &action, nil)
    }
  }

  /// Call once the terminal has been given back, when a crash would have nothing to restore.
  static func remove() {
    for number in EndingSignals.atOnce { signal(number, SIG_DFL) }
    let bytes = restoreBytes
    restoreBytes = nil
    bytes?.deallocate()
  }

  /// Gives the handler a stack of its own, since one that has overflowed has no room for it. Covers the calling thread only.
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
nonisolated(unsafe) private var terminal: Int32 = -1
nonisolated(unsafe) private var door: OutletDoor?
nonisolated(unsafe) private var savedModes = termios()
nonisolated(unsafe) private var restoreBytes: UnsafeRawBufferPointer?
nonisolated(unsafe) private var hasOwnStack = false
