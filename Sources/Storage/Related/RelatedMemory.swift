import GRDB
import Synchronization

/// What is kept between searches for related posts, until the library changes.
final class RelatedMemory: Sendable {
  /// A question: the article, how many posts, and which articles to leave out.
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

  /// With more answers than this, all are forgotten: a reader who goes back only goes back to the last few.
  private static let mostAnswers = 200

  private let kept = Mutex(Kept())

  func statistics(_ db: Database) throws -> StemStatistics {
    let version = try version(db)
    if let known = kept.withLock({ $0.version == version ? $0.statistics : nil }) { return known }
    let statistics = try StemStatistics.read(db)
    keep(version) { $0.statistics = statistics }
    return statistics
  }

  /// The known answer, else the one that `find` returns.
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

  /// Changes with every change of the library.
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
