import Articles

/// Cuts a body into paragraphs.
struct ParagraphCutter {
  /// In scalars. A paragraph is set as a whole when its first line is asked for, so this limits what a line can cost.
  static let longestParagraph = 16_384

  private let scalars: [Unicode.Scalar]

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// The paragraphs of the body, with rules and the descriptions of images at their places between them.
  func paragraphs(_ blocks: [Block], images: [ArticleText.Paragraph]) -> [ArticleText.Paragraph] {
    var paragraphs: [ArticleText.Paragraph] = []
    var end = 0
    for block in disjoint(blocks) {
      appendGap(end..<block.range.lowerBound, to: &paragraphs)
      append(block, block.range, to: &paragraphs)
      end = block.range.upperBound
    }
    appendGap(end..<scalars.count, to: &paragraphs)
    let rules = blocks.filter { $0.kind == .rule && $0.range.isEmpty }.map { ArticleText.Paragraph($0) }
    return rules.isEmpty && images.isEmpty ? paragraphs : merged(paragraphs, rules, images)
  }

  /// Rules and images each before the first paragraph that begins at their place or after it; a rule before an image.
  private func merged(
    _ paragraphs: [ArticleText.Paragraph], _ rules: [ArticleText.Paragraph], _ images: [ArticleText.Paragraph]
  ) -> [ArticleText.Paragraph] {
    var between = (rules + images).enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)[...]
    var merged: [ArticleText.Paragraph] = []
    for paragraph in paragraphs {
      while let next = between.first, next.place <= paragraph.place, !paragraph.isContinued {
        merged.append(placed(between.removeFirst(), at: paragraph.place))
      }
      merged.append(paragraph)
    }
    return merged + between.map { placed($0, at: scalars.count) }
  }

  private func placed(_ paragraph: ArticleText.Paragraph, at place: Int) -> ArticleText.Paragraph {
    var paragraph = paragraph
    paragraph.place = place
    if paragraph.kind == .rule { paragraph.block.range = place..<place }
    return paragraph
  }

  /// Blocks with text in order, clamped to the body, none with text that an earlier one contains.
  private func disjoint(_ blocks: [Block]) -> [Block] {
    let body = 0..<scalars.count
    let ordered = blocks.map { $0.moved(to: $0.range.clamped(to: body)) }.sorted { left, right in
      (left.range.lowerBound, -left.range.upperBound) < (right.range.lowerBound, -right.range.upperBound)
    }
    var end = 0
    return ordered.compactMap { block in
      let start = max(end, block.range.lowerBound)
      guard start < block.range.upperBound else { return nil }
      end = block.range.upperBound
      // Text is shown, whatever its source calls it.
      return block.kind == .rule ? Block(.paragraph, start..<end) : block.moved(to: start..<end)
    }
  }

  /// Adds text outside the blocks, divided at blank lines.
  private func appendGap(_ range: Range<Int>, to paragraphs: inout [ArticleText.Paragraph]) {
    var start = range.lowerBound
    var lineStart = start
    var isBlankLine = true
    for offset in range {
      if scalars[offset].isLineEnd {
        if isBlankLine {
          append(Block(.paragraph, 0..<0), start..<lineStart, to: &paragraphs)
          start = offset + 1
        }
        lineStart = offset + 1
        // A carriage return and the line feed after it are one line end.
        isBlankLine = !(scalars[offset] == "\r" && lineStart < range.upperBound && scalars[lineStart] == "\n")
      } else if isBlankLine, !scalars[offset].isWhite {
        isBlankLine = false
      }
    }
    append(Block(.paragraph, 0..<0), start..<range.upperBound, to: &paragraphs)
  }

  /// Adds one block's text, trimmed and in parts where it is long; nothing if there is only white space.
  private func append(_ block: Block, _ range: Range<Int>, to paragraphs: inout [ArticleText.Paragraph]) {
    var rest = trimmed(range, keepsIndent: block.kind == .code)
    var isContinued = false
    func append(_ part: Range<Int>, continues: Bool) {
      guard !part.isEmpty else { return }
      var paragraph = ArticleText.Paragraph(block.moved(to: part))
      paragraph.continues = continues
      paragraph.isContinued = isContinued
      paragraphs.append(paragraph)
      isContinued = true
    }
    while rest.count > Self.longestParagraph {
      let cut = partEnd(in: rest)
      append(trimmed(rest.lowerBound..<cut, keepsIndent: true), continues: true)
      rest = trimmed(cut..<rest.upperBound, keepsIndent: true)
    }
    append(rest, continues: false)
  }

  /// `range` without white space at its ends; an indent before the first word is kept or goes too.
  private func trimmed(_ range: Range<Int>, keepsIndent: Bool) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while end > start, scalars[end - 1].isWhite { end -= 1 }
    var firstLine = start
    while start < end, scalars[start].isWhite {
      start += 1
      if scalars[start - 1].isLineEnd { firstLine = start }
    }
    return keepsIndent && start < end ? firstLine..<end : start..<end
  }

  /// Where the first part of a long paragraph ends: at a line end if one is near, else after a sentence, a word,
  /// a grapheme cluster.
  private func partEnd(in range: Range<Int>) -> Int {
    let limit = range.lowerBound + Self.longestParagraph
    let near = limit - Self.longestParagraph / 4..<limit
    if let line = near.last(where: { scalars[$0].isLineEnd }) { return line + 1 }
    let blanks = near.reversed().lazy.filter { scalars[$0].isBreakingBlank }
    if let sentence = blanks.first(where: { [".", "!", "?"].contains(scalars[$0 - 1]) }) { return sentence + 1 }
    if let blank = blanks.first { return blank + 1 }
    let cells = Cells(scalars, range.lowerBound..<limit + 1)
    return near.last(where: { cells.isStart($0) }) ?? limit
  }
}
