/// A value as a document of TOML gives it.
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

/// The keys of a table with their values, in the order in which the document has them.
public struct TOMLTable: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var key: String
    /// Where the key stands, from 1; of a table, where it is first named.
    public var line: Int
    public var value: TOMLValue
  }

  public var entries: [Entry]

  /// `nil` for a key that is not there.
  public subscript(key: String) -> TOMLValue? { entry(key)?.value }

  /// `nil` for a key that is not there.
  public func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }
}
