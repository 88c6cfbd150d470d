import HTML

/// Reads a feed in XML and gives back its items one by one.
struct FeedXMLReader {
  /// An open element.
  private struct Frame {
    var name: String
    var element: FeedElement
    /// What holds for what it contains.
    var place: Place
    var base: String?
    var language: String?
    /// How many namespaces were declared before it.
    var declarations: Int
  }

  /// What the elements that are read now say something of.
  private enum Place: Hashable {
    case nothing, feed, item, source, person, exportedAuthor
  }

  /// Deeper elements are passed over.
  private static let mostFrames = 512

  private(set) var head = FeedRecord()
  /// Names of authors by their logins, in WordPress exports.
  private(set) var authorNames: [String: String] = [:]
  /// Whether the feed is an export of a WordPress site.
  var isWordPress: Bool { !authorNames.isEmpty || head.word(.exportVersion) != nil }
  /// Whether an item was still open at the end of the source.
  private(set) var isCutInItem = false
  /// Whether the element around all others was still open.
  var isUnfinished: Bool { stream.isCut || frames.contains { $0.element == .feed } }
  private(set) var stream = MarkupStream()

  private var names = ElementNames()
  private var frames: [Frame] = []
  /// Elements that are open above the limit.
  private var deeper = 0
  private var item: FeedRecord?
  private var source = FeedRecord()
  private var person = FeedRecord()
  private var field: OpenField?
  /// The text since the last tag, or in the open field.
  private var text: [UInt8] = []

  /// The next item; `nil` at the end.
  mutating func next(from source: inout SourceBytes) throws -> FeedRecord? {
    while let tag = try stream.next(appendingTextTo: &text, from: &source) {
      if let item = read(tag) { return item }
    }
    isCutInItem = item != nil
    return nil
  }

  /// Returns the item that the tag ends.
  private mutating func read(_ tag: XMLTag) -> FeedRecord? {
    if var open = field {
      guard tag.kind == .closing, open.depth == 0, tag.name == open.name || isContainer(tag.name) else {
        open.add(tag, to: &text)
        stream.keepsReferences = open.hasMarkup
        field = open
        return nil
      }
      closeField(open)
      return close(tag.name)
    }
    switch tag.kind {
    case .closing: return close(tag.name)
    case .opening: return open(tag)
    case .empty:
      let ended = open(tag)
      if let field { closeField(field) }
      return close(tag.name) ?? ended
    }
  }

  /// Whether a closing tag ends an item or the feed, and with it a field that was not closed.
  private func isContainer(_ name: String) -> Bool {
    frames.contains { $0.name == name && ($0.element == .item || $0.element == .feed) }
  }

  private mutating func closeField(_ open: OpenField) {
    let value = FeedRecord.Value(
      field: open.field, text: open.value(of: text, base: frames.last?.base))
    field = nil
    stream.keepsReferences = false
    text.removeAll(keepingCapacity: true)
    change(frames.dropLast().last?.place ?? .nothing) {
      $0.values.append(value)
      if !open.isAddress { $0.isGuidAddress = false }
    }
  }
}

extension FeedXMLReader {
  /// Returns the item before, if it was not closed.
  private mutating func open(_ tag: XMLTag) -> FeedRecord? {
    let declarations = names.depth
    names.declare(tag.attributes)
    let element = names.element(named: tag.name)
    var ended: FeedRecord?
    if element == .item, item != nil { ended = endItem() }
    guard frames.count < Self.mostFrames else {
      deeper += 1
      names.close(to: declarations)
      return nil
    }
    let outer = frames.last
    var frame = Frame(
      name: tag.name, element: element, place: .nothing, base: outer?.base, language: outer?.language,
      declarations: declarations)
    adopt(tag, in: &frame)
    enter(element, tag, &frame, outer?.place ?? .nothing)
    frames.append(frame)
    text.removeAll(keepingCapacity: true)
    return ended
  }

  private func adopt(_ tag: XMLTag, in frame: inout Frame) {
    guard !tag.attributes.isEmpty else { return }
    if let base = tag.value("xml:base") { frame.base = webAddress(base, base: frame.base) ?? frame.base }
    if let language = tag.value("xml:lang"), !language.isEmpty { frame.language = language }
  }

  private mutating func enter(_ element: FeedElement, _ tag: XMLTag, _ frame: inout Frame, _ place: Place) {
    switch element {
    case .feed:
      frame.place = .feed
      if head.base == nil { head.base = frame.base }
      if head.language == nil { head.language = frame.language }
    case .item:
      frame.place = .item
      item = FeedRecord(base: frame.base, language: frame.language, about: tag.value("rdf:about"))
    case .source where place == .item:
      frame.place = .source
      source = FeedRecord()
    case .person where place != .nothing:
      frame.place = .person
      person = FeedRecord()
    case .exportedAuthor where place == .feed:
      frame.place = .exportedAuthor
      person = FeedRecord()
    case .group: frame.place = place
    case .enclosure where place == .item || place == .feed:
      frame.place = place
      change(place) { $0.addEnclosure(tag, base: frame.base) }
    case .category where place == .feed || place == .item:
      frame.place = place
      change(place) { $0.addCategory(tag) }
    case .link where place != .nothing: change(place) { $0.addLink(tag, base: frame.base) }
    case .field(let name) where place != .nothing:
      if name == .content { change(place) { $0.addContentAddress(tag, base: frame.base) } }
      field = OpenField(name, tag)
      stream.keepsReferences = field?.hasMarkup == true
    default: break
    }
  }

  /// Closes the element and those in it; a name that is not open closes nothing. Returns the item that ends by it.
  private mutating func close(_ name: String) -> FeedRecord? {
    if deeper > 0 {
      deeper -= 1
      return nil
    }
    guard let index = frames.lastIndex(where: { $0.name == name }) else { return nil }
    var ended: FeedRecord?
    while frames.count > index { ended = leave(frames.removeLast()) ?? ended }
    return ended
  }

  private mutating func leave(_ frame: Frame) -> FeedRecord? {
    names.close(to: frame.declarations)
    defer { text.removeAll(keepingCapacity: true) }
    switch frame.element {
    case .item: return endItem()
    case .source where frame.place == .source:
      item?.sourceAuthors += source.authors
      item?.sourceFeed = source.ownAddress(base: frame.base)
    case .person where frame.place == .person:
      let name = person.line(.name).flatMap(authorName) ?? authorName(writtenText)
      if let name { change(place) { $0.authors.append(name) } }
    case .exportedAuthor where frame.place == .exportedAuthor:
      if let login = person.word(.authorLogin), let name = person.line(.authorName) { authorNames[login] = name }
    case .link:
      let address = writtenText
      change(place) { $0.addLink(address, base: frame.base) }
    case .category where frame.place != .nothing:
      let name = writtenText
      change(place) { $0.nameCategory(name) }
    default: break
    }
    return nil
  }

  private mutating func endItem() -> FeedRecord? {
    defer { item = nil }
    return item
  }

  private var writtenText: String { String(decoding: text, as: UTF8.self) }

  private var place: Place { frames.last?.place ?? .nothing }

  /// Changes what the elements at a place say something of.
  private mutating func change(_ place: Place, _ body: (inout FeedRecord) -> Void) {
    switch place {
    case .nothing: break
    case .feed: body(&head)
    case .item:
      guard var open = item else { return }
      item = nil
      body(&open)
      item = open
    case .source: body(&source)
    case .person, .exportedAuthor: body(&person)
    }
  }
}
