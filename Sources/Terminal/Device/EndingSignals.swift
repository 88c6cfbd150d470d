import Glibc

/// The signals that end a process unless it handles them.
enum EndingSignals {
  /// Requests to end: the reader gives the terminal back first, and then ends by the signal.
  static let orderly: [Int32] =
    [SIGHUP, SIGINT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT]
    + Array(__libc_current_sigrtmin()...__libc_current_sigrtmax())

  /// Crashes and the like: the handler itself gives the terminal back.
  static let atOnce: [Int32] = [
    SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT, SIGXCPU, SIGXFSZ,
  ]

  /// Makes a write to a closed pipe fail instead of ending the process. This is a handler rather than `SIG_IGN`, which
  /// programs that are started from here would inherit.
  static func outlivePipes() { signal(SIGPIPE) { _ in } }
}

/// Ends the process as the signal does by default. Call once the terminal has been given back.
public func endProcess(by number: Int32) {
  signal(number, SIG_DFL)
  raise(number)
}
