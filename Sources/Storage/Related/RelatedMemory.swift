import Articles
import GRDB
import Synchronization

/// What is kept between two searches for related posts, as long as the library stays what it is.
final class RelatedMemory: Sendable {
  private struct Kept {
    var version: Int64?
    var statistics: StemStatistics
  }

  private let kept = Mutex<Kept?>(nil)

  func statistics(_ db: Database) throws -> StemStatistics {
    let version = try db.cachedStatement(sql: "SELECT version FROM library").int64()
    if let kept = kept.withLock({ $0 }), kept.version == version { return kept.statistics }
    let statistics = try StemStatistics.read(db)
    kept.withLock { $0 = Kept(version: version, statistics: statistics) }
    return statistics
  }
}
