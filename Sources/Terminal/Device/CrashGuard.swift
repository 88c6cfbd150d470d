import CNcurses
import Glibc
import SystemCalls

/// Puts the terminal back when the process traps, so that a crash never leaves a dead screen. A thread whose stack may run
/// over calls `SignalStack.prepare`.
enum CrashGuard {
  /// Call before the terminal changes. `leave` is what ends full-screen mode; `modes` are the device's as they were found.
  static func install(_ device: Int32, _ outlet: OutletDoor, leave: [UInt8], modes: termios) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: leave.count, alignment: 1)
    copy.copyBytes(from: leave)
    rescue = Rescue(terminal: device, door: outlet, modes: modes, leave: UnsafeRawBufferPointer(copy))
    SignalStack.prepare()
    for number in EndingSignals.atOnce {
      var action = sigaction()
      action.sa_flags = Int32(SA_ONSTACK)
      // Only async-signal-safe calls in here: fcntl, write, tcflush, tcsetattr, signal, raise.
      action.__sigaction_handler.sa_handler = { number in
        if var rescue {
          rescue.door.force(rescue.leave)
          tcsetattr(rescue.terminal, TCSANOW, &rescue.modes)
        }
        signal(number, SIG_DFL)
        raise(number)
      }
      sigaction(number, &action, nil)
    }
  }

  /// Call once the terminal has been given back, when a crash would have nothing to restore.
  static func remove() {
    for number in EndingSignals.atOnce { signal(number, SIG_DFL) }
    rescue?.leave.deallocate()
    rescue = nil
  }
}

/// The terminal's string for a named capability; `nil` where it has none.
func capability(_ name: String) -> String? {
  guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
  return String(cString: text)
}

/// What the handlers put back.
private struct Rescue {
  let terminal: Int32
  let door: OutletDoor
  /// The device's, as they were found.
  var modes: termios
  /// Ends full-screen mode.
  let leave: UnsafeRawBufferPointer
}

/// What a signal handler has to undo. It is written only while no handler is installed; then only a crashing thread reads it.
nonisolated(unsafe) private var rescue: Rescue?  // A signal handler can take no lock.
