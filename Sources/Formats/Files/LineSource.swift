/// The lines of a file, or of standard input, as they come.
public struct LineSource: ~Copyable {
  public enum Line: Hashable, Sendable {
    /// Without its line end; U+FFFD stands for what is no UTF-8.
    case text(String)
    /// Longer than `limitBytes`; what is behind it can be read.
    case tooLong(limitBytes: Int)
  }

  private let source: ByteSource
  private var buffer = LineBuffer()
  private var isAtEnd = false
  /// What came after the last lines that were returned.
  private var failure: (any Error)?

  /// Throws an `ImportProblem` when the file cannot be opened, or is none. "-" is standard input.
  public init(path: String) throws { source = try ByteSource(path: path) }

  /// The next lines, at most so many; none at the end. It waits for the first line, but not for another one while there
  /// are lines to return. Throws an `ImportProblem` when the source cannot be read.
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
