/// The bytes of a source: those that have been looked at to find its format, and those still to be read.
struct SourceBytes: ~Copyable {
  /// How much of a source's start is enough to find its format.
  private static let startBytes = 64 << 10

  private var bytes: [UInt8]
  /// The rest of the file; `nil` for a source that was in memory.
  private let rest: ByteSource?

  /// Throws an `ImportProblem` when the file cannot be opened or read, or is not a file. "-" is standard input.
  init(path: String) throws {
    let source = try ByteSource(path: path)
    var bytes: [UInt8] = []
    while bytes.count < Self.startBytes, try source.read(Self.startBytes - bytes.count, into: &bytes) {}
    self.bytes = bytes
    rest = .some(source)
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    rest = nil
  }

  /// The start of the source, which shows its format; empty once the source is being read.
  var start: ArraySlice<UInt8> { bytes.prefix(Self.startBytes) }

  /// Appends the bytes in memory, or up to `count` bytes that follow; returns `false` at the end.
  mutating func read(_ count: Int, into target: inout [UInt8]) throws -> Bool {
    guard bytes.isEmpty else {
      target += bytes
      bytes = []
      return true
    }
    return try rest?.read(count, into: &target) ?? false
  }

  /// All bytes up to a limit, and whether there are more.
  mutating func all(limitBytes: Int) throws -> (bytes: [UInt8], isCut: Bool) {
    var all: [UInt8] = []
    // Most sources are small.
    var piece = Self.startBytes
    while all.count <= limitBytes, try read(piece, into: &all) { piece = min(2 * piece, 1 << 20) }
    guard all.count > limitBytes else { return (all, false) }
    return (Array(all.prefix(limitBytes)), true)
  }
}
