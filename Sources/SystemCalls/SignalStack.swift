import Glibc

/// A stack of its own for what a signal runs: a thread whose stack has run over has no room there.
///
/// The system knows one for each thread and gives new threads none.
public enum SignalStack {
  private static let byteCount = 64 << 10

  /// Gives the calling thread one, unless it has one; it goes with the thread. Costs a system call: call where work begins.
  public static func prepare() {
    var current = stack_t()
    guard sigaltstack(nil, &current) == 0, current.ss_flags & Int32(SS_DISABLE) != 0 else { return }
    let memory = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 16)
    var stack = stack_t()
    stack.ss_sp = memory
    stack.ss_size = byteCount
    guard sigaltstack(&stack, nil) == 0 else { return memory.deallocate() }
    if let ending { pthread_setspecific(ending, memory) }
  }

  /// Gives the memory back when a thread ends; `nil` where the system has no more of such keys.
  private static let ending: pthread_key_t? = {
    var key = pthread_key_t()
    let isMade = pthread_key_create(&key) { memory in
      var none = stack_t()
      none.ss_flags = Int32(SS_DISABLE)
      guard sigaltstack(&none, nil) == 0 else { return }
      memory?.deallocate()
    }
    return isMade == 0 ? key : nil
  }()
}
