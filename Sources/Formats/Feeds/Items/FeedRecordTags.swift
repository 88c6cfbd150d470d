import HTML

extension FeedRecord {
  /// Adds what a tag says of a link of Atom; one without an address says it in its text.
  mutating func addLink(_ tag: XMLTag, base: String?) {
    guard let address = tag.value("href") ?? tag.value("rdf:resource"), !address.isEmpty else { return }
    let relation = (tag.value("rel") ?? "alternate").lowercased()
    add(
      Link(
        url: address, relation: relation.split(separator: "/").last.map(String.init) ?? "alternate",
        type: tag.value("type")?.lowercased(), title: tag.value("title")), base: base)
  }

  /// Adds a link of RSS.
  mutating func addLink(_ text: String, base: String?) {
    let address = cleanedLine(text)
    guard !address.isEmpty else { return }
    add(Link(url: address, relation: "alternate", type: nil, title: nil), base: base)
  }

  private mutating func add(_ link: Link, base: String?) {
    var link = link
    link.url = webAddress(link.url, base: base) ?? link.url
    if link.relation == "enclosure" { enclosures.append(link) } else { links.append(link) }
  }

  mutating func addEnclosure(_ tag: XMLTag, base: String?) {
    guard let written = tag.value("url"), let address = webAddress(written, base: base) else { return }
    enclosures.append(Link(url: address, relation: "enclosure", type: tag.value("type")?.lowercased(), title: nil))
  }

  /// Adds where Atom says that the content is, instead of containing it: a page is the item's own, a file an enclosure.
  mutating func addContentAddress(_ tag: XMLTag, base: String?) {
    guard let written = tag.value("src"), let address = webAddress(written, base: base) else { return }
    let type = tag.value("type")?.lowercased()
    let isPage = type.map { $0.hasPrefix("text/html") || $0.hasPrefix("application/xhtml") } ?? true
    if isPage {
      links.append(Link(url: address, relation: "content", type: type, title: nil))
    } else {
      enclosures.append(Link(url: address, relation: "enclosure", type: type, title: nil))
    }
  }

  /// Adds what a tag says of a category; one of RSS says its name in its text.
  mutating func addCategory(_ tag: XMLTag) {
    let name = cleanedLine(tag.value("label") ?? tag.value("term") ?? tag.value("text") ?? "")
    categories.append(Category(name: name, scheme: tag.value("domain") ?? tag.value("scheme")))
  }

  /// Gives the last category this name, unless it has one.
  mutating func nameCategory(_ text: String) {
    guard let last = categories.indices.last else { return }
    if categories[last].name.isEmpty { categories[last].name = FeedText(text).line ?? "" }
    if categories[last].name.isEmpty { categories.removeLast() }
  }
}
