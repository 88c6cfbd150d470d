import Articles

/// An address that may be opened (http, https, mailto, gemini); a relative one is resolved against `base` by RFC 3986.
/// `nil` for everything else. Blanks become "%20".
func webAddress(_ text: String, base: String? = nil) -> String? {
  if isPlainWebAddress(text) { return text }
  let line = cleanedLine(text)
  guard !line.isEmpty, line.utf8.count <= 8192 else { return nil }
  let address = line.utf8.contains(0x20) ? line.replacing(" ", with: "%20") : line
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
  return !host.utf8.contains(UInt8(ascii: "%")) || !host.contains("%20")
}

/// Whether an address certainly is one of a page and stays as it is: "http://host…" or "https://host…" in printable
/// ASCII. Nearly all are.
private func isPlainWebAddress(_ text: String) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.count <= 8192, bytes.starts(with: "http".utf8) else { return false }
    var host = 4
    if host < bytes.count, bytes[host] == UInt8(ascii: "s") { host += 1 }
    guard bytes.dropFirst(host).starts(with: "://".utf8) else { return false }
    host += 3
    guard host < bytes.count, isOfHost(bytes[host]) else { return false }
    let rest = bytes[host...].drop { isOfHost($0) || $0 == UInt8(ascii: ":") }
    if let end = rest.first, end != UInt8(ascii: "/"), end != UInt8(ascii: "?"), end != UInt8(ascii: "#") {
      return false
    }
    return rest.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

private func isOfHost(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: ".")
}
