import HTML

/// What an XML source is, by its outermost element, before which there may be junk such as warnings of PHP.
enum XMLRoot: Hashable {
  case feed, opml, page

  /// How many tags may be before the element.
  private static let mostTags = 40

  /// One of these is in each source that has such an element.
  private static let starts = [
    "<rss", "<RSS", "<rdf", "<RDF", "<feed", "<FEED", ":feed", "<opml", "<OPML", "<html", "<HTML", "<head", "<HEAD",
    "<body",
    "<BODY",
  ]

  /// `nil` for anything else.
  ///
  /// `behindJunk`: the start of the text is known to show none.
  init?(_ text: String, behindJunk: Bool = false) {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return nil }
    if behindJunk, !Self.starts.contains(where: text.hasBytes(of:)) { return nil }
    var tokenizer = XMLTokenizer()
    tokenizer.append(text.utf8)
    var words: [UInt8] = []
    for _ in 0..<Self.mostTags {
      guard let tag = tokenizer.next(appendingTextTo: &words) else { return nil }
      guard tag.kind == .opening || tag.kind == .empty else { continue }
      switch tag.localName.lowercased() {
      case "rss", "rdf", "feed": self = .feed
      case "opml": self = .opml
      case "html", "head", "body": self = .page
      default: continue
      }
      return
    }
    return nil
  }
}
