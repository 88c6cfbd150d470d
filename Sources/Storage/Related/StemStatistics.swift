import Articles
import Foundation
import GRDB

/// How many articles have each of the more common stems, estimated from a sample of the library.
///
/// A stem that is not here is rare. How rare, the full-text index tells when a search uses the stem; only for common
/// stems would that be expensive. The sample consists of the articles with the smallest IDs: IDs are hashes, so it is a
/// fair one. A small library is its own sample.
struct StemStatistics {
  static let mostSampled = 2048
  /// The statistics are made again when the library has grown or shrunk by this factor.
  private static let lastingGrowth = 2.0

  private let sampled: Int
  /// Sorted. `counts` has the number of sampled articles with each stem, at least two.
  private let stems: [Stem]
  private let counts: [Int]
  /// For each value of a stem's highest bits, the index of its first stem. Stems are hashes, so each part is short.
  private let starts: [Int32]

  private static let startBits: UInt32 = 12

  /// The stored statistics; a library of an older program has none yet, and they are made for this call only.
  static func read(_ db: Database) throws -> StemStatistics {
    let stored = try db.cachedStatement(sql: "SELECT sampled, stems FROM statistics")
    guard let row = try Row.fetchOne(stored) else { return try StemStatistics(countingIn: db) }
    return StemStatistics(sampled: row[0], packed: row[1] as Data)
  }

  /// Makes the statistics again if the library's size has changed too much. The stored number of articles must be up to
  /// date.
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

  /// About how many of `articles` articles have the stem, by the sample.
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
