import Articles
import Grid

extension ReaderState {
  /// Lines that the head of an entity's page takes at the top of the list; 0 for other lists and small panes.
  func profileLines(paneRows: Int) -> Int { list.query.entity != nil && paneRows >= 12 ? 6 : 0 }
}

extension Painter {
  /// Who it is, how often and with whom it is named, and a timeline of its months.
  mutating func drawProfile(in area: Rect) {
    guard let entity = state.list.query.entity, !area.isEmpty else { return }
    let text = area.inset(left: 3, right: 1)
    writeClipped(entity.name, row: 0, in: text, style(.headline))
    guard let profile = state.profile else { return }
    let code = entity.code.map { " · \($0)" } ?? ""
    let count = "\(grouped(profile.row.mentions)) mentions in \(grouped(profile.row.articles)) articles"
    writeClipped("\(entity.kind.rawValue)\(code) · \(count)", row: 1, in: text, style(.meta))
    let companions = profile.companions.map { "\($0.entity.name) \($0.articles)" }.joined(separator: ", ")
    if !companions.isEmpty { writeClipped("with \(companions)", row: 2, in: text, style(.meta)) }
    let timeline = Timeline(profile.months, columns: text.columns)
    frame.write(timeline.bars, row: 3, in: text, style(.unreadMark))
    frame.write(timeline.first, row: 4, in: text, style(.rowMeta))
    let column = min(timeline.columns, text.columns) - timeline.last.columns
    if column > timeline.first.columns { frame.write(timeline.last, row: 4, column: column, in: text, style(.rowMeta)) }
  }
}

/// Mentions by month as a row of blocks. Months are joined where there are more than columns.
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
