import Articles

/// Builds a body block by block, and counts its scalars.
struct BodyWriter {
  private var body = ""
  /// Scalars written so far.
  private(set) var position = 0
  private var blocks: [Block] = []
  private var links: [Link] = []
  private var open: (kind: Block.Kind, start: Int, isTight: Bool)?
  /// Whether the last block was tight: a tight one after it follows on the next line.
  private var lastIsTight = false

  var isEmpty: Bool { position == 0 && open == nil }
  var isAtBlockStart: Bool { open.map { $0.start == position } ?? true }

  /// Starts a block after one blank line, or on the next line between two tight ones.
  mutating func startBlock(_ kind: Block.Kind, isTight: Bool) {
    endBlock()
    if position > 0 { append(isTight && lastIsTight ? "\n" : "\n\n") }
    open = (kind, position, isTight)
  }

  mutating func endBlock() {
    guard let block = open else { return }
    open = nil
    trimEnd(to: block.start)
    guard position > block.start else {
      removeDivider()
      return
    }
    lastIsTight = block.isTight
    blocks.append(Block(block.kind, block.start..<position))
  }

  /// Ends a list or table: a blank line follows, whatever the next block.
  mutating func endGroup() { lastIsTight = false }

  /// Removes the open block from the body and returns its text; `nil` when no block is open.
  mutating func takeBlock() -> String? {
    guard let block = open else { return nil }
    open = nil
    let text = cleanedLine(String(String.UnicodeScalarView(body.unicodeScalars.dropFirst(block.start))))
    removeScalars(position - block.start)
    removeDivider()
    return text.isEmpty ? nil : text
  }

  mutating func write(_ text: String) {
    if open == nil { startBlock(.paragraph, isTight: false) }
    append(cleaned(text))
  }

  /// Writes a line end within a paragraph: a blank, except between ideographs.
  mutating func writeSoftBreak() {
    guard let last = body.unicodeScalars.last, !isIdeograph(last), last != "\n" else { return }
    append(" ")
  }

  mutating func writeBlock(_ kind: Block.Kind, _ text: String) {
    endBlock()
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    startBlock(kind, isTight: false)
    append(cleaned(text))
    endBlock()
  }

  mutating func addLink(_ url: String, from start: Int) {
    guard start < position else { return }
    let text = String(String.UnicodeScalarView(body.unicodeScalars.suffix(position - start)))
    links.append(Link(text: text, url: url, range: start..<position))
  }

  mutating func finished() -> RenderedMarkdown {
    endBlock()
    let fitting = links.filter { $0.range.upperBound <= position }
    return RenderedMarkdown(body: body, blocks: blocks, links: fitting)
  }

  private mutating func append(_ text: String) {
    body += text
    position += text.unicodeScalars.count
  }

  private mutating func removeScalars(_ count: Int) {
    body.unicodeScalars.removeLast(count)
    position -= count
  }

  private mutating func trimEnd(to start: Int) {
    while position > start, let last = body.unicodeScalars.last, last == " " || last == "\n" || last == "\t" {
      removeScalars(1)
    }
  }

  private mutating func removeDivider() {
    while body.unicodeScalars.last == "\n" { removeScalars(1) }
  }

  private func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x2E80...0x9FFF).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value)
  }
}
