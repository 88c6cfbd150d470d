/// A value in a TOML document.
public indirect enum TOMLValue: Hashable, Sendable {
  case string(String)
  case integer(Int)
  case float(Double)
  case boolean(Bool)
  /// A date, a time, or both, as written.
  case date(String)
  case array([TOMLValue])
  case table(TOMLTable)
}

/// The keys of a table and their values, in the order of the document.
public struct TOMLTable: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var key: String
    /// The key's line, from 1; for a table, the line where it is first named.
    public var line: Int
    public var value: TOMLValue
  }

  public var entries: [Entry]

  /// The value of a key; `nil` for a key that the table does not have.
  public subscript(key: String) -> TOMLValue? { entry(key)?.value }

  /// The entry of a key; `nil` for a key that the table does not have.
  public func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }
}
