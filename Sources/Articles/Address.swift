/// A web address in the form in which addresses are compared: two spellings of one address are equal.
public struct Address: Hashable, Sendable {
  /// Host, path and query, without scheme, "www.", default port, fragment, tracking parameters, trailing slashes, dot
  /// segments and needless percent escapes. An address without a host stays as written, without its fragment.
  public let canonical: String

  /// `nil` for a text that is empty or blank.
  public init?(_ text: String) {
    let rest = text.drop { $0.isWhitespace }.prefix { !$0.isWhitespace && $0 != "#" }
    guard !rest.isEmpty else { return nil }
    let parts = AddressParts(rest)
    guard let host = Address.host(of: parts) else {
      canonical = String(rest)
      return
    }
    let query = (parts.query ?? "").split(separator: "&").filter { !Address.isTracking($0) }.joined(separator: "&")
    canonical = Address.joined(
      Address.plain(host), AddressParts.withoutDotSegments(Address.plain(parts.path)), Address.plain(query))
  }

  /// The host, in lower case, without "www." and default port; `nil` for an address without one.
  public static func host(of text: String) -> String? { host(of: AddressParts(text)) }

  /// A hash of the canonical address.
  public var key: UInt64 { StableHash.of("address", canonical) }

  private static func joined(_ host: String, _ path: some StringProtocol, _ query: String) -> String {
    var path = Substring(path)
    while path.last == "/" { path.removeLast() }
    return host + path + (query.isEmpty ? "" : "?" + query)
  }

  private static func host(of parts: AddressParts) -> String? {
    guard let scheme = parts.scheme?.lowercased(), let authority = parts.authority else { return nil }
    var host = (authority.split(separator: "@").last ?? "").lowercased()
    let port = ["https": ":443", "gemini": ":1965"][scheme] ?? ":80"
    if host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasSuffix(":") { host.removeLast() }
    if host.hasSuffix("."), host.count > 1 { host.removeLast() }
    if host.hasPrefix("www."), host.count > 4 { host.removeFirst(4) }
    return host
  }

  /// The text in one spelling: unreserved ASCII characters as themselves, other escapes in capitals, and characters
  /// beyond ASCII as escapes.
  private static func plain(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 >= 0x80 }) else { return String(text) }
    let bytes = Array(text.utf8)
    var out: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "%"), position + 2 < bytes.count, let high = hexValue(bytes[position + 1]),
        let low = hexValue(bytes[position + 2])
      {
        append(high << 4 | low, to: &out, isEncoded: true)
        position += 3
      } else {
        append(byte, to: &out, isEncoded: byte >= 0x80)
        position += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func append(_ byte: UInt8, to out: inout [UInt8], isEncoded: Bool) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      out.append(byte)
    case _ where isEncoded: out += [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    default: out.append(byte)
    }
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    return name.hasPrefix("utm_") || trackingNames.contains(name)
  }

  private static let trackingNames: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl",
    "ref_src", "ref_url", "cmpid", "ocid", "wt_mc", "wbraid", "gbraid", "_hsenc", "_hsmi", "mkt_tok", "vero_id",
  ]
}
