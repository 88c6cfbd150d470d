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
    if let hash = rest.utf8.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[rest.utf8.index(after: hash)...]
      rest = rest[..<hash]
    }
    if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[rest.utf8.index(after: mark)...]
      rest = rest[..<mark]
    }
    if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(rest[..<colon]) {
      scheme = rest[..<colon]
      rest = rest[rest.utf8.index(after: colon)...]
    }
    if rest.utf8.starts(with: "//".utf8) {
      let start = rest.utf8.index(rest.startIndex, offsetBy: 2)
      let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[start..<end]
      rest = rest[end...]
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
    var last = UInt8(ascii: "/")
    let hasDots = path.utf8.contains { byte in
      defer { last = byte }
      return byte == UInt8(ascii: ".") && last == UInt8(ascii: "/")
    }
    guard hasDots else { return Substring(path) }
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
    guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)
    }
  }
}
