/// The names of elements that the standard or a reader of articles knows; `custom` stands for all others.
///
/// `HTMLDocument.nameText(_:)` gives the name of any element as text.
public enum TagName: UInt8, CaseIterable, Sendable {
  case custom
  case a, abbr, acronym, address, applet, area, article, aside, audio
  case b, base, basefont, bdi, bdo, bgsound, big, blink, blockquote, body, br, button
  case canvas, caption, center, cite, code, col, colgroup, command
  case data, datalist, dd, del, details, dfn, dialog, dir, div, dl, dt
  case em, embed
  case fieldset, figcaption, figure, font, footer, form, frame, frameset
  case h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html
  case i, iframe, image, img, input, ins
  case kbd, keygen
  case label, legend, li, link, listing
  case main, map, mark, marquee, menu, menuitem, meta, meter
  case nav, nobr, noembed, noframes, noscript
  case object, ol, optgroup, option, output
  case p, param, picture, plaintext, portal, pre, progress
  case q
  case rb, rp, rt, rtc, ruby
  case s, samp, script, search, section, select, slot, small, source, span, strike, strong, style, sub, summary, sup
  case table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr, track, tt
  case u, ul
  case `var`, video
  case wbr
  case xmp
  // SVG and MathML, in lower case as tokens have them.
  case svg, desc, foreignobject
  case math, mi, mo, mn, ms, mtext, mglyph, malignmark, annotationXML

  /// The name as it stands in a tag, in lower case; empty for `custom`.
  public var string: String { self == .annotationXML ? "annotation-xml" : Self.spellings[Int(rawValue)] }

  private static let spellings: [String] = allCases.map { $0 == .custom ? "" : String(describing: $0) }
}
