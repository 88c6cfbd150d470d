/// Markdown as site generators and note programs write it, put as GFM: shortcodes of Hugo, Liquid and Kramdown, wiki
/// links, embeds, callouts, comments, highlighted words, raised and lowered ones, mathematics, surplus cells of tables.
/// Code stays as it is.
func withoutDialects(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.contains(where: { "{$=%~^[|".utf8.contains($0) }) else { return String(decoding: bytes, as: UTF8.self) }
    var reader = DialectReader(bytes)
    return String(decoding: reader.rewritten(), as: UTF8.self)
  }
}

/// Reads a text line by line. What it takes out leaves its line ends, so that lines keep their numbers.
private struct DialectReader {
  private enum Fence {
    /// Backticks or tildes, and how many.
    case marks(UInt8, Int)
    /// Liquid's and Hugo's `highlight`.
    case highlight
    case math
    case comment
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var out: [UInt8] = []
  private var fence: Fence?
  private var surplus = SurplusCells()
  /// Where the last "$$" and the last "%%" begin; what is opened after them is never closed.
  private let lastMath: Int
  private let lastComment: Int

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    lastMath = text.lastPair(of: UInt8(ascii: "$"))
    lastComment = text.lastPair(of: UInt8(ascii: "%"))
    out.reserveCapacity(text.count)
  }

  mutating func rewritten() -> [UInt8] {
    var position = 0
    while position < text.count {
      let end = lineEnd(from: position)
      let line = UnsafeBufferPointer(rebasing: text[position..<end])
      if fence == nil, let longer = shortcodeEnd(in: line, from: position) {
        // A shortcode over several lines is read as one line, and leaves its line ends below.
        let joined = text[position..<longer].map { $0 == 0x0A ? 0x20 : $0 }
        joined.withUnsafeBufferPointer { rewrite($0, end: longer) }
        out.append(contentsOf: text[position..<longer].filter { $0 == 0x0A })
        position = longer
      } else {
        rewrite(line, end: end)
        position = end
      }
      if position < text.count { out.append(0x0A) }
      position += 1
    }
    return out
  }

  private func lineEnd(from position: Int) -> Int { text[position...].firstIndex(of: 0x0A) ?? text.count }

  /// Where the line ends that closes a shortcode which this line only opens; `nil` for other lines.
  private func shortcodeEnd(in line: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard line.contains(UInt8(ascii: "{")) else { return nil }
    for mark in Shortcode.marks.prefix(3) {
      guard let open = line.last(mark.opening), line.first(mark.closing, from: open) == nil else { continue }
      let limit = min(text.count, start + open + 2_000)
      let near = UnsafeBufferPointer(rebasing: text[start..<limit])
      guard let close = near.first(mark.closing, from: open) else { continue }
      if let blank = near.first("\n\n", from: open), blank < close { continue }
      return lineEnd(from: start + close)
    }
    return nil
  }

  /// `end` is where the line ends in the text.
  private mutating func rewrite(_ line: UnsafeBufferPointer<UInt8>, end: Int) {
    let content = UnsafeBufferPointer(rebasing: line.dropFirst(line.contentStart))
    if let fence { return continueFence(fence, line, content) }
    if let marks = content.fence {
      fence = .marks(content[0], marks)
      return out.append(contentsOf: line)
    }
    if let language = Shortcode.highlight(content) {
      fence = .highlight
      return out.append(contentsOf: Array("```\(language)".utf8))
    }
    let before = line.prefix(line.contentStart)
    if content.starts(with: "$$".utf8), content.first("$$", from: 2) == nil, lastMath >= end {
      fence = .math
      out.append(contentsOf: before)
      out.append(contentsOf: "```math".utf8)
      if content.count > 2 { out.append(contentsOf: [0x0A] + Array(before) + Array(content.dropFirst(2))) }
      return
    }
    if content.starts(with: "%%".utf8), content.first("%%", from: 2) == nil, lastComment >= end {
      fence = .comment
      return out.append(contentsOf: before)
    }
    // Indented code.
    guard !line.starts(with: "    ".utf8), line.first != 0x09 else { return out.append(contentsOf: line) }
    var rewriting = DialectLine(line)
    out.append(contentsOf: surplus.joined(withoutCallout(withoutBlockName(rewriting.rewritten()[...]))))
  }

  private mutating func continueFence(
    _ open: Fence, _ line: UnsafeBufferPointer<UInt8>, _ content: UnsafeBufferPointer<UInt8>
  ) {
    switch open {
    case .marks(let mark, let count):
      out.append(contentsOf: line)
      let rest = content.drop { $0 == mark }
      if content.count - rest.count >= count, rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { fence = nil }
    case .highlight:
      guard Shortcode.endsHighlight(content) else { return out.append(contentsOf: line) }
      fence = nil
      out.append(contentsOf: "```".utf8)
    case .math:
      guard let close = line.first("$$", from: 0) else { return out.append(contentsOf: line) }
      fence = nil
      let isAlone = line[..<close].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
      out.append(contentsOf: line[..<close])
      if !isAlone { out.append(0x0A) }
      out.append(contentsOf: "```".utf8)
    case .comment:
      guard let close = line.first("%%", from: 0) else { return }
      fence = nil
      out.append(contentsOf: line[(close + 2)...])
    }
  }
}

/// The line without the name that Obsidian gives a block at its end: " ^37066d".
private func withoutBlockName(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard let last = line.last, last.isLetterOrDigit else { return line }
  let name = line.suffix(while: { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") })
  let before = line[..<name.startIndex]
  guard name.count >= 3, before.last == UInt8(ascii: "^"), name.contains(where: { $0 > UInt8(ascii: "9") }) else {
    return line
  }
  let rest = before.dropLast()
  return rest.isEmpty || rest.last == 0x20 ? rest : line
}

/// `> [!NOTE] Title` → `> **Title**` on a line of its own.
private func withoutCallout(_ line: ArraySlice<UInt8>) -> [UInt8] {
  let quote = line.prefix { $0 == UInt8(ascii: ">") || $0 == 0x20 }
  let rest = line[quote.endIndex...]
  guard quote.contains(UInt8(ascii: ">")), rest.starts(with: "[!".utf8),
    let end = rest.firstIndex(of: UInt8(ascii: "]"))
  else { return Array(line) }
  let kind = rest[..<end].dropFirst(2)
  guard !kind.isEmpty, kind.allSatisfy({ $0.isLetterOrDigit || "-_|".utf8.contains($0) }) else { return Array(line) }
  var title = rest[(end + 1)...]
  if title.first == UInt8(ascii: "-") || title.first == UInt8(ascii: "+") { title = title.dropFirst() }
  title = title.drop { $0 == 0x20 }
  return title.isEmpty ? Array(quote) : Array(quote) + Array("<strong>".utf8) + title + Array("</strong>  ".utf8)
}
