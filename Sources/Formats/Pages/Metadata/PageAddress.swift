import Articles

/// Where a page is from.
struct PageAddress {
  /// Its canonical address.
  let url: String?
  /// Further addresses that the page gives for itself: for telephones, a short one, the one it was saved from.
  let aliases: [String]
  /// What relative addresses are resolved against.
  let base: String?
  /// The host without "www."; `nil` when no address is known.
  let host: String?

  init(_ head: PageHead) {
    let saved = head.savedFrom
    let told = [head.links["canonical"]?.first, head.meta("og:url")].compactMap {
      $0.flatMap { webAddress($0, base: saved) }
    }
    // Some pages give the address of their site, or that of an article's first part.
    let canonical = told.first { told in
      guard let saved else { return true }
      return (!isFront(told) || isFront(saved)) && !isLaterPart(saved, of: told)
    }
    url = canonical ?? saved ?? told.first
    let own = url
    base = head.base.flatMap { webAddress($0, base: own) } ?? saved ?? own
    host = own.flatMap { AddressParts($0).authority }.map { authority in
      let name = authority.lowercased()
      return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }
    let links = [head.links["amphtml"]?.first, head.links["shortlink"]?.first, head.meta("twitter:url", "al:web:url")]
    let others =
      told + [saved].compactMap(\.self)
      + (links.compactMap(\.self) + head.handheldLinks).compactMap { webAddress($0, base: saved ?? own) }
    // A part of an article may name the first one.
    let part = own.map { PartAddress($0) }
    aliases = distinct(others).filter { other in
      let otherPart = PartAddress(other)
      return other != own && !isFront(other) && (otherPart.base != part?.base || otherPart.number == part?.number)
    }
  }
}

extension PageAddress {
  /// Whether the page is the first one of its site.
  var isSite: Bool { url.map(isFront) ?? false }

  /// Whether the address asks for something: "/search", "?q=".
  var isSearch: Bool {
    guard let parts = url.map({ AddressParts($0) }) else { return false }
    let keys = (parts.query ?? "").split(separator: "&").map { $0.prefix { $0 != "=" } }
    return parts.path.lowercased().hasBytes(of: "search")
      || keys.contains { ["s", "q", "query", "search"].contains($0) }
  }
}

/// Whether an address is that of a whole site.
private func isFront(_ url: String) -> Bool {
  let parts = AddressParts(url)
  return (parts.path.isEmpty || parts.path == "/") && parts.query == nil
}

private func isLaterPart(_ url: String, of other: String) -> Bool {
  let (part, first) = (PartAddress(url), PartAddress(other))
  return part.number > first.number && part.base == first.base
}
