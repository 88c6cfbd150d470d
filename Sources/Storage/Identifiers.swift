import Articles
import GRDB

/// Finds articles by an ID or address that a person typed.
enum Identifiers {
  /// At most two of the articles whose ID begins with these hexadecimal digits; if there are none, the article with
  /// this address, the newest if several have it.
  static func matching(_ text: String, _ db: Database) throws -> [ArticleID] {
    var found: [Int64] = []
    if let range = idRange(text) {
      let find = try db.cachedStatement(sql: "SELECT id FROM article WHERE id BETWEEN ? AND ? LIMIT 2")
      found = try Int64.fetchAll(find, arguments: [range.lowerBound, range.upperBound])
    }
    if found.isEmpty, let address = Address(text) {
      return try [db.articleID(at: address)].compactMap(\.self)
    }
    return found.map { ArticleID(rawValue: UInt64(bitPattern: $0)) }
  }

  /// The IDs that begin with the digits, as the numbers that are stored; `nil` for a text that is not hexadecimal
  /// digits.
  private static func idRange(_ text: String) -> ClosedRange<Int64>? {
    let digits = text.lowercased()
    guard (1...16).contains(digits.utf8.count), digits.allSatisfy({ "0123456789abcdef".contains($0) }),
      let prefix = UInt64(digits, radix: 16)
    else { return nil }
    let freeBits = UInt64(64 - digits.utf8.count * 4)
    let first = freeBits == 64 ? 0 : prefix << freeBits
    let last = first | (freeBits == 0 ? 0 : UInt64.max >> (64 - freeBits))
    return Int64(bitPattern: first)...Int64(bitPattern: last)
  }
}
