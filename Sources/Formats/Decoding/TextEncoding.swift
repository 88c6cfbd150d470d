import Charsets

enum ByteOrder { case little, big }

/// How the bytes of a text stand for its characters.
enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16(ByteOrder)
  case utf32(ByteOrder)
  /// Japanese in seven bits, with escape sequences between its charsets.
  case iso2022JP
  case table(Charset)

  /// What a page, a feed or a library of charsets means by a label; `nil` for a label that is not known, and for UTF-7,
  /// which is never used. Something that can be read as ASCII is not in UTF-16, so that label means UTF-8.
  init?(label: String) {
    switch label.lowercased().filter({ !$0.isWhitespace }) {
    case "x-user-defined": self = .table(.windows1252)
    case "iso-2022-jp", "csiso2022jp": self = .iso2022JP
    case "utf-16", "utf-16le", "utf-16be", "unicode", "csunicode", "ucs-2", "iso-10646-ucs-2", "unicodefeff",
      "unicodefffe":
      self = .utf8
    default:
      guard let charset = Charset(label: label) else { return nil }
      self = charset == .utf8 ? .utf8 : .table(charset)
    }
  }

  /// The encoding that a byte order mark shows, and how long the mark is.
  static func mark(of bytes: some Collection<UInt8>) -> (encoding: TextEncoding, bytes: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32(.little), 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32(.big), 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(.little), 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(.big), 2) }
    return nil
  }

  /// The usual name.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16: "UTF-16"
    case .utf32: "UTF-32"
    case .iso2022JP: "ISO-2022-JP"
    case .table(let charset): charset.name
    }
  }
}
