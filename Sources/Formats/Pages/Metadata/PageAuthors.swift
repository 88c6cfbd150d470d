/// Who wrote a page's article.
struct PageAuthors {
  let head: PageHead
  let site: String?
  let title: String?
  /// Texts of elements that name an author, those nearest the headline first.
  let bylines: [Byline]

  struct Byline {
    var text: String
    /// Whether the page marks the element as an author for machines, so that no "by" is needed.
    var isMarked: Bool
  }

  var authors: [String] {
    let structured = accepted(head.structured.names("author").flatMap(divided))
    if !structured.isEmpty { return structured }
    for name in ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
      "byl", "article.author", "cxenseparse:author", "twitter:data1", "citation_author"]
    {
      // `twitter:data1` holds whatever its label says.
      if name == "twitter:data1" {
        guard let label = head.meta("twitter:label1"), bylineCues.contains(phraseKey(label)) else { continue }
      }
      let values = accepted((head.metas[name] ?? []).flatMap(divided))
      if !values.isEmpty { return values }
    }
    for byline in bylines {
      let names = accepted(names(in: byline))
      if !names.isEmpty { return names }
    }
    return []
  }

  private func names(in byline: Byline) -> [String] {
    let found = bylineNames(in: byline.text)
    if !found.isEmpty { return found }
    if let match = cue(startingLine: byline.text, key: phraseKey(byline.text)), match.cue == .byline {
      return divided(match.rest)
    }
    guard byline.text.utf8.count < 80 else { return [] }
    let names = namesAtStart(of: byline.text)
    if !names.isEmpty { return names.filter { $0.contains(" ") || byline.isMarked } }
    return byline.isMarked ? divided(byline.text) : []
  }

  /// "By Ann Lee and Bo Ek, Reuters": the names.
  private func divided(_ text: String) -> [String] {
    var line = cleanedLine(text)
    let words = line.split(separator: " ")
    for length in [3, 2, 1] where words.count > length {
      if bylineCues.contains(phraseKey(words.prefix(length).joined(separator: " "))) {
        line = words.dropFirst(length).joined(separator: " ")
        break
      }
    }
    if line.hasPrefix(":") { line = cleanedLine(String(line.dropFirst())) }
    for divider in [" and ", " und ", " et ", " & ", ";", " | ", " • ", " y ", " e ", " / "] {
      line = line.replacing(divider, with: "\u{1}")
    }
    let parts = line.split { $0 == "\u{1}" || $0 == "," }.map { cleanedLine(String($0)) }
    // "Roe, Ana" is one name.
    if line.contains(","), !line.contains("\u{1}"), parts.count == 2, parts.contains(where: { !$0.contains(" ") }) {
      return [parts[1].contains(" ") || !parts[0].contains(" ") ? line : parts[0]]
    }
    return parts
  }

  private func accepted(_ names: [String]) -> [String] {
    let kept = distinct(names.map { $0.trimmingMarks }).filter(isAcceptable)
    return Array(kept.prefix(8))
  }

  private func isAcceptable(_ name: String) -> Bool {
    let key = phraseKey(name)
    let words = name.split(separator: " ")
    guard (1...6).contains(words.count), name.utf8.count >= 2, name.utf8.count < 80, name.contains(where: \.isLetter),
      !name.contains("http"), !name.contains("www."), !name.contains("@"), !name.contains(".com"),
      !name.contains("/"), !name.contains(where: \.isNumber)
    else { return false }
    if let site, phraseKey(site) == key { return false }
    if let title, phraseKey(title) == key { return false }
    return !noNames.contains(key)
  }
}

private let noNames: Set<String> = [
  "admin", "administrator", "webmaster", "author", "editor", "unknown", "anonymous", "guest", "user", "null", "none",
  "undefined", "wordpress", "blogger", "posted by", "by", "view all posts", "follow", "read more", "root", "super user",
]
