/// A link in the body.
///
/// The address "#fn3" leads to the footnote with the number 3.
public struct Link: Hashable, Sendable {
  public var text: String
  public var url: String
  /// Scalars of the body, end exclusive; empty for a link without a place in the text.
  public var range: Range<Int>

  public init(text: String, url: String, range: Range<Int>) {
    self.text = text
    self.url = url
    self.range = range
  }
}
