import GRDB

/// A piece of SQL and the values of its question marks, in order.
struct Condition: Sendable {
  var sql: String
  var arguments: [any DatabaseValueConvertible & Sendable]

  /// A placeholder for the row key in a condition's SQL, until it is known which column has it.
  static let key = "$key"

  init(_ sql: String, _ arguments: any DatabaseValueConvertible & Sendable...) {
    self.sql = sql
    self.arguments = arguments
  }

  /// At least one of the conditions must be met.
  static func any(_ conditions: [Condition]) -> Condition {
    var out = Condition("(" + conditions.map(\.sql).joined(separator: " OR ") + ")")
    out.arguments = conditions.flatMap(\.arguments)
    return out
  }

  /// All of the conditions must be met.
  static func all(_ conditions: [Condition]) -> Condition {
    var out = Condition("(" + conditions.map(\.sql).joined(separator: " AND ") + ")")
    out.arguments = conditions.flatMap(\.arguments)
    return out
  }

  static func not(_ condition: Condition) -> Condition {
    var out = condition
    out.sql = "NOT (" + condition.sql + ")"
    return out
  }
}

/// An SQL statement made of pieces, with the values of its question marks.
struct SQLText {
  private(set) var text = ""
  private(set) var arguments: [any DatabaseValueConvertible & Sendable] = []

  mutating func add(_ sql: String, _ arguments: any DatabaseValueConvertible & Sendable...) {
    text += (text.isEmpty ? "" : " ") + sql
    self.arguments += arguments
  }

  mutating func wrap(_ start: String, _ end: String) { text = start + text + end }

  /// Adds conditions on the row key in `column`.
  mutating func add(_ conditions: [Condition], on column: String) {
    for condition in conditions {
      text +=
        " AND "
        + condition.sql.split(separator: Condition.key, omittingEmptySubsequences: false)
        .joined(separator: column)
      arguments += condition.arguments
    }
  }

  func statement(_ db: Database) throws -> Statement {
    let statement = try db.cachedStatement(sql: text)
    statement.setUncheckedArguments(StatementArguments(arguments))
    return statement
  }
}
