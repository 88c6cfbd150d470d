/// The headline of a page, of all that the page offers as one.
struct PageTitle {
  let head: PageHead
  /// Headings of the first level, the nearest to the text first.
  let headings: [String]
  let site: String?
  let host: String?

  var title: String? {
    let offers = [
      head.structured.line("headline"), head.meta("og:title"), head.meta("twitter:title"), head.meta("dc.title"),
    ].compactMap(\.self).filter { !isSiteName($0) }
    // The title of the window names the page for sure; what a heading says beside it may be anything.
    let window = head.title.map(withoutSite)
    if let heading = headings.first(where: { isConfirmed($0, by: offers + [head.title].compactMap(\.self)) }) {
      return heading
    }
    if let offer = offers.first { return withoutSite(offer) }
    if let window, window.split(separator: " ").count > 1, !isSiteName(window) { return window }
    if let heading = headings.first, !isSiteName(heading) { return heading }
    return window ?? headings.first
  }

  private func isSiteName(_ text: String) -> Bool {
    let key = phraseKey(text)
    return key == site.map(phraseKey) || key == host
  }

  /// Whether one of the texts begins or ends with the heading, or is the same in other letters.
  private func isConfirmed(_ heading: String, by offers: [String]) -> Bool {
    let key = phraseKey(heading)
    guard !key.isEmpty, !isSiteName(heading) else { return false }
    return offers.contains { offer in
      let other = phraseKey(offer)
      return other == key || other.hasPrefix(key + " ") && key.utf8.count > 8
        || other.hasSuffix(" " + key) && key.utf8.count > 15
    }
  }

  /// The text without " - Site" at an end.
  private func withoutSite(_ text: String) -> String {
    for divider in [" | ", " - ", " – ", " — ", " » ", " · ", " :: ", " • ", " « ", " / ", " > ", ": "]
    where text.hasBytes(of: divider) {
      let parts = text.split(separator: divider)
      guard parts.count > 1 else { continue }
      let wholes = [parts.dropLast().joined(separator: divider), parts.dropFirst().joined(separator: divider)]
      for (whole, part) in zip(wholes, [parts[parts.count - 1], parts[0]]) {
        if divider == ": ", part == parts[parts.count - 1] { continue }
        if isSite(String(part)) || headings.contains(where: { phraseKey($0) == phraseKey(whole) }) {
          return withoutSite(whole)
        }
      }
    }
    return text
  }

  private func isSite(_ part: String) -> Bool {
    let key = phraseKey(part)
    guard !key.isEmpty else { return false }
    if let site, phraseKey(site) == key { return true }
    guard let host else { return false }
    let joined = key.filter { $0 != " " }
    return joined.utf8.count >= 3 && host.filter { $0.isLetter || $0.isNumber }.contains(joined)
      || key.hasSuffix(" " + host) || host.split(separator: ".").count > 1 && key == phraseKey(host)
  }
}
