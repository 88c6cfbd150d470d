/// An image of the article. It leaves no text in the body; its description is shown at its place.
public struct ArticleImage: Hashable, Sendable {
  /// Absolute; `nil` for an image that is part of its page.
  public var url: String?
  /// What the image shows, for those who do not see it.
  public var alt: String?
  public var caption: String?
  /// Its place: the scalar of the body that it stands before, always the start of a block or the end of the body.
  public var position: Int

  public init(url: String?, alt: String? = nil, caption: String? = nil, position: Int) {
    self.url = url
    self.alt = alt
    self.caption = caption
    self.position = position
  }
}
