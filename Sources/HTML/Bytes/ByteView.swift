/// Bytes that somebody else keeps while they are looked at. Every access is checked.
struct ByteView {
  private let base: UnsafePointer<UInt8>?
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    base = buffer.baseAddress
    count = base == nil ? 0 : buffer.count
  }

  @inline(__always) subscript(index: Int) -> UInt8 {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
    return base.unsafelyUnwrapped[index]  // a view without a base has no index that passes the check
  }

  @inline(__always) subscript(range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return UnsafeBufferPointer(start: base.map { $0 + range.lowerBound }, count: range.count)
  }

  /// Eight bytes as one number, the first lowest; those from `count` on are zero.
  @inline(__always) func word(at index: Int) -> UInt64 {
    if index >= 0, index &+ 8 <= count {
      return UInt64(
        littleEndian: UnsafeRawPointer(base.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self))
    }
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for position in index..<max(index, count) where shift < 64 {
      word |= UInt64(self[position]) &<< shift
      shift += 8
    }
    return word
  }

  /// The first place of a byte, `count` when it is not there.
  @inline(__always) func first(_ byte: UInt8, from start: Int) -> Int { first(byte, from: start, to: count) }

  /// The first place of a byte before `end`, which is given back when it is not there.
  @inline(__always) func first(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    let pattern = Block.pattern(byte)
    var index = start
    while index &+ Block.width <= end {
      let marks = Block.Marks(block(at: index) .== pattern)
      if !marks.isEmpty { return index &+ marks.first }
      index &+= Block.width
    }
    while index < end, self[index] != byte { index &+= 1 }
    return index
  }

  /// The first place before `end` of either byte or of a NUL; `end` when there is none.
  @inline(__always) func first(_ one: UInt8, or other: UInt8, orNULFrom start: Int, to end: Int) -> Int {
    let first = Block.pattern(one)
    let second = Block.pattern(other)
    var index = start
    while index &+ Block.width <= end {
      let bytes = block(at: index)
      let marks = Block.Marks((bytes .== first) .| (bytes .== second) .| (bytes .== Block.pattern(0)))
      if !marks.isEmpty { return index &+ marks.first }
      index &+= Block.width
    }
    while index < end {
      let byte = self[index]
      if byte == one || byte == other || byte == 0 { return index }
      index &+= 1
    }
    return index
  }

  /// The bytes of a block, all of which must be there.
  @inline(__always) func block(at index: Int) -> SIMD16<UInt8> {
    precondition(index >= 0 && index &+ Block.width <= count)
    return UnsafeRawPointer(base.unsafelyUnwrapped + index).loadUnaligned(as: SIMD16<UInt8>.self)
  }
}

/// Eight bytes looked at in one number.
enum Swar {
  static let ones: UInt64 = 0x0101_0101_0101_0101
  static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always) static func pattern(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

  /// Marks zero bytes by their highest bit. The lowest mark is right; marks above it may be wrong.
  @inline(__always) static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}
