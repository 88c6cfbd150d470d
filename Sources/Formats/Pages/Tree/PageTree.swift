import HTML

/// A node of a page with what is asked of it again and again.
struct PageNode {
  let node: HTMLDocument.Node
  let tag: TagName
  let isElement: Bool
  /// The place of the node that holds it; its own for the first.
  let parent: Int
  /// The first place after all that it holds.
  var end: Int
  var hints: ClassHints = []
  /// Neither it nor what it holds can be the article's text.
  var isOut = false
  /// Characters of text; blanks side by side count as one, ideographs as two.
  var textLength = 0
  /// Those of them within links.
  var linkLength = 0
  var commas = 0
  /// Ends of sentences.
  var stops = 0
}

/// The nodes of a page in their order; what a node holds is a range of places after its own.
struct PageTree {
  let document: HTMLDocument
  private(set) var nodes: [PageNode] = []
  /// The place of each node, by its number.
  private var places: [Int32]
  private let readsUnseen: Bool

  /// `readsUnseen`: whether what is hidden, or meant for programs without scripts, is text as well.
  init(_ document: HTMLDocument, root: HTMLDocument.Node, readsUnseen: Bool = false) {
    self.document = document
    self.readsUnseen = readsUnseen
    places = Array(repeating: -1, count: document.nodeCount)
    nodes.reserveCapacity(document.nodeCount)
    var open: [Int] = []
    var linkDepth = 0
    var next: HTMLDocument.Node? = root
    while let node = next {
      let place = nodes.count
      let kind = document.kind(node)
      let tag = kind == .element ? document.name(node) : .custom
      nodes.append(
        PageNode(node: node, tag: tag, isElement: kind == .element, parent: open.last ?? 0, end: place + 1))
      places[document.number(of: node)] = Int32(place)
      if kind == .element { markElement(place) }
      if kind == .text { measureText(place, isInLink: linkDepth > 0) }
      let entersNone = nodes[place].isOut || document.firstChild(node) == nil
      if !entersNone {
        open.append(place)
        if tag == .a { linkDepth += 1 }
        next = document.firstChild(node)
        continue
      }
      next = nil
      if open.isEmpty { break }
      addToParent(place)
      var last = node
      while let holder = open.last {
        if let sibling = document.nextSibling(last) {
          next = sibling
          break
        }
        open.removeLast()
        nodes[holder].end = nodes.count
        if nodes[holder].tag == .a { linkDepth -= 1 }
        if holder != 0 { addToParent(holder) }
        last = nodes[holder].node
      }
    }
  }

  subscript(place: Int) -> PageNode { nodes[place] }

  var count: Int { nodes.count }

  /// The place of a node; `nil` for one that lies outside, or in what is out.
  func place(of node: HTMLDocument.Node) -> Int? {
    let place = places[document.number(of: node)]
    return place < 0 ? nil : Int(place)
  }

  /// The places of a node's children.
  func children(of place: Int) -> PageChildren { PageChildren(tree: self, place: place + 1, end: nodes[place].end) }

  /// Whether an element's text does not show while scripts run, or before one shows it.
  func isUnseen(_ place: Int) -> Bool { nodes[place].tag == .noscript || document.isHidden(nodes[place].node) }

  func isWithin(_ place: Int, _ holder: Int) -> Bool { place >= holder && place < nodes[holder].end }

  /// Leaves a node out, and takes its text from those that hold it.
  mutating func leaveOut(_ place: Int) {
    guard !nodes[place].isOut else { return }
    nodes[place].isOut = true
    let gone = nodes[place]
    var holder = place
    while holder != 0 {
      holder = nodes[holder].parent
      nodes[holder].textLength -= gone.textLength
      nodes[holder].linkLength -= gone.linkLength
      nodes[holder].commas -= gone.commas
      nodes[holder].stops -= gone.stops
    }
  }

  private mutating func addToParent(_ place: Int) {
    let child = nodes[place]
    let parent = child.parent
    nodes[parent].textLength += child.textLength
    nodes[parent].linkLength += child.linkLength
    nodes[parent].commas += child.commas
    nodes[parent].stops += child.stops
  }

  private mutating func markElement(_ place: Int) {
    let node = nodes[place].node
    let isShown = readsUnseen && isUnseen(place)
    if document.namespace(node) != .html || !isShown && (nodes[place].tag.isNeverText || document.isHidden(node)) {
      nodes[place].isOut = true
      return
    }
    var hints: ClassHints = []
    if let name = document.attributeBytes(.class, of: node) { hints.formUnion(ClassWordTable.shared.hints(of: name)) }
    if let name = document.attributeBytes(.id, of: node) { hints.formUnion(ClassWordTable.shared.hints(of: name)) }
    nodes[place].hints = hints
  }

  private mutating func measureText(_ place: Int, isInLink: Bool) {
    var length = 0
    var isAfterBlank = true
    var commas = 0
    var stops = 0
    var last: UInt8 = 0
    for byte in document.bytes(nodes[place].node) {
      if byte <= 0x20 {
        if !isAfterBlank {
          length += 1
          if last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?") { stops += 1 }
        }
        isAfterBlank = true
        continue
      }
      isAfterBlank = false
      if byte < 0x80 || byte >= 0xC0 { length += byte >= 0xE3 && byte < 0xF0 ? 2 : 1 }
      if byte == UInt8(ascii: ",") { commas += 1 }
      // The ideographic comma and full stop.
      if last == 0x80, byte == 0x81 { commas += 1 }
      if last == 0xBC, byte == 0x8C { commas += 1 }
      if last == 0x80, byte == 0x82 { stops += 1 }
      last = byte
    }
    if last == UInt8(ascii: ".") { stops += 1 }
    nodes[place].textLength = length
    nodes[place].linkLength = isInLink ? length : 0
    nodes[place].commas = commas
    nodes[place].stops = stops
  }
}

/// The places of a node's children, in their order.
struct PageChildren: Sequence, IteratorProtocol {
  let tree: PageTree
  fileprivate var place: Int
  let end: Int

  mutating func next() -> Int? {
    guard place < end else { return nil }
    defer { place = tree[place].end }
    return place
  }
}

extension TagName {
  /// Whether an element can never hold words of an article.
  fileprivate var isNeverText: Bool {
    switch self {
    case .script, .style, .noscript, .template, .head, .iframe, .object, .embed, .applet, .svg, .select, .textarea,
      .button, .canvas, .audio, .video, .noframes, .noembed, .map, .datalist, .dialog, .link, .meta, .title:
      true
    default: false
    }
  }
}
