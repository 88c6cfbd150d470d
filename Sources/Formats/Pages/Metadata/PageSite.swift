/// The name of the site that a page is from.
struct PageSite {
  let head: PageHead
  let host: String?

  var site: String? {
    if let name = head.meta("og:site_name"), name.utf8.count < 80 { return name }
    if let name = head.structured.names("publisher").first.flatMap(nonEmptyLine), name.utf8.count < 80 { return name }
    if let name = head.structured.siteName.flatMap(nonEmptyLine), name.utf8.count < 80 { return name }
    if let name = head.meta("application-name", "dc.publisher", "twitter:app:name:iphone", "apple-mobile-web-app-title") {
      return name
    }
    return titleEnding ?? host
  }

  /// The last part of the window's title when the host confirms it: "… | Süddeutsche".
  private var titleEnding: String? {
    guard let title = head.title, let host else { return nil }
    for divider in [" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • "] {
      guard let ending = title.split(separator: divider).dropFirst().last else { continue }
      let joined = phraseKey(ending).filter { $0 != " " }
      if joined.utf8.count >= 3, host.filter({ $0.isLetter || $0.isNumber }).contains(joined) {
        return cleanedLine(String(ending))
      }
    }
    return nil
  }
}
