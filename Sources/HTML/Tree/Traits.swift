/// What the standard says of an element by its name.
struct Traits: OptionSet {
  let rawValue: UInt16
  /// An end tag of another name does not close it.
  static let special = Traits(rawValue: 1 << 0)
  /// What is open outside of it is out of scope within it.
  static let scope = Traits(rawValue: 1 << 1)
  static let listScope = Traits(rawValue: 1 << 2)
  static let buttonScope = Traits(rawValue: 1 << 3)
  static let tableScope = Traits(rawValue: 1 << 4)
  /// Closes an open list entry that it is in: special, but not `address`, `div` and `p`.
  static let endsEntry = Traits(rawValue: 1 << 5)
  /// Its end tag may be left out.
  static let implied = Traits(rawValue: 1 << 6)
  /// The same within a template.
  static let impliedInTemplate = Traits(rawValue: 1 << 7)
  static let formatting = Traits(rawValue: 1 << 8)
  /// What stands in it and must not goes before the table.
  static let fosters = Traits(rawValue: 1 << 9)
  static let foreign = Traits(rawValue: 1 << 10)
  static let mathText = Traits(rawValue: 1 << 11)
  static let htmlIntegration = Traits(rawValue: 1 << 12)
  /// `table`, `template` and `html` end the way back to a table.
  static let tableContext = Traits(rawValue: 1 << 13)

  private static let scopes: Traits = [.scope, .listScope, .buttonScope]

  /// By the number of an HTML element's name.
  static let html: [Traits] = TagName.allCases.map(traits)

  private static func traits(of tag: TagName) -> Traits {
    var traits: Traits = []
    switch tag {
    case .address, .div, .p: traits = [.special]
    case .area, .article, .aside, .base, .basefont, .bgsound, .blockquote, .body, .br, .center, .col, .colgroup, .dd,
      .details, .dir, .dl, .dt, .embed, .fieldset, .figcaption, .figure, .footer, .form, .frame, .frameset, .h1, .h2,
      .h3, .h4, .h5, .h6, .head, .header, .hgroup, .hr, .iframe, .img, .input, .keygen, .li, .link, .listing, .main,
      .menu, .meta, .nav, .noembed, .noframes, .noscript, .param, .plaintext, .pre, .script, .search, .section,
      .source, .style, .summary, .tbody, .textarea, .tfoot, .thead, .title, .tr, .track, .wbr, .xmp:
      traits = [.special, .endsEntry]
    case .applet, .caption, .marquee, .object, .select, .td, .th: traits = [.special, .endsEntry, scopes]
    case .html, .table, .template: traits = [.special, .endsEntry, scopes, .tableScope, .tableContext]
    case .ol, .ul: traits = [.special, .endsEntry, .listScope]
    case .button: traits = [.special, .endsEntry, .buttonScope]
    case .a, .b, .big, .code, .em, .font, .i, .nobr, .s, .small, .strike, .strong, .tt, .u: traits = [.formatting]
    default: break
    }
    switch tag {
    case .dd, .dt, .li, .optgroup, .option, .p, .rb, .rp, .rt, .rtc: traits.formUnion([.implied, .impliedInTemplate])
    case .caption, .colgroup, .tbody, .td, .tfoot, .th, .thead, .tr: traits.insert(.impliedInTemplate)
    default: break
    }
    switch tag {
    case .table, .tbody, .tfoot, .thead, .tr: traits.insert(.fosters)
    default: break
    }
    return traits
  }

  /// Of an element of SVG or MathML. `isHTML` is whether an `annotation-xml` says that it holds HTML.
  static func foreign(_ tag: TagName, _ namespace: Namespace, isHTML: Bool) -> Traits {
    switch (namespace, tag) {
    case (.svg, .foreignobject), (.svg, .desc), (.svg, .title):
      [.foreign, .special, .endsEntry, scopes, .htmlIntegration]
    case (.mathML, .mi), (.mathML, .mo), (.mathML, .mn), (.mathML, .ms), (.mathML, .mtext):
      [.foreign, .special, .endsEntry, scopes, .mathText]
    case (.mathML, .annotationXML):
      isHTML ? [.foreign, .special, .endsEntry, scopes, .htmlIntegration] : [.foreign, .special, .endsEntry, scopes]
    default: [.foreign]
    }
  }
}
