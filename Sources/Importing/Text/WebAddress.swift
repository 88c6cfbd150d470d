/// The address if it is absolute and of a kind that may be opened (http, https, mailto, gemini), resolved against
/// `base` where it is relative; `nil` for everything else.
func webAddress(_ text: String, base: String? = nil) -> String? {
  let address = cleanedLine(text)
  guard !address.isEmpty, address.utf8.count <= 8192, !address.utf8.contains(0x20) else { return nil }
  if let scheme = scheme(of: address) {
    switch scheme {
    case "http", "https", "gemini":
      let rest = address.dropFirst(scheme.utf8.count + 1)
      guard rest.hasPrefix("//"), let first = rest.dropFirst(2).first, first != "/" else { return nil }
      return address
    case "mailto": return address.utf8.count > 7 ? address : nil
    default: return nil
    }
  }
  guard let base = base.flatMap({ webAddress($0) }), let origin = origin(of: base) else { return nil }
  if address.hasPrefix("//") { return "https:" + address }
  if address.hasPrefix("/") { return origin + address }
  guard let first = address.first, first != "#", first != "?" else { return nil }
  let folder = base.utf8.count > origin.utf8.count ? base.prefix { $0 != "?" && $0 != "#" } : Substring(origin + "/")
  guard let slash = folder.lastIndex(of: "/") else { return nil }
  return folder[...slash] + address
}

/// The scheme in lower case; `nil` for a relative address.
private func scheme(of address: String) -> String? {
  if address.utf8.starts(with: "https://".utf8) { return "https" }
  guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let name = address[..<colon]
  guard let first = name.unicodeScalars.first, first.properties.isAlphabetic, first.isASCII,
    name.unicodeScalars.allSatisfy({
      $0.isASCII && ($0.properties.isAlphabetic || "+-.0123456789".unicodeScalars.contains($0))
    })
  else { return nil }
  return name.lowercased()
}

/// "https://example.org" of an address on that host.
private func origin(of address: String) -> String? {
  guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
  let end = address[start...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? address.endIndex
  return String(address[..<end])
}
