/// A web address as it is compared: what two ways to write it have in common.
public struct Address: Hashable, Sendable {
  /// Host, path and query, without scheme, "www.", default port, fragment, tracking parameters and closing slash.
  public let canonical: String

  /// `nil` for a text that is empty or blank.
  public init?(_ text: String) {
    let trimmed = text.drop { $0.isWhitespace }
    var rest = trimmed[...].prefix { !$0.isWhitespace && $0 != "#" }
    guard !rest.isEmpty else { return nil }
    guard let host = Address.takeHost(&rest) else {
      canonical = String(rest)
      return
    }
    let query = rest.firstIndex(of: "?").map { rest[rest.index(after: $0)...] } ?? ""
    var path = rest.prefix { $0 != "?" }
    while path.last == "/" { path.removeLast() }
    let kept = query.split(separator: "&").filter { !Address.isTracking($0) }
    canonical = host + path + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  /// The host alone, in lower case; `nil` for an address without one.
  public static func host(of text: String) -> String? {
    var rest = text[...]
    return takeHost(&rest)
  }

  /// A hash of the canonical address.
  public var key: UInt64 { StableHash.of("address", canonical) }

  /// Removes "scheme://host" from the front; `nil`, and nothing removed, where there is none.
  private static func takeHost(_ rest: inout Substring) -> String? {
    guard let colon = rest.firstIndex(of: ":") else { return nil }
    let scheme = rest[..<colon].lowercased()
    let afterScheme = rest[colon...]
    guard !scheme.isEmpty, scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) }),
      afterScheme.hasPrefix("://")
    else { return nil }
    let authority = afterScheme.dropFirst(3).prefix { !"/?#".contains($0) }
    rest = rest[authority.endIndex...]
    var host = (authority.split(separator: "@").last ?? "").lowercased()
    for port in scheme == "https" ? [":443"] : [":80"] where host.hasSuffix(port) { host.removeLast(port.count) }
    if host.hasPrefix("www."), host.count > 4 { host.removeFirst(4) }
    return host
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
