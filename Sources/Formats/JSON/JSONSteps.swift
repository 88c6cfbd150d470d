extension JSONReader {
  /// Reads an object key by key; `readValue` reads the value of each, or skips it. Returns `false`, and reads nothing,
  /// when no object comes next.
  mutating func readFields(
    _ readValue: (String, inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) -> Bool {
    skipBlanks()
    guard take("{") else { return false }
    while true {
      skipBlanks()
      if take("}") { return true }
      guard peek == UInt8(ascii: "\"") else { throw .unexpected(byteOffset: position) }
      let key = try readString()
      skipBlanks()
      guard take(":") else { throw .unexpected(byteOffset: position) }
      skipBlanks()
      try readValue(key, &self)
      skipBlanks()
      guard take(",") || peek == UInt8(ascii: "}") else { throw .unexpected(byteOffset: position) }
    }
  }
}
