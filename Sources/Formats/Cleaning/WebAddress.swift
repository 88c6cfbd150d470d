import Articles

/// An address that may be opened (http, https, mailto, gemini); a relative one is resolved against `base` by RFC 3986.
/// `nil` for everything else. Blanks become "%20".
func webAddress(_ text: String, base: String? = nil) -> String? {
  let line = cleanedLine(text)
  guard !line.isEmpty, line.utf8.count <= 8192 else { return nil }
  let address = line.replacing(" ", with: "%20")
  let parts = AddressParts(address)
  guard let scheme = parts.scheme?.lowercased() else {
    guard let base = base.flatMap({ webAddress($0) }), isWeb(AddressParts(base)) else { return nil }
    let resolved = parts.resolved(against: AddressParts(base))
    return isWeb(resolved) ? resolved.text : nil
  }
  if scheme == "mailto" { return address.utf8.count > 7 ? address : nil }
  return isWeb(parts) ? address : nil
}

/// Where a link with an empty address leads: to the page itself, `base`. `nil` without a base.
func ownAddress(base: String?) -> String? {
  guard let base = base.flatMap({ webAddress($0) }) else { return nil }
  return AddressParts("").resolved(against: AddressParts(base)).text
}

/// Whether an address names a host and has a scheme of pages.
private func isWeb(_ parts: AddressParts) -> Bool {
  guard let scheme = parts.scheme?.lowercased(), ["http", "https", "gemini"].contains(scheme) else { return false }
  guard let host = parts.authority, !host.isEmpty else { return false }
  return !host.contains("%20")
}
