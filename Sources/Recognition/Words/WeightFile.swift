import RecognizerWeights

/// The bytes of one file of weights, in memory for as long as the program runs; numbers are little-endian.
///
/// Reading beyond the end gives zero.
struct WeightFile: @unchecked Sendable {  // Constant bytes that nobody writes or frees.
  let base: UnsafeRawPointer
  let count: Int

  init(_ file: EmbeddedFile) {
    base = UnsafeRawPointer(file.bytes)
    count = file.count
  }

  /// A copy that is never freed, for weights that are not part of the program.
  init(copying bytes: [UInt8]) {
    let room = UnsafeMutableRawPointer.allocate(byteCount: bytes.count + 16, alignment: 64)
    room.initializeMemory(as: UInt8.self, repeating: 0, count: bytes.count + 16)
    bytes.withUnsafeBytes { room.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(room), byteCount: bytes.count) }
    base = UnsafeRawPointer(room)
    count = bytes.count
  }

  func hasTag(_ tag: String) -> Bool {
    count >= tag.utf8.count && tag.utf8.enumerated().allSatisfy { u8(at: $0.offset) == $0.element }
  }

  func u8(at offset: Int) -> UInt8 {
    offset < count ? base.load(fromByteOffset: offset, as: UInt8.self) : 0
  }

  func u16(at offset: Int) -> UInt16 {
    offset + 2 <= count ? UInt16(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt16.self)) : 0
  }

  func f32(at offset: Int) -> Float {
    guard offset + 4 <= count else { return 0 }
    return Float(bitPattern: UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// The file's lines, without their ends; no empty line after the last end.
  var lines: [Substring] {
    String(decoding: UnsafeRawBufferPointer(start: base, count: count), as: UTF8.self).split(atByte: 0x0A)
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The parts between separators, which are ASCII, with empty ones: many times as fast as splitting by characters.
  func split(atByte separator: UInt8) -> [Substring] {
    var parts: [Substring] = []
    var start = utf8.startIndex
    for index in utf8.indices where utf8[index] == separator {
      parts.append(self[start..<index])
      start = utf8.index(after: index)
    }
    if start < utf8.endIndex { parts.append(self[start...]) }
    return parts
  }
}
