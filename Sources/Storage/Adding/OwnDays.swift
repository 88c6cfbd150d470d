import Articles

/// The own day of articles: the date in the zone of their source, which may be another than that of their row key, in
/// UTC. It stands in the columns `firstDay` and `lastDay` of `article`, which differ where only a month or a year is known
/// and are null where the source gave no date.
enum OwnDays {
  /// Own days lie at most one day beside that of the key: no zone is a whole day away. Another one for articles that found
  /// no free key in their own second.
  private static let margin = 2

  /// The row keys that articles with own days in a span have, and some others.
  static func keys(from first: Day?, before end: Day?) -> Range<Int64> {
    let lower = first.map { DateKey.start(of: $0) - Int64(margin) * DateKey.keysPerDay } ?? 0
    let upper = end.map { DateKey.start(of: $0) + Int64(margin) * DateKey.keysPerDay } ?? .max
    return max(lower, 0)..<max(lower, upper, 0)
  }
}

extension Condition {
  /// The article's day, month or year lies wholly in the span; not met by one without a date.
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

  /// By the order of dates the article stands at the own day or, going on in a direction, behind it. One without a date
  /// counts for the day on which it was added.
  static func reaching(_ day: Day, ascending: Bool) -> Condition {
    Condition(
      """
      EXISTS (SELECT 1 FROM article AS reached WHERE reached.key = \(key) AND
        coalesce(reached.firstDay, \(DateKey.daysSince1970(ofKey: "reached.key"))) \(ascending ? ">=" : "<=") ?)
      """, day.daysSince1970)
  }
}
