/// The lines of bytes that come in pieces.
struct LineBuffer {
  enum Line {
    /// Without its line feed.
    case bytes(ArraySlice<UInt8>)
    /// Longer than `ImportLimit.lineBytes`; it has been passed over.
    case tooLong
  }

  private var bytes: [UInt8] = []
  /// Where the next line starts, in `bytes`.
  private var start = 0
  /// Up to here no line ends.
  private var searched = 0
  /// The next line has become too long; what is left of it is passed over.
  private var isTooLong = false

  /// Appends what `read` appends, and returns what it returns.
  mutating func append<Result>(_ read: (inout [UInt8]) throws -> Result) rethrows -> Result {
    bytes.removeFirst(start)
    (start, searched) = (0, bytes.count)
    return try read(&bytes)
  }

  /// The next line; `nil` when none is complete. At the end of the source a line need not be.
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
