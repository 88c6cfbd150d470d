import Articles
import HTML

/// Reads the feeds of a list in OPML, one by one.
struct FeedOutline {
  /// Deeper outlines count as children of the deepest.
  private static let mostOpen = 128

  /// Names of the open outlines; `nil` for a feed and for an outline without a name.
  private var folders: [String?] = []
  private var text: [UInt8] = []
  private(set) var stream = MarkupStream()

  /// The next feed; `nil` at the end.
  mutating func next(from source: inout SourceBytes) throws -> NotedFeed? {
    while let tag = try stream.next(appendingTextTo: &text, from: &source) {
      text.removeAll(keepingCapacity: true)
      guard tag.localName.lowercased() == "outline" else { continue }
      if tag.kind == .closing {
        _ = folders.popLast()
        continue
      }
      let outline = Outline(tag)
      let feed = outline.feed(in: folders.compactMap(\.self))
      if tag.kind == .opening, folders.count < Self.mostOpen { folders.append(feed == nil ? outline.name : nil) }
      if let feed { return feed }
    }
    return nil
  }
}

/// What the attributes of an outline say, whatever the case of their names.
private struct Outline {
  let name: String?
  private let values: [String: String]

  init(_ tag: XMLTag) {
    var values: [String: String] = [:]
    for attribute in tag.attributes where values[attribute.name.lowercased()] == nil {
      values[attribute.name.lowercased()] = attribute.value
    }
    self.values = values
    name = [values["title"], values["text"]].lazy.compactMap { $0.flatMap { FeedText($0).line } }.first
  }

  /// The feed that it names; `nil` for a folder or a note.
  func feed(in folders: [String]) -> NotedFeed? {
    let type = values["type"]?.lowercased()
    let isFeed = type == "rss" || type == "atom"
    guard let written = values["xmlurl"] ?? (isFeed ? values["url"] : nil), let address = webAddress(written) else {
      return nil
    }
    return NotedFeed(
      address: address, title: name, site: values["htmlurl"].flatMap { webAddress($0) }, folders: folders)
  }
}
