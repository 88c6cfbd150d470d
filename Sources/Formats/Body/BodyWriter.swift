import Articles

/// Builds a body block by block, and counts its scalars.
struct BodyWriter {
  private var text = RichText()
  /// Scalars written so far.
  private(set) var position = 0
  /// The open block; its range begins where its text does.
  private var open: (block: Block, isTight: Bool)?
  /// Whether the last block was tight: a tight one after it follows on the next line.
  private var lastIsTight = false
  private var openMarks: [OpenMark] = []

  /// A style or link that is not closed yet.
  private struct OpenMark {
    enum Kind: Equatable {
      case style(TextStyle.Kind)
      case link(String)
    }

    var kind: Kind
    var start: Int
  }

  var isEmpty: Bool { position == 0 && open == nil && text.images.isEmpty }
  var isInBlock: Bool { open != nil }
  var isAtBlockStart: Bool { open.map { $0.block.range.lowerBound == position } ?? true }
  /// The last scalar of the open block; `nil` at its start.
  var last: Unicode.Scalar? { isAtBlockStart ? nil : text.body.unicodeScalars.last }

  /// Starts a block after one blank line, or on the next line between two tight ones. The range of `block` does not
  /// count.
  mutating func startBlock(_ block: Block, isTight: Bool = false) {
    endBlock()
    if position > 0 { append(isTight && lastIsTight ? "\n" : "\n\n") }
    open = (block.moved(to: position..<position), isTight)
    for index in openMarks.indices { openMarks[index].start = position }
  }

  /// Ends the open block, without the blanks at its end. A block without text leaves nothing.
  mutating func endBlock() {
    guard let (block, isTight) = open else { return }
    let start = block.range.lowerBound
    trimEnd(to: start)
    for index in openMarks.indices {
      add(openMarks[index])
      openMarks[index].start = position
    }
    open = nil
    guard position > start else {
      removeDivider()
      return
    }
    lastIsTight = isTight
    text.blocks.append(block.moved(to: start..<position))
  }

  /// Ends a list or table: a blank line follows, whatever the next block.
  mutating func endGroup() { lastIsTight = false }

  /// Removes the open block from the body and returns its text; `nil` when no block is open.
  mutating func takeBlock() -> String? {
    guard let (block, _) = open else { return nil }
    let start = block.range.lowerBound
    open = nil
    let taken = cleanedLine(String(String.UnicodeScalarView(text.body.unicodeScalars.suffix(position - start))))
    removeScalars(position - start)
    text.styles.removeAll { $0.range.upperBound > start }
    text.links.removeAll { $0.range.upperBound > start }
    removeDivider()
    return taken.isEmpty ? nil : taken
  }

  mutating func write(_ words: String) {
    if open == nil { startBlock(Block(.paragraph, 0..<0)) }
    append(cleaned(words))
  }

  /// Writes words in which any run of blanks and line ends stands for one blank, as in HTML; none at a block's start.
  mutating func writeFlowing(_ words: String) {
    var words = words
    let wasBlank = last.map { $0 == " " || $0 == "\n" } ?? true
    let flowing = words.withUTF8 { flowingText(of: $0, afterBlank: wasBlank) } ?? words
    guard !flowing.isEmpty else { return }
    if open == nil, flowing == " " { return }
    write(flowing)
  }

  /// Writes a line end within a paragraph: a blank, except between ideographs.
  mutating func writeSoftBreak() {
    guard let last = text.body.unicodeScalars.last, !isIdeograph(last), last != "\n" else { return }
    append(" ")
  }

  /// Writes a line end that stays one, without the blanks before it.
  mutating func writeLineEnd() {
    while last == " " { removeScalars(1) }
    if !isAtBlockStart { append("\n") }
  }

  mutating func writeBlock(_ block: Block, _ words: String) {
    endBlock()
    guard words.contains(where: { !$0.isWhitespace }) else { return }
    startBlock(block)
    append(cleaned(words))
    endBlock()
  }

  /// Writes a line between the blocks above and below; none at the body's start.
  mutating func writeRule() {
    endBlock()
    guard position > 0, text.blocks.last?.kind != .rule else { return }
    text.blocks.append(Block(.rule, position..<position))
    endGroup()
  }

  /// All that is written until `endStyle` has this style, in as many blocks as it is.
  mutating func startStyle(_ kind: TextStyle.Kind) { openMarks.append(OpenMark(kind: .style(kind), start: position)) }

  /// Ends the last style of this kind; does nothing when there is none.
  mutating func endStyle(_ kind: TextStyle.Kind) { endMark { $0 == .style(kind) } }

  /// All that is written until `endLink` leads to this address.
  mutating func startLink(_ url: String) { openMarks.append(OpenMark(kind: .link(url), start: position)) }

  /// Ends the last link; does nothing when there is none.
  mutating func endLink() {
    endMark { kind in
      if case .link = kind { true } else { false }
    }
  }

  private mutating func endMark(_ isWanted: (OpenMark.Kind) -> Bool) {
    guard let index = openMarks.lastIndex(where: { isWanted($0.kind) }) else { return }
    add(openMarks.remove(at: index))
  }

  /// Adds a style that is known with its range.
  mutating func add(_ style: TextStyle) { text.styles.append(style) }

  /// Adds a link that is known with its range.
  mutating func add(_ link: Link) { text.links.append(link) }

  /// Adds an image before the open block, or where the next block will begin.
  mutating func addImage(url: String?, alt: String?, caption: String?) {
    let place = open?.block.range.lowerBound ?? position
    text.images.append(ArticleImage(url: url, alt: alt, caption: caption, position: place))
  }

  /// The text. The writer must not be used after it.
  mutating func finished() -> RichText {
    endBlock()
    if text.blocks.last?.kind == .rule { text.blocks.removeLast() }
    placeBetweenBlocks()
    text.links = text.links.filter { $0.range.upperBound <= position }
      .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    text.styles = text.styles.filter { $0.range.upperBound <= position }
      .sorted { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    return text
  }

  /// Moves rules and images from the end of the block above to the start of the one below.
  private mutating func placeBetweenBlocks() {
    var next = position
    for index in text.blocks.indices.reversed() {
      if text.blocks[index].kind == .rule {
        text.blocks[index].range = next..<next
      } else {
        next = text.blocks[index].range.lowerBound
      }
    }
    let starts = text.blocks.filter { $0.kind != .rule }.map(\.range.lowerBound)
    var block = 0
    for index in text.images.indices {
      let place = text.images[index].position
      while block < starts.count, starts[block] < place { block += 1 }
      text.images[index].position = block < starts.count ? starts[block] : position
    }
  }

  /// Adds a style or link from where it was opened to here, without the blanks at its ends.
  private mutating func add(_ mark: OpenMark) {
    guard mark.start < position else { return }
    let words = text.body.unicodeScalars.suffix(position - mark.start)
    let start = mark.start + words.prefix { $0.properties.isWhitespace }.count
    let end = position - words.reversed().prefix { $0.properties.isWhitespace }.count
    guard start < end else { return }
    switch mark.kind {
    case .style(let kind): text.styles.append(TextStyle(kind, start..<end))
    case .link(let url):
      let linked = words.dropFirst(start - mark.start).dropLast(position - end)
      text.links.append(Link(text: String(String.UnicodeScalarView(linked)), url: url, range: start..<end))
    }
  }

  private mutating func append(_ words: String) {
    text.body += words
    position += scalarCount(of: words)
  }

  private mutating func removeScalars(_ count: Int) {
    text.body.unicodeScalars.removeLast(count)
    position -= count
  }

  private mutating func trimEnd(to start: Int) {
    while position > start, let last = text.body.unicodeScalars.last, last == " " || last == "\n" || last == "\t" {
      removeScalars(1)
    }
  }

  private mutating func removeDivider() {
    while text.body.unicodeScalars.last == "\n" { removeScalars(1) }
  }

  private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x9FFF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
  }
}

/// Text with a blank for each run of blanks and line ends; `nil` for one that is so already.
private func flowingText(of words: UnsafeBufferPointer<UInt8>, afterBlank: Bool) -> String? {
  // Without a way out of the loop, so that the compiler reads whole blocks of bytes.
  var faults: UInt8 = 0
  var last: UInt8 = afterBlank ? 0x20 : 0
  for byte in words {
    faults |= (byte < 0x20 ? 1 : 0) | (byte == 0x20 && last == 0x20 ? 1 : 0)
    last = byte
  }
  if faults == 0 { return nil }
  return String(unsafeUninitializedCapacity: words.count) { out in
    var count = 0
    var isBlank = afterBlank
    for byte in words {
      switch byte {
      case 0x20, 0x0A, 0x09, 0x0D, 0x0C:
        guard !isBlank else { continue }
        isBlank = true
        out[count] = 0x20
      default:
        isBlank = false
        out[count] = byte
      }
      count += 1
    }
    return count
  }
}

/// How many scalars a text has: much faster than counting them one by one.
private func scalarCount(of words: String) -> Int {
  var words = words
  return words.withUTF8 { $0.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}
