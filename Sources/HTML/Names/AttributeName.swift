/// The names of attributes that are asked for often; any other is asked for by its text.
public enum AttributeName: UInt8, CaseIterable, Sendable {
  case abbr, align, alt, `class`, cite, color, colspan, content, coords, data, datetime, dir, encoding, face, headers
  case height, hidden, href, hreflang, id, itemprop, itemscope, itemtype, label, lang, language, loading, media, method
  case name, poster, property, rel, rev, role, rows, rowspan, sizes, size, span, src, srcset, start, style, summary
  case tabindex, target, title, type, value, width
  case ariaHidden, ariaLabel, dataSrc, dataSrcset, httpEquiv

  /// The name as it stands in a tag, in lower case.
  public var string: String {
    switch self {
    case .ariaHidden: "aria-hidden"
    case .ariaLabel: "aria-label"
    case .dataSrc: "data-src"
    case .dataSrcset: "data-srcset"
    case .httpEquiv: "http-equiv"
    default: String(describing: self)
    }
  }
}
