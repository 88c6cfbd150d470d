import HTML

/// The notes of a page, found by the references to them: short links ("1", "[2]", "*") to a place further down.
struct Footnotes {
  typealias Node = HTMLDocument.Node

  /// The notes in the order in which the text refers to them, with their numbers.
  private(set) var numbered: [(note: Node, ordinal: Int)] = []
  /// While notes are written, links back to the text are left out.
  var isWritingNotes = false
  private var ordinals: [Node: Int] = [:]
  private var references: [Node: Int] = [:]
  private var backLinks: Set<Node> = []

  init(_ document: HTMLDocument, root: Node, isLeftOut: (Node) -> Bool) {
    let links = document.elements(.a, in: root).filter { document.isReference($0) }
    guard !links.isEmpty else { return }
    let places = document.places(in: root)
    for link in links {
      guard let target = document.target(of: link), let place = places[target] else { continue }
      let note = document.note(at: place)
      guard document.number(of: note) > document.number(of: link), !isLeftOut(note) else { continue }
      if ordinals[note] == nil {
        ordinals[note] = numbered.count + 1
        numbered.append((note, numbered.count + 1))
      }
      references[link] = ordinals[note]
    }
    for (note, _) in numbered {
      for link in document.elements(.a, in: note) where document.target(of: link) != nil { backLinks.insert(link) }
    }
  }

  func isNote(_ node: Node) -> Bool { !ordinals.isEmpty && ordinals[node] != nil }
  func ordinal(ofReference link: Node) -> Int? { references.isEmpty ? nil : references[link] }
  /// Whether a link in a note leads back to the text.
  func isBackLink(_ link: Node) -> Bool { !backLinks.isEmpty && backLinks.contains(link) }
}

extension HTMLDocument {
  /// The name of the place on this page that a link leads to; `nil` for other links.
  fileprivate func target(of link: Node) -> String? {
    guard let address = attribute(.href, of: link), address.utf8.first == UInt8(ascii: "#"), address.utf8.count > 1
    else { return nil }
    return String(address.dropFirst())
  }

  /// Whether a link looks like a reference to a note: a number or a sign, raised or in brackets.
  fileprivate func isReference(_ link: Node) -> Bool {
    guard target(of: link) != nil else { return false }
    let text = textContent(of: link).filter { !$0.isWhitespace }
    guard (1...5).contains(text.count) else { return false }
    let bare = text.drop { $0 == "[" || $0 == "(" }.prefix { $0 != "]" && $0 != ")" }
    let isSign = bare.allSatisfy { "*†‡§¶".contains($0) }
    guard !bare.isEmpty, isSign || bare.allSatisfy({ $0.isNumber }) else { return false }
    let isRaised = parent(link).map(name) == .sup || children(of: link).contains { name($0) == .sup }
    return isRaised || bare.count < text.count || isSign
  }

  /// The elements with a name that links can lead to.
  fileprivate func places(in root: Node) -> [String: Node] {
    var places: [String: Node] = [:]
    var next: Node? = root
    while let node = next {
      if kind(node) == .element,
        let id = attribute(.id, of: node) ?? (name(node) == .a ? attribute(.name, of: node) : nil)
      {
        if places[id] == nil { places[id] = node }
      }
      next = self.next(after: node, within: root)
    }
    return places
  }

  /// The note that a place belongs to: the place itself if it is a block, else the block around it.
  fileprivate func note(at place: Node) -> Node {
    var node = place
    while let parent = parent(node) {
      switch name(node) {
      case .li, .p, .div, .aside, .dd, .section, .td: return node
      default: node = parent
      }
    }
    return place
  }
}
