import Articles
import Reader
import Session
import Storage
import Styling

extension Services {
  /// What the loop needs, from a library. `warn` is called after the first mark if the library keeps marks only until
  /// the process ends.
  init(
    library: Library, theme: @escaping @Sendable (String) -> Theme?, warn: @escaping @Sendable (LibraryProblem) -> Void
  ) {
    let hasWarned = Signal()
    self.init(
      answer: { try await library.answer($0) },
      make: { change in
        let reply = try library.make(change)
        if let problem = library.stateProblem, change.isMark, !hasWarned.isRaised {
          hasWarned.raise()
          warn(problem)
        }
        return reply
      },
      prepareToKeep: { try library.prepareToWriteState() },
      openOutside: { try openInBrowser($0) },
      theme: theme)
  }
}
