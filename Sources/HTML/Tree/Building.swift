/// How building begins in the middle of a page, and what comes of it.
extension TreeBuilder {
  struct Result {
    var nodes: [NodeRecord]
    var attributes: [AttributeRecord]
    var added: [UInt8]
    var tagNames: NameTable
    var attributeNames: NameTable
    var doctypes: [DoctypeRecord]
    var isQuirky: Bool
  }

  var result: Result {
    Result(
      nodes: nodes, attributes: tokenizer.attributes, added: tokenizer.text.added, tagNames: tokenizer.tags,
      attributeNames: tokenizer.attributeNames, doctypes: tokenizer.doctypes, isQuirky: isQuirky)
  }

  /// Begins within an element, whose content comes into the document's own node.
  mutating func begin(_ fragment: FragmentContext) {
    let name = Array(fragment.name.utf8).withUnsafeBufferPointer { tokenizer.tags.id(of: ByteView($0), 0, $0.count) }
    let tag = Int(name) < TagName.known.count ? TagName.known[Int(name)] : .custom
    let isForeign = fragment.namespace != .html
    context = OpenElements.Entry(
      node: NodeRecord.none, name: name, tag: tag, namespace: fragment.namespace,
      traits: isForeign ? .foreign(tag, fragment.namespace, isHTML: false) : traits(name))
    if !isForeign { tokenizer.begin(in: tag, scripting: isScripting) }
    push(0, Self.startTag(.html))
    if !isForeign, tag == .template { templateModes.append(.inTemplate) }
    if !isForeign, tag == .form { form = 0 }
    resetMode()
  }
}

extension Tokenizer {
  /// Reads on as in the content of an element. No end tag ends it, as the element was not opened here.
  mutating func begin(in tag: TagName, scripting: Bool) {
    switch tag {
    case .title, .textarea: model = .rcdata
    case .style, .xmp, .iframe, .noembed, .noframes: model = .rawText
    case .noscript where scripting: model = .rawText
    case .script: model = .script
    case .plaintext: model = .plaintext
    default: return
    }
  }
}
