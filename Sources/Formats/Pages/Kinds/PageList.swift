import HTML

/// Tells front pages, lists of sections and search results: pages whose text leads to articles elsewhere.
struct PageList {
  private let kind: PageKind
  /// Links that look like headlines, in their order, each address once; those in the part that would be the article.
  private var headlines: (page: Int, body: Int) = (0, 0)
  /// Headings that lead elsewhere, likewise.
  private var cards: (page: Int, body: Int) = (0, 0)
  /// The most text before such a heading, or after the last one, anywhere on the page.
  private var longestText = 0

  init(_ kind: PageKind) {
    self.kind = kind
    guard !kind.head.isDeclaredArticle else { return }
    count()
  }

  var other: OtherPage? {
    let head = kind.head
    guard !head.isDeclaredArticle else { return nil }
    let isShort = kind.running < 300
    let names = kind.bodyClass
    let types = head.structured.types
    if isSearch(types, names), headlines.page >= 2 || isShort { return .searchResults }
    // A blog may show its articles whole: their addresses are others all the same.
    if isFront(names), cards.page >= 4 { return .front }
    if types.contains("CollectionPage") || isArchive(names), cards.page >= 3 || isShort { return .list }
    if cards.body >= 5, longestText < 700 { return .list }
    if isShort, headlines.body >= 4 || headlines.page >= 12, mostlyLinks { return .list }
    return nil
  }

  private var mostlyLinks: Bool {
    let tree = kind.tree
    let text = kind.body.reduce(0) { $0 + tree[$1].textLength }
    return text > 300 && kind.body.reduce(0) { $0 + tree[$1].linkLength } * 2 > text
  }

  private mutating func count() {
    let tree = kind.tree
    var seen: Set<ArraySlice<UInt8>> = []
    var cardsSeen: Set<ArraySlice<UInt8>> = []
    var heading = 0
    var plain = 0
    for place in tree.shownPlaces {
      let node = tree[place]
      let isBody = kind.body.contains { tree.isWithin(place, $0) }
      if node.isElement, node.tag.isHeading { heading = node.end }
      if !node.isElement {
        plain += node.textLength - node.linkLength
        longestText = max(longestText, plain)
      }
      if node.isElement, node.tag == .a, node.textLength >= 15, let address = leadsElsewhere(place) {
        let isCard = place < heading || (place..<node.end).contains { tree[$0].tag.isHeading && tree[$0].isElement }
        if isCard, cardsSeen.insert(address).inserted {
          cards.page += 1
          if isBody { cards.body += 1 }
          plain = 0
        }
        if isCard || hasWords(place), seen.insert(address).inserted {
          headlines.page += 1
          if isBody { headlines.body += 1 }
        }
      }
    }
  }

  /// The address of a link to another page, of the same site if that is known: a review links to what is for sale.
  private func leadsElsewhere(_ place: Int) -> ArraySlice<UInt8>? {
    guard let address = kind.tree.document.attributeBytes(.href, of: kind.tree[place].node),
      let first = address.first, first != UInt8(ascii: "#")
    else { return nil }
    if let host = kind.address.host, address.place(of: "//") != nil, address.place(of: host) == nil { return nil }
    return address
  }

  /// Whether a link has three words, or is in a script without blanks.
  private func hasWords(_ place: Int) -> Bool {
    let tree = kind.tree
    var blanks = 0
    for inner in place..<tree[place].end where !tree[inner].isElement && !tree[inner].isOut {
      for byte in tree.document.bytes(tree[inner].node) {
        if byte == 0x20 { blanks += 1 }
        if byte >= 0xE3, byte < 0xF0 { return true }
      }
    }
    return blanks >= 2
  }

  private func isSearch(_ types: Set<String>, _ names: Set<String>) -> Bool {
    if types.contains("SearchResultsPage") || !names.isDisjoint(with: searchClasses) { return true }
    if kind.address.isSearch, cards.page >= 4 { return true }
    let titles = [kind.head.title].compactMap(\.self) + kind.headings.prefix(1)
    guard titles.contains(where: { WallPhrases.searchResults.words(around: phraseKey($0)).map { $0 <= 6 } ?? false })
    else { return false }
    return kind.address.isSearch || headlines.body >= 3 || kind.running < 300
  }

  private func isFront(_ names: Set<String>) -> Bool {
    if kind.address.isSite { return true }
    return !names.isDisjoint(with: ["home", "frontpage", "front-page"]) && longestText < 700
  }

  /// Names that common publishing programs give the pages of a section, a day, a tag or an author.
  private func isArchive(_ names: Set<String>) -> Bool {
    !names.isDisjoint(with: ["archive", "category", "blog"]) && longestText < 700
      && names.isDisjoint(with: ["single", "singular", "page", "single-post"])
  }
}

private let searchClasses: Set<String> = ["search-results", "search-no-results", "search-page", "searchresults"]
