import Charsets
import Glibc

/// The terminal's charset, as the user's locale names it.
///
/// The name counts even where this system lacks the locale: over SSH it comes from the user's own machine.
public enum LocaleCharset: Hashable, Sendable {
  case named(Charset, locale: String)
  /// The name says only a language, and this system does not know the locale: nearly all terminals are UTF-8 by now.
  case assumed(locale: String)
  /// `C`, `POSIX`, or nothing at all: nobody knows more than ASCII.
  case none(locale: String)
  /// The locale names a charset that we have no table for.
  case unknown(name: String, locale: String)

  /// Reads the environment, and asks the system's locales where a name alone does not tell.
  public static func current() -> LocaleCharset {
    let variables = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment($0) }
    return LocaleCharset(variables.first { !$0.isEmpty } ?? "", codesetOfSystem: codeset)
  }

  /// `codesetOfSystem` returns the charset of a locale that the system knows.
  init(_ locale: String, codesetOfSystem: (String) -> String?) {
    let modifier = locale.split(separator: "@", maxSplits: 1).dropFirst().first
    let base = locale.prefix { $0 != "@" }
    let parts = base.split(separator: ".", maxSplits: 1)
    if parts.count == 2 {
      let name = String(parts[1])
      self = Charset(name: name).map { .named($0, locale: locale) } ?? .unknown(name: name, locale: locale)
    } else if ["", "C", "POSIX"].contains(base) {
      self = .none(locale: locale)
    } else if let name = codesetOfSystem(locale) {
      self = Charset(name: name).map { .named($0, locale: locale) } ?? .unknown(name: name, locale: locale)
    } else if modifier == "euro" {
      self = .named(.iso8859_15, locale: locale)
    } else {
      self = .assumed(locale: locale)
    }
  }

  private static func codeset(of locale: String) -> String? {
    guard setlocale(LC_CTYPE, locale) != nil else { return nil }
    return String(cString: nl_langinfo(nl_item(CODESET)))
  }

  public var charset: Charset {
    switch self {
    case .named(let charset, _): charset
    case .assumed: .utf8
    case .none, .unknown: .ascii
    }
  }

  /// How the charset is known, in a few words.
  public var reason: String {
    switch self {
    case .named(_, let locale): "the locale \(locale) names it"
    case .assumed(let locale): "the locale \(locale) names no other"
    case .none(""): "no locale is set"
    case .none(let locale): "the locale \(locale) names no charset"
    case .unknown(let name, let locale): "the charset \(name) of the locale \(locale) is unknown here"
    }
  }

  /// Why the text is poorer than it could be, and what to do about it; `nil` where there is nothing to say.
  public var notice: String? {
    switch self {
    case .named, .assumed: nil
    case .none(""): Self.notice("no locale is set")
    case .none(let locale): Self.notice("locale \(locale)")
    case .unknown(let name, _): Self.notice("unknown charset \(name)")
    }
  }

  /// Short, as it has to fit a line of 80 columns.
  private static func notice(_ cause: String) -> String {
    "Shown in ASCII (\(cause)); for all: LC_ALL=C.UTF-8 or :charset utf-8"
  }
}
