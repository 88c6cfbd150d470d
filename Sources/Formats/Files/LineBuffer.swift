/// Divides bytes that are read in pieces into lines.
struct LineBuffer {
  enum Line {
    /// Without its line feed.
    case bytes(ArraySlice<UInt8>)
    /// Longer than `ImportLimit.lineBytes`; it was passed over.
    case tooLong
  }

  private var bytes: [UInt8] = []
  /// Where the next line starts, in `bytes`.
  private var start = 0
  /// No line ends before this index of `bytes`.
  private var searched = 0
  /// Whether the next line is too long; the rest of it is passed over.
  private var isTooLong = false

  /// Appends what `read` appends, and returns what it returns.
  mutating func append<Result>(_ read: (inout [UInt8]) throws -> Result) rethrows -> Result {
    bytes.removeFirst(start)
    (start, searched) = (0, bytes.count)
    return try read(&bytes)
  }

  /// The next line; `nil` when no line is complete. At the end of the source the last line may lack its line feed.
  mutating func next(isAtEnd: Bool) -> Line? {
    guard let end = bytes[searched...].firstIndex(of: 0x0A) else {
      searched = bytes.count
      if bytes.count - start > ImportLimit.lineBytes {
        isTooLong = true
        start = bytes.count
      }
      return isAtEnd && (start < bytes.count || isTooLong) ? take(upTo: bytes.count) : nil
    }
    defer { (start, searched) = (end + 1, end + 1) }
    return take(upTo: end)
  }

  private mutating func take(upTo end: Int) -> Line {
    defer { (start, isTooLong) = (end, false) }
    return isTooLong || end - start > ImportLimit.lineBytes ? .tooLong : .bytes(bytes[start..<end])
  }
}
