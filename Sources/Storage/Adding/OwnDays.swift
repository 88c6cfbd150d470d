import Articles

/// The own day of an article is its date in the zone of its source. It may differ from the day of the row key, which is
/// in UTC. It is in the columns `firstDay` and `lastDay` of `article`, which differ when only a month or a year is
/// known, and are null when the source gave no date.
enum OwnDays {
  /// In days: one because the own day is at most one day from that of the row key (no zone is a whole day away), and
  /// one for articles that found no free key in their own second.
  private static let margin = 2

  /// A range of row keys with all articles whose own day is in the span, and some others.
  static func keys(from first: Day?, before end: Day?) -> Range<Int64> {
    let lower = first.map { DateKey.start(of: $0) - Int64(margin) * DateKey.keysPerDay } ?? 0
    let upper = end.map { DateKey.start(of: $0) + Int64(margin) * DateKey.keysPerDay } ?? .max
    return max(lower, 0)..<max(lower, upper, 0)
  }
}

extension Condition {
  /// The article's day, month or year is wholly in the span. Articles without a date do not meet the condition.
  static func published(from first: Day?, before end: Day?) -> Condition {
    var condition = Condition(
      "EXISTS (SELECT 1 FROM article AS dated WHERE dated.key = \(key) AND dated.firstDay IS NOT NULL")
    if let first {
      condition.sql += " AND dated.firstDay >= ?"
      condition.arguments.append(first.daysSince1970)
    }
    if let end {
      condition.sql += " AND dated.lastDay < ?"
      condition.arguments.append(end.daysSince1970)
    }
    condition.sql += ")"
    return condition
  }

  /// The article's own day is `day`, or follows it in the direction of the list. An article without a date counts with
  /// the day on which it was added.
  static func reaching(_ day: Day, ascending: Bool) -> Condition {
    Condition(
      """
      EXISTS (SELECT 1 FROM article AS reached WHERE reached.key = \(key) AND
        coalesce(reached.firstDay, \(DateKey.daysSince1970(ofKey: "reached.key"))) \(ascending ? ">=" : "<=") ?)
      """, day.daysSince1970)
  }
}
