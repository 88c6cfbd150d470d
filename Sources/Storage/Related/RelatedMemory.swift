import GRDB
import Synchronization

/// What is kept between two searches for related posts, as long as the library stays what it is.
final class RelatedMemory: Sendable {
  /// What was asked for: the article, how many, and which articles besides.
  struct Wanted: Hashable {
    var key: Int64
    var limit: Int
    var besides: Set<Int64>
  }

  private struct Kept {
    var version: Int64?
    var statistics: StemStatistics?
    var answers: [Wanted: [RelatedFinder.Found]] = [:]
  }

  /// Answers beyond this number are forgotten, all at once: who goes back goes back to the last few.
  private static let mostAnswers = 200

  private let kept = Mutex(Kept())

  func statistics(_ db: Database) throws -> StemStatistics {
    let version = try version(db)
    if let known = kept.withLock({ $0.version == version ? $0.statistics : nil }) { return known }
    let statistics = try StemStatistics.read(db)
    keep(version) { $0.statistics = statistics }
    return statistics
  }

  /// The answer that is known, else the one that `find` gives.
  func answer(
    to wanted: Wanted, _ db: Database, _ find: () throws -> [RelatedFinder.Found]
  ) throws -> [RelatedFinder.Found] {
    let version = try version(db)
    if let known = kept.withLock({ $0.version == version ? $0.answers[wanted] : nil }) { return known }
    let found = try find()
    keep(version) { kept in
      if kept.answers.count >= Self.mostAnswers { kept.answers = [:] }
      kept.answers[wanted] = found
    }
    return found
  }

  /// Another number after every change of the library.
  private func version(_ db: Database) throws -> Int64? {
    try db.cachedStatement(sql: "SELECT version FROM library").int64()
  }

  private func keep(_ version: Int64?, _ change: (inout Kept) -> Void) {
    kept.withLock { kept in
      if kept.version != version { kept = Kept(version: version) }
      change(&kept)
    }
  }
}
