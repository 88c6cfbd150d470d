/// Sixteen bytes are looked at at once.
enum Block {
  static let width = 16

  @inline(__always) static func pattern(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  /// Which of the sixteen are meant.
  struct Marks {
    /// Eight bytes each, all bits of a byte that is meant.
    private let low: UInt64
    private let high: UInt64

    @inline(__always) init(_ mask: SIMDMask<SIMD16<Int8>>) {
      let halves = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
      low = halves[0].littleEndian
      high = halves[1].littleEndian
    }

    @inline(__always) var isEmpty: Bool { low | high == 0 }

    /// The first of them, when there is one.
    @inline(__always) var first: Int {
      low != 0 ? low.trailingZeroBitCount &>> 3 : 8 &+ high.trailingZeroBitCount &>> 3
    }
  }
}
