/// The lines of a file, or of standard input, as they come.
public struct LineSource: ~Copyable {
  public enum Line: Hashable, Sendable {
    /// Without its line end; U+FFFD stands for what is no UTF-8.
    case text(String)
    /// Longer than `limitBytes`; what is behind it can be read.
    case tooLong(limitBytes: Int)
  }

  private let source: ByteSource
  private var bytes: [UInt8] = []
  /// Where the next line starts, in `bytes`.
  private var start = 0
  /// Up to here no line ends.
  private var searched = 0
  /// The next line has become too long; what is left of it is passed over.
  private var isTooLong = false
  private var isAtEnd = false
  /// What came after the last lines that were given back.
  private var failure: (any Error)?

  /// Throws an `ImportProblem` when the file cannot be opened, or is none. "-" is standard input.
  public init(path: String) throws { source = try ByteSource(path: path) }

  /// The next lines, at most so many; none at the end. It waits for the first line, but not for another one while there
  /// are lines to give back. Throws an `ImportProblem` when the source cannot be read.
  public mutating func next(atMost limit: Int) throws -> [Line] {
    var lines: [Line] = []
    while lines.count < limit {
      if let line = takeLine() {
        lines.append(line)
      } else if isAtEnd || failure != nil {
        break
      } else if lines.isEmpty || source.hasMore {
        readMore()
      } else {
        break
      }
    }
    if lines.isEmpty, let failure { throw failure }
    return lines
  }

  /// `nil` when no line is complete. At the end of the source a line need not be.
  private mutating func takeLine() -> Line? {
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
    guard !isTooLong else { return .tooLong(limitBytes: ImportLimit.lineBytes) }
    let line = bytes[start..<end]
    return .text(String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self))
  }

  private mutating func readMore() {
    bytes.removeFirst(start)
    (start, searched) = (0, bytes.count)
    do { isAtEnd = try !source.read(256 << 10, into: &bytes) } catch { failure = error }
  }
}
