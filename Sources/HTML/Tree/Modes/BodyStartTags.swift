/// Start tags in the body.
extension TreeBuilder {
  mutating func takeStartTagInBody(_ token: Token) {
    switch token.tag {
    case .html: if !open.contains(.template) { addAttributes(token, to: open[0].node) }
    case .base, .basefont, .bgsound, .link, .meta, .noframes, .script, .style, .template, .title: takeInHead(token)
    case .body:
      guard open.count > 1, open[1].tag == .body, !open.contains(.template) else { return }
      allowsFrameset = false
      addAttributes(token, to: open[1].node)
    case .frameset: replaceBodyByFrameset(token)
    case .address, .article, .aside, .blockquote, .center, .details, .dialog, .dir, .div, .dl, .fieldset, .figcaption,
      .figure, .footer, .header, .hgroup, .main, .menu, .nav, .ol, .p, .search, .section, .summary, .ul:
      closeParagraph()
      insertWithin(token)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      closeParagraph()
      if open.current.tag.isHeading, !open.current.traits.contains(.foreign) { pop() }
      insertWithin(token)
    case .pre, .listing:
      closeParagraph()
      insertWithin(token)
      skipsLineFeed = true
      allowsFrameset = false
    case .form: openForm(token)
    case .li: openEntry(token, closing: open.last(.li))
    case .dd, .dt: openEntry(token, closing: max(open.last(.dd), open.last(.dt)))
    case .plaintext:
      closeParagraph()
      insertWithin(token)
      tokenizer.model = .plaintext
    case .button:
      if open.has(.button) {
        closeImplied()
        pop(through: .button)
      }
      reopenFormatting()
      insertWithin(token)
      allowsFrameset = false
    case .a: openLink(token)
    case .b, .big, .code, .em, .font, .i, .s, .small, .strike, .strong, .tt, .u:
      reopenFormatting()
      openFormatting(token)
    case .nobr:
      reopenFormatting()
      if open.has(.nobr) {
        adopt(Self.endTag(.nobr))
        reopenFormatting()
      }
      openFormatting(token)
    default: takeOtherStartTagInBody(token)
    }
  }

  private mutating func takeOtherStartTagInBody(_ token: Token) {
    switch token.tag {
    case .applet, .marquee, .object:
      reopenFormatting()
      if insertWithin(token) != nil { formatting.addMarker() }
      allowsFrameset = false
    case .table:
      if !isQuirky { closeParagraph() }
      if insertWithin(token) != nil { mode = .inTable }
      allowsFrameset = false
    case .area, .br, .embed, .img, .keygen, .wbr:
      reopenFormatting()
      insertVoid(token)
      allowsFrameset = false
    case .input:
      if isWithinSelect { return }
      closeSelect()
      reopenFormatting()
      insertVoid(token)
      if !isHidden(token) { allowsFrameset = false }
    case .param, .source, .track: insertVoid(token)
    case .hr:
      closeParagraph()
      if open.has(.select) { closeImplied() }
      insertVoid(token)
      allowsFrameset = false
    case .image:
      var image = token
      image.tag = .img
      image.name = NameTable.ID(TagName.img.rawValue)
      takeStartTagInBody(image)
    case .textarea:
      insertTextElement(token, .rcdata)
      skipsLineFeed = true
      allowsFrameset = false
    case .xmp:
      closeParagraph()
      reopenFormatting()
      allowsFrameset = false
      insertTextElement(token, .rawText)
    case .iframe:
      allowsFrameset = false
      insertTextElement(token, .rawText)
    case .noembed: insertTextElement(token, .rawText)
    case .noscript where isScripting: insertTextElement(token, .rawText)
    case .select: openSelect(token)
    case .optgroup, .option:
      if open.has(.select) {
        closeImplied(but: token.tag == .option ? .optgroup : nil)
      } else if isCurrent(.option) {
        pop()
      }
      reopenFormatting()
      insertWithin(token)
    case .rb, .rtc:
      if open.has(.ruby) { closeImplied() }
      insertWithin(token)
    case .rp, .rt:
      if open.has(.ruby) { closeImplied(but: .rtc) }
      insertWithin(token)
    case .math:
      reopenFormatting()
      insertForeign(token, .mathML)
    case .svg:
      reopenFormatting()
      insertForeign(token, .svg)
    case .caption, .col, .colgroup, .frame, .head, .tbody, .td, .tfoot, .th, .thead, .tr: return
    default:
      reopenFormatting()
      insertWithin(token)
    }
  }

  private mutating func replaceBodyByFrameset(_ token: Token) {
    guard allowsFrameset, open.count > 1, open[1].tag == .body else { return }
    unlink(open[1].node)
    pop(to: 1)
    insert(token)
    mode = .inFrameset
  }

  private mutating func openForm(_ token: Token) {
    let isInTemplate = open.contains(.template)
    guard form == NodeRecord.none || isInTemplate else { return }
    closeParagraph()
    if let node = insertWithin(token), !isInTemplate { form = node }
  }

  /// Opens an entry of a list, and closes the one that it follows.
  private mutating func openEntry(_ token: Token, closing entry: Int) {
    allowsFrameset = false
    if entry >= 0, entry >= open.lastEndingEntry {
      closeImplied(but: open[entry].tag)
      pop(to: entry)
    }
    closeParagraph()
    insertWithin(token)
  }

  private mutating func openLink(_ token: Token) {
    if let index = formatting.lastIndex(of: token.name) {
      let node = formatting.entries[index].node
      adopt(Self.endTag(.a))
      if let index = formatting.index(of: node) { removeFormatting(at: index) }
      if nodes[Int(node)].standing.contains(.open), let index = open.index(of: node) { removeOpen(at: index) }
    }
    reopenFormatting()
    openFormatting(token)
  }

  private mutating func openSelect(_ token: Token) {
    if isWithinSelect || closeSelect() { return }
    reopenFormatting()
    insertWithin(token)
    allowsFrameset = false
  }

  /// Whether this is a fragment of a selection's content.
  private var isWithinSelect: Bool { context.map { $0.tag == .select && $0.namespace == .html } ?? false }

  /// Closes a selection that is open, as no other may stand in it. Returns false when none is.
  @discardableResult private mutating func closeSelect() -> Bool {
    guard open.has(.select) else { return false }
    pop(through: .select)
    return true
  }

  /// Whether an `input` is hidden.
  func isHidden(_ token: Token) -> Bool {
    attribute(.type, from: token.start, to: token.end).map { equals($0, "hidden") } ?? false
  }

  func isCurrent(_ tag: TagName) -> Bool { open.current.tag == tag && !open.current.traits.contains(.foreign) }

  /// Takes an element off the stack that is not the current one.
  mutating func removeOpen(at index: Int) {
    nodes[Int(open[index].node)].standing.remove(.open)
    if index == open.count - 1 { open.pop() } else { open.remove(at: index) }
  }
}

extension TagName {
  var isHeading: Bool { rawValue >= TagName.h1.rawValue && rawValue <= TagName.h6.rawValue }
}
