import Articles
import HTML

/// How an element's content is set in a plain text.
enum ElementLayout {
  /// Its content runs on in the line.
  case inline
  /// Its content stands apart.
  case block
  case lineBreak, rule, heading, list, item, quote, preformatted, table, figure, image, link
  /// Its content has a style.
  case styled(TextStyle.Kind)
  /// Neither it nor its content is text.
  case nothing
}

extension TagName {
  var layout: ElementLayout {
    switch self {
    case .script, .style, .noscript, .template, .head, .iframe, .object, .embed, .applet, .svg, .select, .textarea,
      .input, .button, .canvas, .audio, .video, .noframes, .noembed, .map, .area, .datalist, .dialog, .meta, .link,
      .title, .base, .param, .source, .track, .portal, .rp, .rt, .rtc, .frameset, .frame, .progress, .meter, .option:
      .nothing
    case .address, .article, .aside, .body, .center, .dd, .details, .dir, .div, .dl, .dt, .fieldset, .figcaption,
      .footer, .form, .header, .hgroup, .html, .legend, .main, .nav, .p, .search, .section, .summary, .tbody, .td,
      .tfoot, .th, .thead, .tr, .caption, .listing, .xmp, .plaintext, .optgroup:
      .block
    case .h1, .h2, .h3, .h4, .h5, .h6: .heading
    case .ul, .ol, .menu: .list
    case .li: .item
    case .blockquote: .quote
    case .pre: .preformatted
    case .table: .table
    case .figure: .figure
    case .img, .image: .image
    case .picture: .inline
    case .a: .link
    case .br: .lineBreak
    case .hr: .rule
    case .em, .i, .cite, .`var`, .dfn: .styled(.emphasis)
    case .b, .strong: .styled(.strong)
    case .s, .strike, .del: .styled(.strike)
    case .code, .kbd, .samp, .tt: .styled(.code)
    case .sup: .styled(.superscript)
    case .sub: .styled(.subscript)
    default: .inline
    }
  }
}
