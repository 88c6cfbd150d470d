import Charsets

/// The charset in which the terminal is written and read, and why it is this one.
public struct TerminalCharset: Hashable, Sendable {
  /// What the person has chosen for this kind of terminal; `nil` when the locale decides.
  public private(set) var chosen: Charset?
  public let byLocale: Charset
  /// Why the locale leads to its charset, in a few words.
  public let reason: String
  /// The kind of terminal: the value of TERM.
  public let kind: String

  public init(
    byLocale: Charset = .utf8, reason: String = "there is no terminal", kind: String = "", chosen: Charset? = nil
  ) {
    (self.byLocale, self.reason, self.kind, self.chosen) = (byLocale, reason, kind, chosen)
  }

  public var used: Charset { chosen ?? byLocale }

  /// `nil` lets the locale decide again.
  mutating func choose(_ charset: Charset?) { chosen = charset }

  /// Which charset is used, and why.
  var words: String {
    chosen == nil
      ? "\(used.name): \(reason)" : "\(used.name): chosen\(forKind); “:charset locale” follows the locale again"
  }

  /// What a new choice means.
  var choiceWords: String {
    chosen == nil ? "Following the locale again: \(words)" : "The terminal now uses \(used.name)\(forKind)"
  }

  private var forKind: String { kind.isEmpty ? "" : " for TERM=\(kind)" }
}

extension TerminalCharset {
  /// The name under which the choice is kept: each kind of terminal has its own.
  public var noteName: String { "charset \(kind)" }

  var note: String { chosen?.name ?? "" }

  /// Reads a note. For a charset that is not known, the locale decides.
  public mutating func restore(from note: String) { chosen = Charset(name: note) }
}

/// What the command `charset` can be followed by.
enum CharsetArgument: Hashable, Sendable {
  case charset(Charset)
  /// Whatever the locale says.
  case locale

  /// As it is typed.
  var name: String {
    switch self {
    case .charset(let charset): charset.name.lowercased()
    case .locale: "locale"
    }
  }

  /// The likeliest first.
  private static let all = [.charset(.utf8), .locale] + Charset.allCases.dropFirst().map(CharsetArgument.charset)

  /// Those whose name begins with what is typed; a charset's full name, or another name of it, comes first.
  static func matching(_ typed: String) -> [CharsetArgument] {
    let typed = typed.lowercased()
    let exact = Charset(name: typed).map(CharsetArgument.charset)
    return (exact.map { [$0] } ?? []) + all.filter { $0 != exact && $0.name.hasPrefix(typed) }
  }

  /// The known names in short, the likeliest first.
  static let knownNames = """
    utf-8, ascii, iso-8859-1 to -16, koi8-r, koi8-u, windows-1250 to -1258, euc-jp, shift_jis, euc-kr, big5, gb18030, \
    gbk, gb2312, cp949, windows-874, macintosh, x-mac-ce, -croatian, -cyrillic, -greek, -iceland, -romanian, \
    -turkish, ibm437, 737, 775, 850, 852, 855, 857, 858, 860 to 866, 869, 1125
    """

  /// What is said of a name that is not known.
  static func problem(_ typed: String) -> String { "No charset “\(typed)”; known: \(knownNames)" }
}

extension ReaderState {
  /// Writes and reads in another charset, and keeps that for this kind of terminal.
  mutating func choose(_ argument: CharsetArgument) -> [Command] {
    switch argument {
    case .charset(let wanted): charset.choose(wanted)
    case .locale: charset.choose(nil)
    }
    return [.terminal(.useCharset(charset.used)), .make(.note(name: charset.noteName, charset.note))]
      + tell(charset.choiceWords)
  }
}
