import Articles

/// The range of an object, as its keys say; `nil` for a missing or impossible one. `mayBeEmpty`: one that ends where it
/// starts.
private func range(of object: SourceValue, mayBeEmpty: Bool = false) -> Range<Int>? {
  guard let start = object.value("start")?.integer, let end = object.value("end")?.integer, start >= 0,
    mayBeEmpty ? start == end : start < end
  else { return nil }
  return start..<end
}

/// A block as a line says it is.
struct RawBlock {
  /// With its range in the text as written; `nil` for one of no known kind or range.
  private let block: Block?
  /// Whether keys are left out, because their values are none that a block of its kind has.
  let hasWrongFields: Bool
  var range: Range<Int>? { block?.range }

  private static let deepest = 512
  /// The numbers of items that Markdown allows.
  private static let highestOrdinal = 999_999_999

  init(_ object: SourceValue) {
    let kind = object.value("kind")?.rawText.flatMap(Block.Kind.init)
    guard let kind, let range = Formats.range(of: object, mayBeEmpty: kind == .rule) else {
      block = nil
      hasWrongFields = false
      return
    }
    var block = Block(kind, range)
    var isWrong = false
    block.depth = object.value("depth")?.integer.flatMap { (0...Self.deepest).contains($0) ? $0 : nil } ?? 0
    if let depth = object.value("depth"), depth.integer != block.depth { isWrong = true }
    if let value = object.value("level") {
      block.level = kind == .subhead ? value.integer.flatMap { (1...6).contains($0) ? $0 : nil } : nil
      if block.level == nil { isWrong = true }
    }
    if let value = object.value("ordinal") {
      let number = value.integer.flatMap { (0...Self.highestOrdinal).contains($0) ? $0 : nil }
      block.ordinal = [.listItem, .footnote].contains(kind) ? number : nil
      if block.ordinal == nil { isWrong = true }
    }
    if let value = object.value("checked") {
      block.isChecked = kind == .listItem ? value.flag : nil
      if block.isChecked == nil { isWrong = true }
    }
    if let value = object.value("isHeader") {
      block.isHeader = kind == .tableRow && value.flag == true
      if kind != .tableRow || value.flag == nil { isWrong = true }
    }
    if let value = object.value("language") {
      block.language = kind == .code ? value.line : nil
      if block.language == nil { isWrong = true }
    }
    self.block = block
    hasWrongFields = isWrong
  }

  /// The block in the cleaned text; `nil` when nothing is left of it.
  func block(_ offsets: CleanedOffsets) -> Block? {
    guard let block else { return nil }
    guard block.kind == .rule else { return offsets.moved(block.range).map(block.moved) }
    return offsets.moved(block.range.lowerBound).map { block.moved(to: $0..<$0) }
  }
}

/// A style as a line says it is.
struct RawStyle {
  private let kind: TextStyle.Kind?
  let range: Range<Int>?

  init(_ object: SourceValue) {
    kind = object.value("kind")?.rawText.flatMap(TextStyle.Kind.init)
    range = Formats.range(of: object)
  }

  /// The style in the cleaned text; `nil` for one of no known kind or range.
  func style(_ offsets: CleanedOffsets) -> TextStyle? {
    guard let kind, let range = range.flatMap(offsets.moved) else { return nil }
    return TextStyle(kind, range)
  }
}

/// A link as a line says it is.
struct RawLink {
  private let text: String
  /// `nil` for an address that may not be opened.
  private let url: String?
  let range: Range<Int>?
  /// Whether it has a range, valid or not.
  let claimsRange: Bool

  init(_ object: SourceValue) {
    range = Formats.range(of: object)
    claimsRange = object.hasKey("start") || object.hasKey("end")
    url = object.value("url")?.rawText.flatMap { webAddress($0) ?? noteAddress($0) }
    text = object.value("text")?.line ?? ""
  }

  func link(at range: Range<Int>) -> Link? { url.map { Link(text: text, url: $0, range: range) } }
}

/// The address of a footnote, "#fn3"; `nil` for any other text.
private func noteAddress(_ text: String) -> String? {
  guard text.hasPrefix("#fn"), text.utf8.count <= 12, let number = Int(text.dropFirst(3)), number >= 0
  else { return nil }
  return "#fn\(number)"
}

/// An image as a line says it is.
struct RawImage {
  /// Without its place; `nil` for one that has neither an address that may be opened nor words.
  let image: ArticleImage?
  /// Its place in the text as written; `nil` for a missing or impossible one.
  let place: Int?

  init(_ object: SourceValue) {
    let image = ArticleImage(
      url: object.value("url")?.rawText.flatMap { webAddress($0) }, alt: object.value("alt")?.line,
      caption: object.value("caption")?.line, position: 0)
    self.image = image.url == nil && image.alt == nil && image.caption == nil ? nil : image
    place = object.value("start")?.integer.flatMap { $0 >= 0 ? $0 : nil }
  }
}
