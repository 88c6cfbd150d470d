/// The HTML with plain blocks in place of figures, so that the captions of an export are text of the post, whether the
/// editor wrote them in a shortcode or in an element.
func withCaptionsAsText(_ html: String) -> String {
  guard html.hasBytes(of: "<figure") else { return html }
  return html.replacing("<figure", with: "<div").replacing("</figure", with: "</div")
}
