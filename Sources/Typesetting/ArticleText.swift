import Articles
import Grid

/// An article's body cut into paragraphs, ready to be set in lines.
public struct ArticleText: Hashable, Sendable {
  /// One paragraph: a block of the body, or a part of one that is too long to be set at once, or an image's description.
  public struct Paragraph: Hashable, Sendable {
    /// Its range is one of `scalars`, without the blanks at both ends. Empty for a rule alone.
    public var block: Block
    /// Index among the article's images, if the paragraph is the description of one.
    public var image: Int?
    /// The scalar of the body that it begins at or stands before.
    public var place: Int
    /// Whether the next paragraph is the next part of the same block, with no blank line between them.
    public var continues = false
    /// Whether the paragraph before is an earlier part of the same block.
    public var isContinued = false
    /// What the lists around it ask for.
    var listPlace = ListPlace()

    public var kind: Block.Kind { block.kind }
    public var range: Range<Int> { block.range }

    init(_ block: Block, image: Int? = nil, place: Int? = nil) {
      self.block = block
      self.image = image
      self.place = place ?? block.range.lowerBound
    }
  }

  /// The body, scalar by scalar, and after it what is shown of the images.
  public let scalars: [Unicode.Scalar]
  /// How many of `scalars` are the body's.
  public let bodyCount: Int
  /// In order of their places. The ranges of those of the body are disjoint.
  public let paragraphs: [Paragraph]
  /// The paragraphs that describe images, in the order of their ranges: the order of the images.
  private let imageParagraphs: [Int]

  /// Text outside all blocks becomes paragraphs of its own, divided at blank lines; so does all text of an article
  /// without blocks. Ranges of blocks that do not fit the body are clamped. Where blocks overlap, the one that begins
  /// earlier keeps the text; of two with the same start, the longer.
  public init(body: String, blocks: [Block], images: [ArticleImage] = []) {
    let body = Array(body.unicodeScalars)
    let descriptions = ImageDescriptions(images, after: body.count)
    var paragraphs = ParagraphCutter(body).paragraphs(blocks, images: descriptions.paragraphs)
    setListPlaces(&paragraphs)
    scalars = body + descriptions.scalars
    bodyCount = body.count
    self.paragraphs = paragraphs
    imageParagraphs = paragraphs.indices.filter { paragraphs[$0].image != nil }
      .sorted { paragraphs[$0].range.lowerBound < paragraphs[$1].range.lowerBound }
  }

  /// The scalars of `range` as text. Parts of the range outside the body are left out.
  public func string(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }

  /// A line as plain text: its marker and its segments, with blanks up to their columns.
  public func string(of line: SetLine) -> String {
    var text = String(repeating: " ", count: line.marker.isEmpty ? 0 : line.markerColumn) + line.marker
    var column = line.marker.isEmpty ? 0 : line.markerColumn + line.marker.columns
    for segment in line.segments {
      let piece = string(segment.range)
      text += String(repeating: " ", count: max(0, segment.column - column)) + piece
      column = max(column, segment.column) + piece.columns
    }
    return text
  }

  /// The scalars that are shown of an image; empty when there is no such image.
  public func range(ofImage index: Int) -> Range<Int> {
    imageParagraphs.indices.contains(index) ? paragraphs[imageParagraphs[index]].range : 0..<0
  }

  /// The paragraph that contains a scalar of `scalars`, or comes before it; `nil` when there is none.
  func paragraph(holding offset: Int) -> Int? {
    if offset >= bodyCount, offset < scalars.count {
      let index = imageParagraphs.partitionIndex { paragraphs[$0].range.lowerBound > offset }
      if index > 0 { return imageParagraphs[index - 1] }
    }
    let index = paragraphs.partitionIndex { $0.place > offset }
    return index > 0 ? index - 1 : nil
  }
}

extension Array {
  /// Index of the first element that is after something, or `count`; it must be true for all further elements, too.
  fileprivate func partitionIndex(_ isAfter: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
