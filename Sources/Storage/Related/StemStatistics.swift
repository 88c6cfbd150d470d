import Articles
import Foundation
import GRDB

/// How many articles have each of the more common stems, from a sample of the library.
///
/// A stem that is not here is rare. How rare is told by the full-text index when a search begins with that stem; only
/// for common ones would that be dear. The sample is that of the smallest IDs: they are hashes, so it is a fair one, and
/// a whole small library is its own sample.
struct StemStatistics {
  static let mostSampled = 2048
  /// The library may grow or shrink by so much until they are made anew.
  private static let lastingGrowth = 2.0

  private let sampled: Int
  /// Sorted, each with the number of sampled articles that have it: two and more.
  private let stems: [Stem]
  private let counts: [Int]
  /// Where the stems begin whose number has these highest bits; the numbers are hashes, so each part is short.
  private let starts: [Int32]

  private static let startBits: UInt32 = 12

  /// The stored ones; where there are none yet, as in a library of an older program, they are made for this once.
  static func read(_ db: Database) throws -> StemStatistics {
    let stored = try db.cachedStatement(sql: "SELECT sampled, stems FROM statistics")
    guard let row = try Row.fetchOne(stored) else { return try StemStatistics(countingIn: db) }
    return StemStatistics(sampled: row[0], packed: row[1] as Data)
  }

  /// Makes them anew if the library is no longer the one that they are about. Its size need be known already.
  static func refresh(_ db: Database) throws {
    let articles = Double(try ListNumbers.articles(db))
    let counted = try Double.fetchOne(db.cachedStatement(sql: "SELECT articles FROM statistics")) ?? 0
    guard articles > counted * lastingGrowth || articles * lastingGrowth < counted else { return }
    let statistics = try StemStatistics(countingIn: db)
    try db.execute(sql: "DELETE FROM statistics")
    try db.execute(
      sql: "INSERT INTO statistics(articles, sampled, stems) VALUES(?, ?, ?)",
      arguments: [articles, statistics.sampled, Data(statistics.packed())])
  }

  private init(countingIn db: Database) throws {
    let sample = try db.cachedStatement(
      sql: "SELECT key FROM article ORDER BY id LIMIT \(StemStatistics.mostSampled)")
    let keys = try Int64.fetchAll(sample)
    var all: [Stem] = []
    for key in keys {
      guard let profile = try ArticleProfile.fetch(db, key: key) else { continue }
      all += profile.counts.compactMap(\.term.stem)
    }
    all.sort()
    var (stems, counts): ([Stem], [Int]) = ([], [])
    var start = 0
    while start < all.count {
      let end = all[start...].firstIndex { $0 != all[start] } ?? all.count
      if end - start > 1 {
        stems.append(all[start])
        counts.append(end - start)
      }
      start = end
    }
    self.init(sampled: keys.count, stems, counts)
  }

  private init(sampled: Int, _ stems: [Stem], _ counts: [Int]) {
    (self.sampled, self.stems, self.counts) = (sampled, stems, counts)
    var starts: [Int32] = []
    for (index, stem) in stems.enumerated() {
      while starts.count <= stem.number >> (32 - StemStatistics.startBits) { starts.append(Int32(index)) }
    }
    while starts.count <= 1 << StemStatistics.startBits { starts.append(Int32(stems.count)) }
    self.starts = starts
  }

  /// How many of `articles` have the stem, as far as the sample tells.
  func articles(having stem: Stem, of articles: Int) -> Double {
    let each = max(1, Double(articles) / Double(max(1, sampled)))
    return Double(count(stem) ?? 1) * each
  }

  private func count(_ stem: Stem) -> Int? {
    let part = Int(stem.number >> (32 - StemStatistics.startBits))
    var index = Int(starts[part])
    let end = Int(starts[part + 1])
    while index < end, stems[index] < stem { index += 1 }
    return index < end && stems[index] == stem ? counts[index] : nil
  }

  private func packed() -> [UInt8] {
    var packer = Packer()
    var last = 0
    for (stem, count) in zip(stems, counts) {
      packer.add(Int(stem.number) - last)
      packer.add(count)
      last = Int(stem.number)
    }
    return packer.bytes
  }

  private init(sampled: Int, packed: Data) {
    var unpacker = Unpacker(packed)
    var (stems, counts): ([Stem], [Int]) = ([], [])
    var last = 0
    while let step = unpacker.next(), let count = unpacker.next() {
      last += step
      stems.append(Stem(number: UInt32(truncatingIfNeeded: last)))
      counts.append(count)
    }
    self.init(sampled: sampled, stems, counts)
  }
}
