/// What the start of a JSON text shows of a JSON Feed.
struct JSONFeedHead {
  private var version: String?
  private var keys: Set<String> = []
  private var hasItemsOfFeed = false

  /// Whether it is a JSON Feed. The text may be cut anywhere.
  static func isShown(in text: Substring) -> Bool {
    guard text.hasPrefix("{") else { return false }
    var head = JSONFeedHead()
    var text = text
    text.withUTF8 { head.read($0) }
    return head.isFeed
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var reader = JSONReader(bytes, skippingDeepValues: true)
    do throws(JSONProblem) {
      _ = try reader.readFields { (key, reader) throws(JSONProblem) in
        keys.insert(key)
        let start = reader.position
        if key == "version" { version = try? JSONReader.text(at: start, of: bytes) }
        if key == "items" { hasItemsOfFeed = Self.hasFields(bytes[start...]) }
        try reader.skipValue()
      }
    } catch {
      // The text ends within a value, or is broken there: what has been seen counts.
    }
  }

  private var isFeed: Bool {
    if let version {
      if version.contains("jsonfeed.org") { return true }
      if ["1", "1.0", "1.1"].contains(version), keys.contains("items") { return true }
    }
    return keys.contains("items") && (hasItemsOfFeed || keys.contains("home_page_url") || keys.contains("feed_url"))
  }

  /// Whether there are keys that only items of a JSON Feed have.
  private static func hasFields(_ items: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let text = String(decoding: items, as: UTF8.self)
    return text.hasBytes(of: "\"content_html\"") || text.hasBytes(of: "\"content_text\"")
      || text.hasBytes(of: "\"date_published\"")
  }
}

extension JSONReader {
  /// The text or number at a position.
  fileprivate static func text(
    at position: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) throws(JSONProblem) -> String? {
    var reader = JSONReader(bytes)
    reader.position = position
    return try reader.readValue(depth: 1).rawText
  }
}
