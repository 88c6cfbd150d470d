import Articles
import Grid

extension ReaderState {
  /// Lines that the head of an entity's page takes at the top of the list; 0 for other lists and small panes.
  func profileLines(paneRows: Int) -> Int {
    guard list.query.entity != nil, paneRows >= 12 else { return 0 }
    return 5 + max(1, companionLines(columns: layout.list.columns - 4, paneRows: paneRows).count)
  }

  /// "with Cuba 12, Raúl Castro 7", in as many lines as the pane has room for.
  func companionLines(columns: Int, paneRows: Int) -> [String] {
    guard let companions = profile?.companions, !companions.isEmpty else { return [] }
    let most = paneRows >= 20 ? 3 : 1
    let words = companions.map { "\($0.entity.name)\u{A0}\($0.articles)" }
    // As many as fit without cutting the last.
    let fitting = words.indices.reversed().lazy.map { last in
      wrapped("with " + words[...last].joined(separator: ", "), columns: columns)
    }
    return fitting.first { $0.count <= most } ?? []
  }
}

extension Painter {
  /// Who it is, how often and with whom it is named, and a timeline of its months.
  mutating func drawProfile(in area: Rect) {
    guard let entity = state.list.query.entity, !area.isEmpty else { return }
    let text = area.inset(left: 3, right: 1)
    let used = writeClipped(entity.name, row: 0, in: text, style(.headline))
    writeClipped(
      [entity.kind.rawValue, entity.code].compactMap { $0 }.joined(separator: " "), row: 0, column: used + 2, in: text,
      style(.rowMeta))
    guard let profile = state.profile else { return }
    let articles = profile.row.articles == 1 ? "1 article" : "\(grouped(profile.row.articles)) articles"
    let mentions = profile.row.mentions == 1 ? "1 mention" : "\(grouped(profile.row.mentions)) mentions"
    writeClipped("\(articles) · \(mentions)", row: 1, in: text, style(.meta))
    let companions = state.companionLines(columns: text.columns, paneRows: layout.list.rows)
    for (line, words) in companions.enumerated() { writeClipped(words, row: 2 + line, in: text, style(.meta)) }
    draw(Timeline(profile.months, columns: text.columns), in: text.inset(top: 2 + max(1, companions.count)))
  }

  private mutating func draw(_ timeline: Timeline, in area: Rect) {
    frame.write(timeline.bars, in: area, style(.unreadMark))
    let used = frame.write(timeline.first, row: 1, in: area, style(.rowMeta))
    guard timeline.last != timeline.first else { return }
    let column = min(timeline.columns, area.columns) - timeline.last.columns
    if column > used {
      frame.write(timeline.last, row: 1, column: column, in: area, style(.rowMeta))
    } else {
      writeClipped(" – " + timeline.last, row: 1, column: used, in: area, style(.rowMeta))
    }
  }
}

/// Mentions by month as a row of blocks. Where there are more months than columns, several share a block.
struct Timeline: Hashable {
  private(set) var bars = ""
  /// The months at both ends: "Mar 2017".
  private(set) var first = ""
  private(set) var last = ""
  var columns: Int { bars.count }

  private static let blocks = Array("▁▂▃▄▅▆▇█")

  init(_ months: [EntityProfile.Month], columns: Int) {
    guard let start = months.first, let end = months.last, columns > 0 else { return }
    let origin = start.year * 12 + start.month
    let count = end.year * 12 + end.month - origin + 1
    let monthsPerColumn = (count + columns - 1) / columns
    var sums = [Int](repeating: 0, count: (count + monthsPerColumn - 1) / monthsPerColumn)
    for month in months { sums[(month.year * 12 + month.month - origin) / monthsPerColumn] += month.mentions }
    let highest = max(1, sums.max() ?? 1)
    bars = String(sums.map { $0 == 0 ? " " : Self.blocks[($0 * Self.blocks.count - 1) / highest] })
    first = Self.words(start)
    last = Self.words(end)
  }

  private static func words(_ month: EntityProfile.Month) -> String {
    Day(year: month.year, month: month.month, day: 1).map { monthWords($0) } ?? ""
  }
}
