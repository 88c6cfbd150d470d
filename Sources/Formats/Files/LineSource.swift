/// The lines of a file or of standard input, returned as soon as they can be read.
public struct LineSource: ~Copyable {
  public enum Line: Hashable, Sendable {
    /// Without its line end; U+FFFD replaces bytes that are not UTF-8.
    case text(String)
    /// Longer than `limitBytes`; the lines after it can be read.
    case tooLong(limitBytes: Int)
  }

  private let source: ByteSource
  private var buffer = LineBuffer()
  private var isAtEnd = false
  /// An error that occurred after lines had been read; thrown once these have been returned.
  private var failure: (any Error)?

  /// Throws an `ImportProblem` when the file cannot be opened or is not a file. "-" is standard input.
  public init(path: String) throws { source = try ByteSource(path: path) }

  /// At most `limit` of the next lines; empty at the end. Waits for the first line, but not for more once there is one
  /// to return. Throws an `ImportProblem` when the source cannot be read.
  public mutating func next(atMost limit: Int) throws -> [Line] {
    var lines: [Line] = []
    while lines.count < limit {
      if let line = buffer.next(isAtEnd: isAtEnd) {
        lines.append(Line(line))
      } else if isAtEnd || failure != nil {
        break
      } else if lines.isEmpty || source.hasMore {
        do { isAtEnd = try !buffer.append { try source.read(256 << 10, into: &$0) } } catch { failure = error }
      } else {
        break
      }
    }
    if lines.isEmpty, let failure { throw failure }
    return lines
  }
}

extension LineSource.Line {
  fileprivate init(_ line: LineBuffer.Line) {
    switch line {
    case .bytes(let bytes):
      self = .text(String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self))
    case .tooLong: self = .tooLong(limitBytes: ImportLimit.lineBytes)
    }
  }
}
