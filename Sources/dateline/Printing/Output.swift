import Glibc
import SystemCalls

/// Standard output, written in large pieces. Call `finish` at the end.
///
/// All that the program prints goes through here or `complain`; both take out what would act on a terminal.
struct Output {
  private var bytes: [UInt8] = []

  /// A line for people. `columns`: cut with an ellipsis where it is wider. `isStrong`: in bold.
  mutating func line(_ text: String = "", columns: Int? = nil, isStrong: Bool = false) throws {
    let shown = clipped(printable(text), columns: columns)
    try append(isStrong ? "\u{1B}[1m\(shown)\u{1B}[m" : shown)
  }

  /// A line for programs: one object of JSON.
  mutating func json(_ object: String) throws { try append(printableJSON(object)) }

  private mutating func append(_ text: String) throws {
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count >= 64 << 10 { try finish() }
  }

  /// Writes what is left. Throws when nothing more can be written.
  mutating func finish() throws {
    defer { bytes.removeAll(keepingCapacity: true) }
    guard write(bytes, to: STDOUT_FILENO) else { throw Failure("standard output: \(systemReason(errno))") }
  }
}

/// Prints one line for a person on standard error. `start` is written before it, as it is and in the same write.
func complain(_ text: String, after start: String = "") {
  let line = printable(text.split(whereSeparator: \.isNewline).joined(separator: "; "))
  _ = write(Array("\(start)dateline: \(line)\n".utf8), to: STDERR_FILENO)
}

/// Writes all bytes. Returns `false` when not everything could be written; `errno` says why.
func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 || errno == EINTR || errno == EAGAIN else { return false }
    if count < 0, errno == EAGAIN { waitForRoom(descriptor) }
    rest = rest.dropFirst(max(0, count))
  }
  return true
}
