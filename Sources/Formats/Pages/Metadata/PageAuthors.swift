/// Who wrote a page's article.
struct PageAuthors {
  let head: PageHead
  let site: String?
  let host: String?
  let title: String?
  /// Texts of elements that name an author, those nearest the headline first.
  let bylines: [Byline]
  /// Whether the page shows a name.
  let isShown: (String) -> Bool

  struct Byline {
    var text: String
    /// Whether the page marks the element as an author for machines, so that no "by" is needed.
    var isMarked: Bool
  }

  var authors: [String] {
    // Programs that write pages name the account that wrote one, whether or not the page does.
    let structured = accepted(names(in: head.structured.names("author")))
    let isMeant = !head.structured.hasAccountsForAuthors || head.meta("author", "article:author") != nil
    if !structured.isEmpty, isMeant || structured.contains(where: isShown) { return structured }
    for name in [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
      "byl", "article.author", "cxenseparse:author", "twitter:data1", "citation_author",
    ] {
      // `twitter:data1` holds whatever its label says.
      if name == "twitter:data1" {
        guard let label = head.meta("twitter:label1"), bylineCues.contains(phraseKey(label)) else { continue }
      }
      let values = accepted(names(in: head.metas[name] ?? []))
      if name == "twitter:data1", !values.contains(where: isShown) { continue }
      if !values.isEmpty { return values }
    }
    for byline in bylines {
      let names = accepted(names(in: byline))
      if !names.isEmpty { return names }
    }
    return []
  }

  /// The names in values that are meant for machines; none in one that names the site or an account.
  private func names(in values: [String]) -> [String] {
    values.flatMap { value -> [String] in
      let parts = divided(value)
      // "The Courier, Lindholm" is its address, "Ann Lee, The Courier" an author of the site.
      guard !value.hasPrefix("@"), !isPublisher(value), let first = parts.first, !isPublisher(first) else { return [] }
      return parts.filter { !isPublisher($0) }
    }
  }

  /// Whether a name is that of the site, or of those who publish it.
  private func isPublisher(_ name: String) -> Bool {
    let key = phraseKey(name)
    if let site, phraseKey(site) == key { return true }
    if let host, key.filter({ $0 != " " }) == phraseKey(host).filter({ $0 != " " }) { return true }
    return ["twitter:site", "publisher", "dc.publisher", "copyright", "application-name"].contains { name in
      head.metas[name]?.first.map(phraseKey) == key
    }
  }

  private func names(in byline: Byline) -> [String] {
    if let name = labelledName(byline.text) ?? (byline.isMarked ? personName(byline.text) : nil) { return [name] }
    let found = bylineNames(in: byline.text)
    if !found.isEmpty { return found }
    if let match = cue(startingLine: byline.text), match.cue == .byline {
      return divided(match.rest)
    }
    guard byline.text.utf8.count < 80 else { return [] }
    let names = namesAtStart(of: byline.text)
    if !names.isEmpty { return names.filter { $0.contains(" ") || byline.isMarked } }
    return byline.isMarked ? divided(byline.text) : []
  }

  /// "Text and photos: Ann Lee": the name behind a label that names work.
  private func labelledName(_ text: String) -> String? {
    guard let colon = text.firstRange(of: ": "), text[..<colon.lowerBound].utf8.count < 30 else { return nil }
    return personName(text[colon.upperBound...])
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
    let joined = key.filter { $0 != " " }
    if let host, joined.utf8.count > 3, host.filter(\.isLetter).hasPrefix(joined) { return false }
    if let title, phraseKey(title) == key { return false }
    return !noNames.contains(key)
  }
}

private let noNames: Set<String> = [
  "admin", "administrator", "webmaster", "author", "editor", "unknown", "anonymous", "guest", "user", "null", "none",
  "undefined", "no author", "wordpress", "blogger", "posted by", "by", "view all posts", "follow", "read more", "root",
  "super user",
]
