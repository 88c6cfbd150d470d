/// A table while its document is being read: later lines may add to it.
final class TableBuilder {
  /// How a table was made, which decides what may add to it.
  enum Origin {
    /// It was only named on the way to another table, in the name of a section; a section of its own may follow.
    case passed
    /// It has a section of its own.
    case section
    /// It was named on the way to a value by a dotted key; only dotted keys add to it.
    case dotted
  }

  private enum Content {
    case value(TOMLValue)
    case table(TableBuilder)
    /// The tables of sections in double brackets.
    case tables([TableBuilder])
  }

  private var entries: [(key: Key, content: Content)] = []
  /// The index of each key in `entries`. Keys are compared by bytes: letters that only look the same make two keys.
  private var places: [[UInt8]: Int] = [:]
  private var origin: Origin
  /// How many levels are above it.
  let depth: Int

  init(_ origin: Origin, depth: Int) {
    self.origin = origin
    self.depth = depth
  }

  /// The table with everything that has been added.
  var table: TOMLTable {
    TOMLTable(
      entries: entries.map { key, content in
        TOMLTable.Entry(key: key.text, line: key.line, value: Self.value(of: content))
      })
  }

  private static func value(of content: Content) -> TOMLValue {
    switch content {
    case .value(let value): value
    case .table(let builder): .table(builder.table)
    case .tables(let builders): .array(builders.map { .table($0.table) })
    }
  }

  /// Throws if the key already has a value.
  func add(_ value: TOMLValue, as key: Key) throws(TOMLFault) {
    guard places[key.bytes] == nil else { throw key.fault(.givenTwice(key.text)) }
    append(.value(value), key)
  }

  /// The table that a dotted key adds to; `path` is all words of the key but the last.
  func table(forDotted path: ArraySlice<Key>) throws(TOMLFault) -> TableBuilder {
    var builder = self
    for key in path {
      switch builder.content(of: key) {
      case nil: builder = try builder.newTable(key, .dotted)
      case .table(let next)? where next.origin == .dotted: builder = next
      default: throw key.fault(.notExtendable(key.text))
      }
    }
    return builder
  }

  /// The table of a section. `isElement` means double brackets: a new table at the end of an array.
  func table(forSection path: [Key], isElement: Bool) throws(TOMLFault) -> TableBuilder {
    guard let last = path.last else { return self }
    var builder = self
    for key in path.dropLast() {
      switch builder.content(of: key) {
      case nil: builder = try builder.newTable(key, .passed)
      case .table(let next)?: builder = next
      case .tables(let elements)?: builder = elements.last ?? builder
      case .value?: throw key.fault(.notExtendable(key.text))
      }
    }
    return try isElement ? builder.newElement(last) : builder.section(last)
  }

  private func section(_ key: Key) throws(TOMLFault) -> TableBuilder {
    switch content(of: key) {
    case nil: return try newTable(key, .section)
    case .table(let builder)? where builder.origin == .passed:
      builder.origin = .section
      return builder
    default: throw key.fault(.givenTwice(key.text))
    }
  }

  private func newElement(_ key: Key) throws(TOMLFault) -> TableBuilder {
    // Two levels: the array and its table.
    let element = TableBuilder(.section, depth: try deeper(by: 2, key))
    guard let place = places[key.bytes] else {
      append(.tables([element]), key)
      return element
    }
    guard case .tables(var elements) = entries[place].content else { throw key.fault(.givenTwice(key.text)) }
    // Removed first: with two references, each append would copy the whole array.
    entries[place].content = .tables([])
    elements.append(element)
    entries[place].content = .tables(elements)
    return element
  }

  private func newTable(_ key: Key, _ origin: Origin) throws(TOMLFault) -> TableBuilder {
    let builder = TableBuilder(origin, depth: try deeper(by: 1, key))
    append(.table(builder), key)
    return builder
  }

  private func deeper(by levels: Int, _ key: Key) throws(TOMLFault) -> Int {
    guard depth + levels <= TOMLTable.deepestLevel else { throw key.fault(.tooDeep) }
    return depth + levels
  }

  private func content(of key: Key) -> Content? { places[key.bytes].map { entries[$0].content } }

  private func append(_ content: Content, _ key: Key) {
    places[key.bytes] = entries.count
    entries.append((key, content))
  }
}

/// One word of a key, without its quotation marks, and its line.
struct Key {
  var bytes: [UInt8]
  var line: Int

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func fault(_ cause: TOMLFault.Cause) -> TOMLFault { TOMLFault(line: line, cause: cause) }
}
