import Articles
import Reader
import Styling

/// What the loop needs from outside, as closures: the library's in the program, others in tests.
public struct Services: Sendable {
  /// Answers a question; ends early when its task is cancelled.
  public var answer: @Sendable (Question) async throws -> Reply
  /// Stores a change; called off the screen's thread. Returns what the change did, where that is not known beforehand.
  public var make: @Sendable (Change) throws -> Reply?
  /// Opens what the first mark needs; called once, off the screen's thread, after the first frame.
  public var prepareToKeep: @Sendable () throws -> Void
  /// Opens an address outside; throws where there is nothing to open it with.
  public var openOutside: @Sendable (String) throws -> Void
  /// The theme of a name; `nil` when there is none.
  public var theme: @Sendable (String) -> Theme?
  /// Returns after a while; throws when its task is cancelled.
  public var wait: @Sendable (Timer, _ milliseconds: Int) async throws -> Void
  /// Returns when the scrolling has had time to come to rest, so that a position just kept may be written.
  public var waitForQuiet: @Sendable () async -> Void

  public init(
    answer: @escaping @Sendable (Question) async throws -> Reply,
    make: @escaping @Sendable (Change) throws -> Reply?,
    prepareToKeep: @escaping @Sendable () throws -> Void = {},
    openOutside: @escaping @Sendable (String) throws -> Void,
    theme: @escaping @Sendable (String) -> Theme?,
    wait: @escaping @Sendable (Timer, _ milliseconds: Int) async throws -> Void = { _, milliseconds in
      try await Task.sleep(for: .milliseconds(milliseconds))
    },
    waitForQuiet: @escaping @Sendable () async -> Void = { try? await Task.sleep(for: .milliseconds(400)) }
  ) {
    self.answer = answer
    self.make = make
    self.prepareToKeep = prepareToKeep
    self.openOutside = openOutside
    self.theme = theme
    self.wait = wait
    self.waitForQuiet = waitForQuiet
  }
}
