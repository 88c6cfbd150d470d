import Articles
import Foundation
import Storage
import Synchronization

/// Marks of single articles, the whole list at once, and what a search costs meanwhile.
func marksSection(_ subject: Subject) throws -> Section {
  var section = Section("marks")
  let library = subject.library
  try library.prepareToWriteState()
  let rows = try library.window(ListQuery(), .top, rows: 200).rows
  let stars = try laps(rows.count) { index in try library.make(.mark(.starred(rows[index].id, true))) }
  section.figures.append(Figure("a star", stars, median: 10))

  let marking = Marking()
  Thread.detachNewThread { marking.run(library) }
  var typed: [Lap] = []
  while marking.result == nil {
    for probe in subject.probes.all where marking.result == nil {
      let question = Question.rows(ListQuery(search: probe.search), .top, limit: Subject.screenRows)
      typed.append(try measured { _ = try library.answer(question) }.lap)
    }
  }
  if let lap = try marking.result?.get() { section.figures.append(Figure("the whole list read", [lap])) }
  section.figures.append(Figure("a search while the whole list is being marked", typed, median: 10, worst: 60))
  return section
}

/// Marks the whole list read, on a thread of its own.
private final class Marking: Sendable {
  private let end = Mutex<Result<Lap, any Error>?>(nil)

  /// `nil` until it has ended.
  var result: Result<Lap, any Error>? { end.withLock(\.self) }

  func run(_ library: Library) {
    let result = Result { try measured { try library.make(.markAllRead(ListQuery())) }.lap }
    end.withLock { $0 = result }
  }
}
