import Articles

/// Where a page is from.
struct PageAddress {
  /// Its canonical address.
  let url: String?
  /// What relative addresses are resolved against.
  let base: String?
  /// The host without "www."; `nil` when no address is known.
  let host: String?

  init(_ head: PageHead) {
    let saved = head.savedFrom
    let canonical =
      head.links["canonical"]?.first.flatMap { webAddress($0, base: saved) } ?? head.meta("og:url").flatMap {
        webAddress($0, base: saved)
      }
    url = canonical ?? saved
    let own = url
    base = head.base.flatMap { webAddress($0, base: own) } ?? saved ?? own
    host = own.flatMap { AddressParts($0).authority }.map { authority in
      let name = authority.lowercased()
      return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }
  }
}
