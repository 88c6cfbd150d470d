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
      if node.isElement, node.textLength < 300, place < end + 200 {
        if node.hints.contains(.comments), place > start {
          place = node.end
          continue
        }
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
      headings.append(text)
    }
    let property = document.attributeBytes(.itemprop, of: node.node).map { String(decoding: $0, as: UTF8.self) }
    readDate(place, property)
    guard bylines.count < 12 else { return }
    let relation = document.attributeBytes(.rel, of: node.node)
    let isAuthorLink = node.tag == .a && relation.map { String(decoding: $0, as: UTF8.self).contains("author") } == true
    let isMarked = isAuthorLink || property == "author" || property == "creator"
    guard isMarked || node.hints.contains(.byline) && node.textLength < 160 && node.tag != .body else { return }
    if let text = nonEmptyLine(tree.text(of: place)), text.utf8.count < 200 {
      bylines.append(PageAuthors.Byline(text: text, isMarked: isMarked))
    }
  }

  private mutating func readDate(_ place: Int, _ property: String?) {
    guard dates.count < 20 else { return }
    let node = tree[place]
    let document = tree.document
    var mark = PageDates.Shown.Mark.plain
    if property == "datePublished" || property == "dateCreated" { mark = .published }
    if property == "dateModified" { mark = .updated }
    guard node.tag == .time || mark != .plain || node.hints.contains(.date) && node.textLength < 120 else { return }
    let words = tree.text(of: place)
    if mark == .plain {
      switch cue(startingLine: words, key: phraseKey(words))?.cue {
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
    if !words.isEmpty { dates.append(PageDates.Shown(text: words, mark: mark, isExact: false)) }
  }
}
