/// What JSON, YAML and TOML have in common: text, lists and keyed values. Numbers and Booleans are the text they were
/// written as, so that "1.10" and "no" stay what the author wrote.
indirect enum SourceValue: Hashable, Sendable {
  struct Field: Hashable, Sendable {
    var key: String
    var value: SourceValue
  }

  case null
  case text(String)
  /// A number or truth value of JSON, as it was written.
  case literal(String)
  case list([SourceValue])
  case map([Field])

  /// The value under the first of `keys` that is there and not null. Of a key given twice the last counts.
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

  /// The text of a scalar as one clean line; `nil` when nothing is left of it.
  var line: String? {
    guard let rawText else { return nil }
    let line = cleanedLine(rawText)
    return line.isEmpty ? nil : line
  }

  /// The elements of a list; anything else but null is a list of itself.
  var elements: [SourceValue] {
    switch self {
    case .null: []
    case .list(let elements): elements
    case .text, .literal, .map: [self]
    }
  }

  /// A whole number that is written without exponent or fraction.
  var integer: Int? { rawText.flatMap { Int($0) } }
}
