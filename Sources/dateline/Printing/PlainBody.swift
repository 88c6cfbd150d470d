import Articles
import Grid
import Typesetting

/// An article's body as text that is not wrapped: its lists, quotes, tables, notes and images as a typist would set
/// them.
struct PlainBody {
  private let text: ArticleText
  private var out: [String] = []
  /// For each depth of lists, the columns that the last label there takes; 0 before the first item.
  private var labels: [Int] = []

  init(_ article: Article) {
    text = ArticleText(body: article.body, blocks: article.blocks, images: article.images)
  }

  /// The lines from the top on.
  static func lines(of article: Article) -> [String] {
    var body = PlainBody(article)
    body.write()
    return body.out
  }

  private mutating func write() {
    let paragraphs = text.paragraphs
    var index = 0
    var last: ArticleText.Paragraph?
    while index < paragraphs.count {
      let paragraph = paragraphs[index]
      if let last { out += Array(repeating: "", count: blankLines(last, paragraph)) }
      var end = index + 1
      if paragraph.kind == .tableRow, paragraph.image == nil {
        while end < paragraphs.count, isSameTable(paragraphs[end - 1], paragraphs[end]) { end += 1 }
        writeTable(paragraphs[index..<end])
      } else {
        while paragraphs[end - 1].continues, end < paragraphs.count { end += 1 }
        write(paragraph, to: paragraphs[end - 1].range.upperBound)
      }
      last = paragraphs[end - 1]
      index = end
    }
  }

  /// A block as it stands, its further lines under the first.
  private mutating func write(_ paragraph: ArticleText.Paragraph, to end: Int) {
    let lines = text.string(paragraph.range.lowerBound..<max(end, paragraph.range.lowerBound))
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if paragraph.image != nil {
      out.append("[" + lines.joined(separator: " – ") + "]")
      return
    }
    if paragraph.kind == .rule {
      out.append("* * *")
      return
    }
    let (indent, label) = frame(of: paragraph.block)
    let blanks = String(repeating: " ", count: indent + label.columns)
    for (number, line) in lines.enumerated() {
      let start = number == 0 ? String(repeating: " ", count: indent) + label : blanks
      out.append(line.isEmpty ? "" : start + line)
    }
  }

  /// The columns to the left of a block, and the label of its first line.
  private mutating func frame(of block: Block) -> (indent: Int, label: String) {
    switch block.kind {
    case .quote: return (4 * min(max(1, block.depth), Self.mostLevels), "")
    case .footnote:
      labels = []
      return (0, block.ordinal.map { "[\($0)] " } ?? "")
    case .listItem:
      // An item of a text that knows no lists may have its bullet in the text.
      guard block.depth > 0 || block.ordinal != nil || block.isChecked != nil else { return (0, "") }
      let depth = min(max(1, block.depth), Self.mostLevels)
      while labels.count >= depth { labels.removeLast() }
      let indent = labels.reduce(0, +)
      let label = Self.label(of: block)
      while labels.count < depth - 1 { labels.append(0) }
      labels.append(label.columns)
      return (indent, label)
    case .code where block.ordinal != nil || block.isChecked != nil:
      var item = block
      item.kind = .listItem
      let (indent, label) = frame(of: item)
      return (indent, label + "    ")
    case .paragraph, .subhead, .code, .tableRow, .rule:
      while labels.count > max(0, block.depth) { labels.removeLast() }
      return (labels.reduce(0, +) + (block.kind == .code ? 4 : 0), "")
    }
  }

  /// Deeper lists and quotes are not indented further.
  private static let mostLevels = 8

  private static func label(of item: Block) -> String {
    let number = item.ordinal.map { "\($0). " }
    let box = item.isChecked.map { $0 ? "[x] " : "[ ] " }
    return number.map { $0 + (box ?? "") } ?? box ?? "• "
  }

  private func isSameTable(_ row: ArticleText.Paragraph, _ next: ArticleText.Paragraph) -> Bool {
    next.kind == .tableRow && next.image == nil && (row.block.isHeader || !next.block.isHeader)
  }

  /// Rows with their columns under one another, and a line under the heads.
  private mutating func writeTable(_ rows: ArraySlice<ArticleText.Paragraph>) {
    let table = rows.map { row in
      text.string(row.range).split(separator: "\t", omittingEmptySubsequences: false).map { cell in
        cell.replacing("\n", with: " ")
      }
    }
    var widths: [Int] = []
    for cells in table {
      for (column, cell) in cells.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.columns)
      }
    }
    let (indent, _) = rows.first.map { frame(of: $0.block) } ?? (0, "")
    let blanks = String(repeating: " ", count: indent)
    for (number, (row, cells)) in zip(rows, table).enumerated() {
      var line = blanks
      for (column, cell) in cells.enumerated() {
        let isLast = column == cells.count - 1
        line += cell + String(repeating: " ", count: isLast ? 0 : widths[column] - cell.columns + 2)
      }
      out.append(line)
      let next = rows.index(rows.startIndex, offsetBy: number + 1)
      if row.block.isHeader, next < rows.endIndex, !rows[next].block.isHeader {
        out.append(blanks + widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
      }
    }
  }

  /// Blocks on lines of their own in the body follow on the next line; before a subhead there is more room.
  private func blankLines(_ last: ArticleText.Paragraph, _ next: ArticleText.Paragraph) -> Int {
    if next.image != nil || last.image != nil || next.kind == .rule || last.kind == .rule { return 1 }
    if next.kind == .subhead { return 2 }
    let between = text.string(last.range.upperBound..<max(last.range.upperBound, next.range.lowerBound))
    return between.unicodeScalars.count { $0 == "\n" } > 1 ? 1 : 0
  }
}
