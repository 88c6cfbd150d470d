/// A value from JSON, YAML or TOML: text, a list, or keys with values. Numbers and Booleans are kept as written, so
/// that "1.10" and "no" stay what the author wrote.
indirect enum SourceValue: Hashable, Sendable {
  struct Field: Hashable, Sendable {
    var key: String
    var value: SourceValue
  }

  case null
  case text(String)
  /// A number or Boolean of JSON, as written.
  case literal(String)
  case list([SourceValue])
  case map([Field])

  /// The value of the first of `keys` that is present and not null. If a key occurs twice, the last one counts.
  func value(_ keys: String...) -> SourceValue? {
    guard case .map(let fields) = self else { return nil }
    for key in keys {
      if let field = fields.last(where: { $0.key == key }), field.value != .null { return field.value }
    }
    return nil
  }

  func hasKey(_ key: String) -> Bool {
    guard case .map(let fields) = self else { return false }
    return fields.contains { $0.key == key }
  }

  /// The raw text of a scalar; `nil` for null, lists and maps.
  var rawText: String? {
    switch self {
    case .text(let text), .literal(let text): text
    case .null, .list, .map: nil
    }
  }

  /// The text of a scalar as one cleaned line; `nil` when that is empty.
  var line: String? {
    guard let rawText else { return nil }
    let line = cleanedLine(rawText)
    return line.isEmpty ? nil : line
  }

  /// The elements of a list; none for null; any other value alone.
  var elements: [SourceValue] {
    switch self {
    case .null: []
    case .list(let elements): elements
    case .text, .literal, .map: [self]
    }
  }

  /// A Boolean; `nil` for anything else.
  var flag: Bool? { rawText.flatMap { Bool($0) } }

  /// A whole number written without exponent or fraction; `nil` for anything else.
  var integer: Int? { rawText.flatMap { Int($0) } }
}
