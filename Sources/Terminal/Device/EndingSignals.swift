import Glibc

/// The signals that end a process which does nothing about them.
enum EndingSignals {
  /// Asked from outside: the reader ends in good order, and then by the signal.
  static let orderly: [Int32] =
    [SIGHUP, SIGINT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT]
    + Array(__libc_current_sigrtmin()...__libc_current_sigrtmax())

  /// The program cannot or must not go on: the terminal is put back from within the handler.
  static let atOnce: [Int32] = [
    SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT, SIGXCPU, SIGXFSZ,
  ]

  /// A reader of a pipe that is gone is told by the write that fails. A handler and not "ignore": programs that are started
  /// from here would inherit that.
  static func outlivePipes() { signal(SIGPIPE) { _ in } }
}

/// Ends the process as the signal does by default. Call when the terminal has been given back.
public func endProcess(by number: Int32) {
  signal(number, SIG_DFL)
  raise(number)
}
