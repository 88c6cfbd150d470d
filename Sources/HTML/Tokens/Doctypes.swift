/// Declarations of the document's type.
extension Tokenizer {
  /// Reads one from behind its `<!DOCTYPE`.
  mutating func doctype(from start: Int) -> Token {
    var record = DoctypeRecord()
    let end = read(&record, from: start)
    position = min(end &+ 1, source.count)
    doctypes.append(record)
    return Token(kind: .doctype, start: Int32(doctypes.count - 1))
  }

  /// Returns where its `>` stands.
  private func read(_ record: inout DoctypeRecord, from start: Int) -> Int {
    var index = afterWhitespace(start)
    guard index < source.count, source[index] != .greater else {
      record.forcesQuirks = true
      return index
    }
    record.name = []
    while index < source.count, source[index] != .greater, !source[index].isWhitespace {
      append(source[index].lowercased, to: &record.name)
      index &+= 1
    }
    index = afterWhitespace(index)
    guard index < source.count else {
      record.forcesQuirks = true
      return index
    }
    if source[index] == .greater { return index }
    if stands("public", at: index) {
      index = afterWhitespace(index &+ 6)
      guard let end = identifier(&record, \.publicID, at: index) else { return bogusEnd(&record, from: index) }
      index = afterWhitespace(end)
      guard !record.forcesQuirks, index < source.count else {
        record.forcesQuirks = true
        return end
      }
      if source[index] == .greater { return index }
    } else if stands("system", at: index) {
      index = afterWhitespace(index &+ 6)
    } else {
      return bogusEnd(&record, from: index)
    }
    guard let end = identifier(&record, \.systemID, at: index) else { return bogusEnd(&record, from: index) }
    guard !record.forcesQuirks else { return end }
    index = afterWhitespace(end)
    if index >= source.count { record.forcesQuirks = true }
    // What follows a system identifier is passed over without a consequence.
    return source.first(.greater, from: index)
  }

  /// Reads a quoted identifier and returns where it ends; nil when there is no quote.
  private func identifier(
    _ record: inout DoctypeRecord, _ path: WritableKeyPath<DoctypeRecord, [UInt8]?>, at start: Int
  ) -> Int? {
    guard start < source.count, source[start] == .quote || source[start] == .apostrophe else { return nil }
    let quote = source[start]
    record[keyPath: path] = []
    var index = start &+ 1
    while index < source.count, source[index] != quote {
      guard source[index] != .greater else {
        record.forcesQuirks = true
        return index
      }
      append(source[index], to: &record[keyPath: path])
      index &+= 1
    }
    guard index < source.count else {
      record.forcesQuirks = true
      return index
    }
    return index &+ 1
  }

  private func bogusEnd(_ record: inout DoctypeRecord, from index: Int) -> Int {
    record.forcesQuirks = true
    return source.first(.greater, from: min(index, source.count))
  }

  private func append(_ byte: UInt8, to text: inout [UInt8]?) {
    if byte == 0 { text?.append(contentsOf: [0xEF, 0xBF, 0xBD]) } else { text?.append(byte) }
  }

  private func afterWhitespace(_ start: Int) -> Int {
    var index = start
    while index < source.count, source[index].isWhitespace { index &+= 1 }
    return index
  }
}
