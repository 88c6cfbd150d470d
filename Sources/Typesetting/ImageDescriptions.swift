import Articles

/// What is shown of an article's images: a quiet paragraph each, with text of its own after the scalars of the body.
struct ImageDescriptions {
  /// In scalars; what is longer is cut.
  private static let longest = 4_000

  private(set) var scalars: [Unicode.Scalar] = []
  /// One for each image, in order.
  private(set) var paragraphs: [ArticleText.Paragraph] = []

  /// `bodyCount`: the scalars of the body.
  init(_ images: [ArticleImage], after bodyCount: Int) {
    for (index, image) in images.enumerated() {
      let start = bodyCount + scalars.count
      scalars += Self.words(image).unicodeScalars.prefix(Self.longest)
      let block = Block(.paragraph, start..<bodyCount + scalars.count)
      paragraphs.append(ArticleText.Paragraph(block, image: index, place: image.position))
    }
  }

  /// What the image shows, and in a line of its own its caption; for an image without words, its file's name.
  private static func words(_ image: ArticleImage) -> String {
    let alt = line(image.alt ?? "")
    let caption = line(image.caption ?? "")
    if caption.isEmpty || caption == alt { return alt.isEmpty ? name(image.url ?? "") : alt }
    return alt.isEmpty || caption.contains(alt) ? caption : alt + "\n" + caption
  }

  /// The text in one line, without blanks at its ends.
  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func name(_ url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard !path.hasPrefix("data:"), let name = path.split(separator: "/").last, path.contains("."), name.count <= 80
    else { return "Image" }
    return String(name)
  }
}
