import Articles
import Storage

/// Reading pages of lists: at both ends and in the middle, in every order, in every view.
func listSection(_ subject: Subject) throws -> Section {
  var section = Section("list, \(Subject.pageRows) rows a page")
  let library = subject.library
  try mark(subject)
  func add(
    _ name: String, _ query: ListQuery, _ anchor: Anchor<ArticleRow>, times: Int = 20, median: Double? = 10
  ) throws {
    let laps = try laps(times) { _ in _ = try library.window(query, anchor, rows: Subject.pageRows) }
    section.figures.append(Figure(name, laps, median: median))
  }
  let newest = ListQuery()
  try add("top", newest, .top)
  try add("bottom", newest, .bottom)
  if let day = subject.middleDay { try add("jump to a date in the middle", newest, .from(.day(day))) }
  try addWalk(&section, subject)
  for order in ListQuery.Order.allCases where order != .newest && order != .relevance {
    try add("top, by \(order.rawValue)", ListQuery(order: order), .top)
    if order != .unreadFirst, order != .oldest {
      try add("bottom, by \(order.rawValue)", ListQuery(order: order), .bottom)
    }
  }
  for view in [ListQuery.View.unread, .starred] {
    try add("top, \(view.rawValue)", ListQuery(view: view), .top)
    try add("bottom, \(view.rawValue)", ListQuery(view: view), .bottom)
    let counting = try laps(20) { _ in _ = try library.count(ListQuery(view: view)) }
    section.figures.append(Figure("count, \(view.rawValue)", counting))
  }
  return section
}

/// Pages forward and back from the middle.
private func addWalk(_ section: inout Section, _ subject: Subject) throws {
  let library = subject.library
  let start: Anchor<ArticleRow> = subject.middleDay.map { .from(.day($0)) } ?? .top
  var edge = try library.window(ListQuery(), start, rows: Subject.pageRows).rows.last?.key
  var keys: [RowKey] = []
  let onward = try laps(40) { _ in
    guard let key = edge else { return }
    keys.append(key)
    edge = try library.window(ListQuery(), .after(key), rows: Subject.pageRows).rows.last?.key
  }
  section.figures.append(Figure("a page on from the middle", onward, median: 10))
  let back = try laps(keys.count) { index in
    _ = try library.window(ListQuery(), .before(keys[keys.count - 1 - index]), rows: Subject.pageRows)
  }
  section.figures.append(Figure("a page back", back, median: 10))
  let ranks = try laps(keys.count) { index in _ = try library.rank(of: keys[index], in: ListQuery()) }
  section.figures.append(Figure("place of a row in the list", ranks))
}

/// Marks every other one of the newest articles read, and stars some, as after a day's reading.
private func mark(_ subject: Subject) throws {
  let rows = try subject.library.window(ListQuery(), .top, rows: 2_000).rows
  try subject.library.make(.mark(.read(rows.enumerated().filter { $0.offset % 2 == 0 }.map(\.element.id), true)))
  for row in rows.enumerated().filter({ $0.offset % 20 == 3 }).map(\.element) {
    try subject.library.make(.mark(.starred(row.id, true)))
  }
  _ = try subject.library.count(ListQuery(view: .unread))
}
