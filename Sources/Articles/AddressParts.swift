/// An address, or a relative reference, split into its parts by RFC 3986. `text` puts them together unchanged.
public struct AddressParts: Hashable, Sendable {
  /// As written, without its colon; `nil` for a relative reference.
  public var scheme: Substring?
  /// What follows "//" up to the next slash: the host, and perhaps a user and a port. `nil` without "//".
  public var authority: Substring?
  public var path: Substring
  /// Without its question mark; `nil` for none.
  public var query: Substring?
  /// Without its number sign; `nil` for none.
  public var fragment: Substring?

  public init(_ text: some StringProtocol) {
    var rest = Substring(text)
    if let hash = rest.firstIndex(of: "#") {
      fragment = rest[rest.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: "?") {
      query = rest[rest.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let colon = rest.firstIndex(of: ":"), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon]
      rest = rest[rest.index(after: colon)...]
    }
    if rest.hasPrefix("//") {
      authority = rest.dropFirst(2).prefix { $0 != "/" }
      rest = rest.dropFirst(2).drop { $0 != "/" }
    }
    path = rest
  }

  /// The whole address.
  public var text: String {
    var out = ""
    if let scheme { out += scheme + ":" }
    if let authority { out += "//" + authority }
    out += path
    if let query { out += "?" + query }
    if let fragment { out += "#" + fragment }
    return out
  }

  /// The address that this reference leads to from a page at `base` (RFC 3986, section 5.2.2).
  public func resolved(against base: AddressParts) -> AddressParts {
    var target = self
    if scheme != nil || authority != nil {
      target.scheme = scheme ?? base.scheme
      target.path = AddressParts.withoutDotSegments(path)
      return target
    }
    (target.scheme, target.authority) = (base.scheme, base.authority)
    if path.isEmpty {
      target.path = base.path
      target.query = query ?? base.query
    } else if path.hasPrefix("/") {
      target.path = AddressParts.withoutDotSegments(path)
    } else {
      target.path = AddressParts.withoutDotSegments(base.folder + path)
    }
    return target
  }

  /// The path up to its last slash: what a relative path is appended to.
  private var folder: String {
    if authority != nil, path.isEmpty { return "/" }
    return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// The path with "." and ".." resolved; ".." cannot climb above the root (RFC 3986, section 5.2.4).
  public static func withoutDotSegments(_ path: some StringProtocol) -> Substring {
    let isRooted = path.hasPrefix("/")
    var kept: [Substring] = []
    let segments = Substring(path).split(separator: "/", omittingEmptySubsequences: false).dropFirst(isRooted ? 1 : 0)
    for (number, segment) in segments.enumerated() {
      let isLast = number == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        _ = kept.popLast()
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return (isRooted ? "/" : "") + Substring(kept.joined(separator: "/"))
  }

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.first, first.isASCII, first.isLetter else { return false }
    return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }
}
