import Articles
import HTML

/// Which part of an article a page is, when the article is divided into several pages.
struct PagePart {
  let number: Int
  /// How many parts there are; `nil` when the page does not say.
  let count: Int?
  /// The address of the part before this one, and of the one after it.
  let previous: String?
  let next: String?
  /// The addresses of all other parts that the page names.
  let others: Set<String>

  /// `nil` for a page that names no other part: a page at the same address but for the number of the part.
  init?(_ head: PageHead, _ tree: PageTree, _ address: PageAddress) {
    guard let own = address.url.map({ PartAddress($0) }) else { return nil }
    // A blog's list of articles has pages like this, too.
    let isArticle = head.isDeclaredArticle
    var parts: [Int: String] = [:]
    func add(_ written: String, _ isWanted: (Int) -> Bool) {
      guard let url = webAddress(written, base: address.base) else { return }
      let part = PartAddress(url)
      if part.base == own.base, part.number != own.number, isArticle || !part.isNamed, isWanted(part.number) {
        parts[part.number] = url
      }
    }
    for (relation, step) in [("next", 1), ("prev", -1), ("previous", -1)] {
      for written in head.links[relation] ?? [] { add(written) { $0 == own.number + step } }
    }
    var total = 0
    for place in 0..<tree.count where !tree[place].isOut {
      let node = tree[place]
      if node.isElement, node.tag == .a, (1...2).contains(node.textLength) || isStep(place, tree),
        let written = tree.document.attribute(.href, of: node.node), !written.hasPrefix("#")
      {
        let shown = Int(tree.text(of: place))
        add(written) { $0 < 100 && (shown == nil || shown == $0) }
      } else if !node.isElement, (8..<24).contains(node.textLength),
        let said = Self.said(tree.document.bytes(node.node))
      {
        if said.number == own.number { total = said.count }
      }
    }
    guard !parts.isEmpty else { return nil }
    let listed = max(own.number, parts.keys.max() ?? 0)
    number = own.number
    count = total >= listed ? total : listed > own.number + 1 || parts[own.number + 1] == nil ? listed : nil
    previous = parts[own.number - 1]
    next = parts[own.number + 1]
    others = Set(parts.values)
  }

  /// A sentence for a person: which part it is, and where it goes on.
  var told: String {
    let place = count.map { "part \(number) of \($0)" } ?? "part \(number)"
    return next.map { "is \(place); the next one is \($0)" }
      ?? "is \(place), the last one; the others come on their own"
  }

  /// The parts beside it, named like other stories.
  var neighbours: [Neighbour] {
    [(number - 1, previous), (number + 1, next)].compactMap { part, url in
      url.map { Neighbour(title: count.map { "Part \(part) of \($0)" } ?? "Part \(part)", url: $0) }
    }
  }

  /// What a page says of itself in words such as "Page 2 of 3"; `nil` for other texts.
  private static func said(_ bytes: ArraySlice<UInt8>) -> (number: Int, count: Int)? {
    guard bytes.count < 100, bytes.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let tokens = dateTokens(of: cleanedLine(String(decoding: bytes, as: UTF8.self)))
    guard tokens.count == 4, let word = tokens[0].word, pageWords.contains(word), let number = tokens[1].number,
      tokens[2].isSymbol("/") || tokens[2].word.map(ofWords.contains) == true, let count = tokens[3].number,
      (1...99).contains(number), (number...99).contains(count), count > 1
    else { return nil }
    return (number, count)
  }
}

/// Whether a link says of itself that it leads to the part before or after.
private func isStep(_ place: Int, _ tree: PageTree) -> Bool {
  guard let relation = tree.document.attributeBytes(.rel, of: tree[place].node) else { return false }
  return relation.elementsEqual("next".utf8) || relation.elementsEqual("prev".utf8)
}

private let pageWords: Set<String> = [
  "page", "part", "seite", "teil", "pagina", "parte", "partie", "strona", "strana", "sida", "side", "sivu", "oldal",
  "sayfa", "halaman", "страница", "стр", "сторінка", "σελιδα",
]
private let ofWords: Set<String> = [
  "of", "von", "de", "di", "sur", "van", "z", "ze", "av", "af", "из", "з", "από", "dari",
]

/// An address without the number of a part: "https://a.example/story" and 3 of ".../story/3", ".../story?page=3" and
/// ".../story-3.html"; 1 where it has no number.
struct PartAddress {
  let base: String
  let number: Int
  /// Whether the path has a word before the number: ".../page/3".
  let isNamed: Bool

  private static let keys: Set<String> = [
    "page", "pg", "paged", "pageno", "seite", "pagina", "side", "sida", "strana", "strona", "sivu", "part", "teil",
  ]

  init(_ url: String) {
    let parts = AddressParts(url)
    var number = 1
    var isNamed = false
    var query: [Substring] = []
    for field in (parts.query ?? "").split(separator: "&") {
      let pair = field.split(separator: "=", maxSplits: 1)
      if pair.count == 2, Self.keys.contains(pair[0].lowercased()), let value = Self.partNumber(pair[1]) {
        number = value
      } else {
        query.append(field)
      }
    }
    var path = parts.path.split(separator: "/", omittingEmptySubsequences: true)
    if number == 1, let last = path.last {
      if let value = Self.partNumber(last), path.count > 1 {
        number = value
        path.removeLast()
        if path.count > 1, let word = path.last, Self.keys.contains(word.lowercased()) {
          isNamed = true
          path.removeLast()
        }
      } else if let (stem, value) = Self.dividedName(last) {
        number = value
        path[path.count - 1] = Substring(stem)
      }
    }
    base = ([parts.authority ?? ""] + path).joined(separator: "/") + "?" + query.joined(separator: "&")
    self.number = number
    self.isNamed = isNamed
  }

  /// 1…99, without zeros before it.
  private static func partNumber(_ text: Substring) -> Int? {
    guard (1...2).contains(text.utf8.count), text.first != "0" else { return nil }
    return Int(text)
  }

  /// "story.html" and 3 of "story-3.html".
  private static func dividedName(_ name: Substring) -> (String, Int)? {
    let stem = name.prefix { $0 != "." }
    guard let mark = stem.lastIndex(where: { "-_,".contains($0) }), mark > stem.startIndex,
      let value = partNumber(stem[stem.index(after: mark)...])
    else { return nil }
    return ("\(stem[..<mark])\(name[stem.endIndex...])", value)
  }
}
