import HTML

/// What elements say of themselves.
extension HTMLDocument {
  /// All elements of a name within a node, in their order.
  func elements(_ wanted: TagName, in root: Node) -> [Node] {
    var found: [Node] = []
    var next = self.next(after: root, within: root)
    while let node = next {
      if name(node) == wanted, kind(node) == .element { found.append(node) }
      next = self.next(after: node, within: root)
    }
    return found
  }

  /// Whether an element is on its page but not seen there.
  func isHidden(_ node: Node) -> Bool {
    if attributeBytes(.hidden, of: node) != nil { return true }
    if let value = attributeBytes(.ariaHidden, of: node), value.elementsEqual("true".utf8) { return true }
    // Few styles hide; those that do are few enough to be read as text.
    guard let style = attributeBytes(.style, of: node), style.count > 10,
      style.contains(UInt8(ascii: "y")) || style.contains(UInt8(ascii: "Y"))
    else { return false }
    let text = String(decoding: style, as: UTF8.self).lowercased().filter { $0 != " " }
    return text.contains("display:none") || text.contains("visibility:hidden")
  }

  /// The level of a heading, 1…6.
  func headingLevel(_ node: Node) -> Int {
    switch name(node) {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    default: 6
    }
  }

  /// Whether a list's items have no blank lines between them: none of them has a paragraph in it.
  func isTightList(_ list: Node) -> Bool {
    !children(of: list).contains { item in children(of: item).contains { name($0) == .p } }
  }

  /// Whether a task item is done; `nil` for an item without a box to tick.
  func taskState(ofItem item: Node) -> Bool? {
    guard
      let box = elements(.input, in: item).first, attribute(.type, of: box)?.lowercased() == "checkbox"
    else { return nil }
    return attribute("checked", of: box) != nil
  }

  /// The language of code, by the class that highlighters read: "language-swift", "lang-swift", "brush: swift".
  func codeLanguage(_ pre: Node) -> String? {
    for element in [pre] + elements(.code, in: pre).prefix(1) + [parent(pre)].compactMap(\.self) {
      let words = (attribute(.class, of: element) ?? "").split { $0 == " " || $0 == ";" }
      for (index, word) in words.enumerated() {
        for mark in ["language-", "lang-", "highlight-source-"] where word.hasPrefix(mark) && word.count > mark.count {
          return cleanedLine(String(word.dropFirst(mark.count)))
        }
        if word == "brush:", index + 1 < words.count { return cleanedLine(String(words[index + 1])) }
      }
    }
    return nil
  }

  /// The text of code with its line ends, without what is left out of it, as the numbers of its lines.
  func codeText(_ pre: Node, leavingOut isLeftOut: (Node) -> Bool) -> String {
    var text = ""
    var next: Node? = pre
    while let node = next {
      let isSilent =
        name(node) == .script || name(node) == .style || name(node) == .button || node != pre && isLeftOut(node)
      if kind(node) == .text, !isSilent { text += self.text(node) }
      if name(node) == .br { text += "\n" }
      next = self.next(after: node, within: pre, skippingChildren: isSilent)
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.firstIndex { $0.contains { !$0.isWhitespace } } ?? lines.endIndex
    let last = lines.lastIndex { $0.contains { !$0.isWhitespace } } ?? lines.startIndex
    return first <= last ? lines[first...last].joined(separator: "\n") : ""
  }

  /// Whether nothing but blanks is between a line break and another one after it.
  func isFollowedByLineBreak(_ node: Node) -> Bool {
    var next = nextSibling(node)
    while let sibling = next {
      if name(sibling) == .br { return true }
      guard kind(sibling) == .text, !bytes(sibling).contains(where: { !$0.isHTMLBlank }) else { return false }
      next = nextSibling(sibling)
    }
    return false
  }

  /// The sign that a small image stands for, as in old weblogs; `nil` for other images.
  func emoji(_ image: Node) -> String? {
    guard let type = attribute(.class, of: image), type.contains("emoji") || type.contains("smiley"),
      let sign = attribute(.alt, of: image), (1...6).contains(sign.unicodeScalars.count)
    else { return nil }
    return sign
  }

  /// Whether a figure holds paragraphs of a text, which it does where its end tag is missing.
  func holdsProse(_ figure: Node) -> Bool {
    elements(.p, in: figure).contains { textContent(of: $0).utf8.count > 200 }
  }

  /// Whether an image is there to count readers.
  func isTracker(_ image: Node) -> Bool {
    func isTiny(_ name: AttributeName) -> Bool {
      attribute(name, of: image).flatMap { Int($0) }.map { $0 <= 2 } ?? false
    }
    return isTiny(.width) || isTiny(.height)
  }

  /// Where an image is, also when its page loads it late; `nil` when it is part of the page.
  func imageAddress(_ image: Node) -> String? {
    let late = attribute(.dataSrc, of: image) ?? attribute("data-lazy-src", of: image)
    if let address = late ?? attribute(.src, of: image), !address.hasPrefix("data:"), !address.isEmpty {
      return address
    }
    let set = attribute(.srcset, of: image) ?? attribute(.dataSrcset, of: image)
    return set.flatMap { $0.split(whereSeparator: \.isWhitespace).first.map(String.init) }
  }
}

extension UInt8 {
  /// Whether a byte is one of the five blanks of HTML.
  var isHTMLBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }
}
