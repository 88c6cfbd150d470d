import HTML

/// Elements around the text that name the headline, its authors and its dates, the nearest to the text first.
struct PageMasthead {
  private(set) var headings: [String] = []
  private(set) var bylines: [PageAuthors.Byline] = []
  private(set) var dates: [PageDates.Shown] = []
  private let tree: PageTree

  init(_ tree: PageTree, body: [Int]) {
    self.tree = tree
    let start = body.first ?? 0
    let end = body.last.map { tree[$0].end } ?? 0
    var found: [(distance: Int, place: Int)] = []
    var place = 0
    while place < tree.count {
      let node = tree[place]
      let isForeign =
        node.hints.contains(.comments) && (place > start || node.end <= start)
        || node.hints.contains(.related) && place > start || node.hints.contains(.unseen) && node.textLength < 300
      if node.isElement, isForeign {
        place = max(node.end, place + 1)
        continue
      }
      if node.isElement, node.textLength < 300, place < end + 200 {
        // What follows the text says less than what stands above it.
        let distance = place < start ? start - place : place < end ? (place - start) : (place - end) * 4 + 2000
        found.append((distance, place))
      }
      place += 1
    }
    found.sort { ($0.distance, $0.place) < ($1.distance, $1.place) }
    for (distance, place) in found { read(place, distance) }
  }

  private mutating func read(_ place: Int, _ distance: Int) {
    let node = tree[place]
    let document = tree.document
    if node.tag == .h1, headings.count < 8, let text = nonEmptyLine(tree.text(of: place)), text.utf8.count < 400 {
      // The sign of a link to the heading itself.
      headings.append(text.hasSuffix("¶") || text.hasSuffix(" #") ? cleanedLine(String(text.dropLast())) : text)
    }
    let property = document.attributeBytes(.itemprop, of: node.node).map { String(decoding: $0, as: UTF8.self) }
    readDate(place, distance, property)
    // Further down, names are those of sources and of other authors.
    let isMarkedAuthor = property == "author" || property == "creator"
    guard bylines.count < 12, distance < 150 || distance >= 2000 && (distance < 2160 || isMarkedAuthor) else { return }
    let isMarked = isMarkedAuthor || node.tag == .a && node.textLength < 60 && leadsToAuthor(place)
    guard isMarked || node.hints.contains(.byline) && node.textLength < 160 && node.tag != .body else {
      if distance < 60, isLineOfAuthor(place) {
        bylines.append(PageAuthors.Byline(text: tree.text(of: place), isMarked: false))
      }
      return
    }
    if let text = nonEmptyLine(tree.text(of: place)), text.utf8.count < 200 {
      bylines.append(PageAuthors.Byline(text: text, isMarked: isMarked))
    }
  }

  /// Whether a link says that it leads to the author, or its address does: "/author/ann-lee".
  private func leadsToAuthor(_ place: Int) -> Bool {
    let document = tree.document
    if let relation = document.attribute(.rel, of: tree[place].node), relation.contains("author") { return true }
    guard let address = document.attribute(.href, of: tree[place].node)?.lowercased(), address.utf8.count < 300 else {
      return false
    }
    return authorPaths.contains(where: address.contains)
  }

  /// Whether a short block near the text begins like a byline and goes on with a name.
  private func isLineOfAuthor(_ place: Int) -> Bool {
    let node = tree[place]
    guard node.tag.isBlock, (6..<80).contains(node.textLength), node.tag != .figcaption, tree.isLeafBlock(place),
      !node.hints.contains(.caption), !tree[node.parent].hints.contains(.caption)
    else { return false }
    let text = tree.text(of: place)
    guard let match = cue(startingLine: text), match.cue == .byline else { return false }
    return personName(match.rest) != nil || !bylineNames(in: text).isEmpty
  }

  private mutating func readDate(_ place: Int, _ distance: Int, _ property: String?) {
    guard dates.count < 30 else { return }
    let node = tree[place]
    let document = tree.document
    var mark = PageDates.Shown.Mark.plain
    if property == "datePublished" || property == "dateCreated" { mark = .published }
    if property == "dateModified" { mark = .updated }
    let isNear =
      node.tag.isBlock && (6..<90).contains(node.textLength) && (distance < 60 || (2000..<2080).contains(distance))
    let isMarked = node.tag == .time || mark != .plain || node.hints.contains(.date) && node.textLength < 120
    guard isMarked || isNear && tree.isLeafBlock(place) else { return }
    let words = tree.text(of: place)
    if mark == .plain {
      switch cue(startingLine: words)?.cue {
      case .updated: mark = .updated
      case .published: mark = .published
      default: break
      }
      if node.tag == .time, mark == .plain, let name = document.attribute(.class, of: node.node)?.lowercased() {
        if name.contains("updated"), !name.contains("published") { mark = .updated }
        if name.contains("published") || document.attribute("pubdate", of: node.node) != nil { mark = .published }
      }
    }
    if let exact = document.attribute(.datetime, of: node.node) ?? document.attribute(.content, of: node.node) {
      dates.append(PageDates.Shown(text: exact, mark: mark, isExact: true))
    }
    if words.utf8.contains(where: { (48...57).contains($0) }) {
      dates.append(PageDates.Shown(text: words, mark: isMarked || mark != .plain ? mark : .bare, isExact: false))
    }
  }
}

/// Parts of the addresses of pages on authors.
private let authorPaths = [
  "/author/", "/authors/", "/autor/", "/autoren/", "/autores/", "/auteur/", "/auteurs/", "/reporters/", "/journalist",
  "/contributor", "author=",
]
