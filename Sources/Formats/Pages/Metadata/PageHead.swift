import HTML

/// What a page says of itself outside its text: metadata, links of its head, its title and its structured data.
struct PageHead {
  let document: HTMLDocument
  /// Values of `meta` by name or property, in lower case, in their order.
  private(set) var metas: [String: [String]] = [:]
  /// Addresses of `link` by relation, in lower case.
  private(set) var links: [String: [String]] = [:]
  /// Addresses of the page for telephones.
  private(set) var handheldLinks: [String] = []
  private(set) var title: String?
  private(set) var base: String?
  private(set) var structured = StructuredPage()
  /// The address that the program that saved the page wrote into it.
  private(set) var savedFrom: String?
  private(set) var htmlLanguage: String?
  /// Comments read so far.
  private var comments = 0

  init(_ document: HTMLDocument) {
    self.document = document
    var scripts = 0
    var next: HTMLDocument.Node? = .document
    while let node = next {
      switch document.kind(node) {
      case .element:
        switch document.name(node) {
        case .meta: readMeta(node)
        case .link: readLink(node)
        case .title where title == nil && document.namespace(node) == .html:
          title = nonEmptyLine(document.textContent(of: node))
        case .base where base == nil: base = document.attribute(.href, of: node)
        case .html where htmlLanguage == nil:
          htmlLanguage = document.attribute(.lang, of: node) ?? document.attribute("xml:lang", of: node)
        case .script:
          if scripts < 40, isStructuredData(node) {
            scripts += 1
            structured.read(document.textContent(of: node))
          }
        default: break
        }
      case .comment: readComment(node)
      default: break
      }
      next = document.next(after: node, within: .document)
    }
    if savedFrom == nil { savedFrom = meta("savepage-url").flatMap { webAddress($0) } }
    structured.finish()
  }

  /// The first value of the first of these names that has one.
  func meta(_ names: String...) -> String? {
    for name in names {
      if let value = metas[name]?.first { return value }
    }
    return nil
  }

  /// Whether the page says of itself that it is an article.
  var isDeclaredArticle: Bool {
    structured.article != nil || meta("og:type")?.lowercased().contains("article") == true
      || meta("article:published_time") != nil
  }

  private mutating func readMeta(_ node: HTMLDocument.Node) {
    guard let content = document.attribute(.content, of: node).flatMap(nonEmptyLine), content.utf8.count < 5000 else {
      return
    }
    let names: [AttributeName] = [.property, .name, .itemprop, .httpEquiv]
    for name in names {
      guard let key = document.attribute(name, of: node)?.lowercased(), key.utf8.count < 60 else { continue }
      if name == .itemprop, key == "author" || key == "creator", isOfAnother(node) { continue }
      for word in key.split(separator: " ").prefix(4) {
        let name = word.hasPrefix("dc:") ? "dc." + word.dropFirst(3) : String(word)
        if metas[name, default: []].count < 50 { metas[name, default: []].append(content) }
      }
    }
  }

  /// Whether a property is one of something within the article: of a work that it cites, of a comment.
  private func isOfAnother(_ node: HTMLDocument.Node) -> Bool {
    var holder = document.parent(node)
    while let place = holder {
      if document.attribute("itemscope", of: place) != nil {
        guard let property = document.attributeBytes(.itemprop, of: place) else { return false }
        return !property.elementsEqual("mainEntity".utf8) && !property.elementsEqual("articleBody".utf8)
      }
      holder = document.parent(place)
    }
    return false
  }

  private mutating func readLink(_ node: HTMLDocument.Node) {
    guard let relation = document.attribute(.rel, of: node)?.lowercased(),
      let address = document.attribute(.href, of: node)
    else { return }
    if relation == "alternate", handheldLinks.count < 4, let media = document.attribute("media", of: node),
      media.contains("handheld") || media.contains("max-width")
    {
      handheldLinks.append(address)
    }
    for word in relation.split(separator: " ").prefix(4) where links[String(word), default: []].count < 4 {
      links[String(word), default: []].append(address)
    }
  }

  private func isStructuredData(_ node: HTMLDocument.Node) -> Bool {
    guard let type = document.attribute(.type, of: node) else { return false }
    return type.lowercased().hasPrefix("application/ld+json")
  }

  /// `<!-- saved from url=(0023)https://example.org/ -->` of browsers, the comment with `url:` of SingleFile and Zotero,
  /// "Saved from ADDRESS at" of monolith, "Mirrored from HOST/PATH by HTTrack".
  private mutating func readComment(_ node: HTMLDocument.Node) {
    // Programs that save pages write it at the top.
    guard savedFrom == nil, comments < 20, document.bytes(node).count < 2000 else { return }
    comments += 1
    let text = document.text(node)
    if let mark = text.firstRange(of: "saved from url=("), let close = text[mark.upperBound...].firstIndex(of: ")") {
      savedFrom = webAddress(cleanedLine(String(text[text.index(after: close)...])))
    } else if text.contains("SingleFile"), let mark = text.firstRange(of: "url:") {
      savedFrom = webAddress(
        cleanedLine(String(text[mark.upperBound...].drop { $0 == " " }.prefix { !$0.isWhitespace })))
    } else if text.hasBytes(of: "using monolith"), let mark = text.firstRange(of: "Saved from ") {
      savedFrom = webAddress(cleanedLine(String(text[mark.upperBound...].prefix { !$0.isWhitespace })))
    } else if text.hasBytes(of: "by HTTrack"), let mark = text.firstRange(of: "Mirrored from ") {
      let place = cleanedLine(String(text[mark.upperBound...].prefix { !$0.isWhitespace }))
      savedFrom = webAddress(place.hasBytes(of: "://") ? place : "http://" + place)
    }
  }
}

/// The text as one line; `nil` when it is empty.
func nonEmptyLine(_ text: String) -> String? {
  let line = cleanedLine(text)
  return line.isEmpty ? nil : line
}
