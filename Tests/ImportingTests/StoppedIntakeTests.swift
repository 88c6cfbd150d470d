import Foundation
import Importing
import Storage
import Testing

@Suite struct StoppedIntakeTests {
  /// A file that cannot be opened would be told.
  @Test func afterAStopNothingMoreIsOpened() async throws {
    let intake = Intake(into: try Library(.temporary), now: 0, showsFirst: false)
    intake.stop()
    await withCheckedContinuation { over in
      intake.start(.paths(["/nonexistent/a.md", "/nonexistent/b.md"])) { over.resume() }
    }
    #expect(intake.report.problems.isEmpty)
    #expect(intake.failure == nil)
  }
}
