/// Makes the tree of a page from its tokens, after the WHATWG standard.
///
/// What goes beyond the standard are limits, so that no page costs more than its length: elements deeper than
/// `mostDepth` are laid flat, and work that grows with the square of a page (formatting elements that are opened again
/// and again) is rationed.
struct TreeBuilder {
  var tokenizer: Tokenizer
  let isScripting: Bool
  private let traitsOfHTML = Traits.html

  var nodes: [NodeRecord] = []
  var open = OpenElements()
  var formatting = FormattingList()
  var mode = InsertionMode.initial
  /// Where the builder goes back to from `text` and `inTableText`.
  var originalMode = InsertionMode.initial
  var templateModes: [InsertionMode] = []
  var isQuirky = false
  var allowsFrameset = true
  var fosters = false
  /// Whether the next text loses a line feed at its beginning.
  var skipsLineFeed = false
  var head = NodeRecord.none
  var form = NodeRecord.none
  /// Text within a table that waits until it is known whether it is more than whitespace.
  var tableText: [Token] = []
  /// The element that a fragment is the content of.
  var context: OpenElements.Entry?
  /// Elements that were too deep to be opened, whose end tags are passed over, by name.
  var unopened: [NameTable.ID: Int] = [:]
  /// How many more formatting elements may be opened again.
  var reopenings: Int
  /// How much more may be spent on putting misnested elements right.
  var adoptions: Int

  /// How many elements may be open at once.
  static let mostDepth = 512

  init(_ source: ByteView, scripting: Bool) {
    tokenizer = Tokenizer(source)
    isScripting = scripting
    reopenings = 1_024 + source.count / 16
    adoptions = 50_000 + source.count / 4
    nodes.reserveCapacity(16 + source.count / 24)
    nodes.append(NodeRecord(kind: .document))
  }

  mutating func run() {
    while true {
      tokenizer.allowsCDATA = open.foreignCount > 0 && (adjustedCurrent?.traits.contains(.foreign) ?? false)
      var token = tokenizer.next()
      if skipsLineFeed {
        skipsLineFeed = false
        if token.kind == .text, token.start < token.end, tokenizer.text[token.start] == .lineFeed { token.start += 1 }
      }
      if token.kind == .text, token.start == token.end { continue }
      take(token)
      if token.kind == .end { return }
    }
  }

  /// The current element; in a fragment whose outermost element it is, the fragment's context.
  var adjustedCurrent: OpenElements.Entry? {
    if open.count == 1, let context { return context }
    return open.isEmpty ? nil : open.current
  }

  /// The standard's dispatcher: by the mode, or by the rules for SVG and MathML.
  @inline(__always) mutating func take(_ token: Token) {
    if open.foreignCount > 0 || context != nil, isForeign(token) { return takeForeign(token) }
    takeByMode(token)
  }

  private func isForeign(_ token: Token) -> Bool {
    guard let current = adjustedCurrent, current.traits.contains(.foreign), token.kind != .end else { return false }
    if current.traits.contains(.mathText) {
      if token.kind == .text { return false }
      if token.kind == .startTag, token.tag != .mglyph, token.tag != .malignmark { return false }
    }
    if current.tag == .annotationXML, current.namespace == .mathML, token.kind == .startTag, token.tag == .svg {
      return false
    }
    if current.traits.contains(.htmlIntegration), token.kind == .startTag || token.kind == .text { return false }
    return true
  }

  mutating func takeByMode(_ token: Token) { take(token, by: mode) }

  mutating func take(_ token: Token, by mode: InsertionMode) {
    switch mode {
    case .inBody: takeInBody(token)
    case .initial: takeInitially(token)
    case .beforeHTML: takeBeforeHTML(token)
    case .beforeHead: takeBeforeHead(token)
    case .inHead: takeInHead(token)
    case .inHeadNoscript: takeInHeadNoscript(token)
    case .afterHead: takeAfterHead(token)
    case .text: takeInText(token)
    case .inTable: takeInTable(token)
    case .inTableText: takeInTableText(token)
    case .inCaption: takeInCaption(token)
    case .inColumnGroup: takeInColumnGroup(token)
    case .inTableBody: takeInTableBody(token)
    case .inRow: takeInRow(token)
    case .inCell: takeInCell(token)
    case .inTemplate: takeInTemplate(token)
    case .afterBody: takeAfterBody(token)
    case .inFrameset: takeInFrameset(token)
    case .afterFrameset: takeAfterFrameset(token)
    case .afterAfterBody: takeAfterAfterBody(token)
    case .afterAfterFrameset: takeAfterAfterFrameset(token)
    }
  }

  /// What the standard says of an HTML element of a name.
  @inline(__always) func traits(_ name: NameTable.ID) -> Traits {
    Int(name) < traitsOfHTML.count ? traitsOfHTML[Int(name)] : []
  }

  mutating func go(to mode: InsertionMode, with token: Token) {
    self.mode = mode
    take(token)
  }
}
