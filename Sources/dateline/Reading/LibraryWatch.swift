import Storage

/// Reports when another process, such as an import, has changed the library that is open.
///
/// Only the file's change counter is read, and no table; while nothing changes, nothing is sent to the terminal.
struct LibraryWatch {
  private static let interval = Duration.seconds(2)

  /// Watches until the process ends.
  static func start(_ library: Library, onChange: @escaping @Sendable () -> Void) {
    Task.detached(priority: .background) {
      var known = try? library.changeCounter()
      while true {
        try? await Task.sleep(for: interval)
        guard let counter = try? library.changeCounter(), counter != known else { continue }
        if known != nil { onChange() }
        known = counter
      }
    }
  }
}
