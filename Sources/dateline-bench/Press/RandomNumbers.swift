/// Numbers that look random and are the same for the same seed on every machine (SplitMix64).
struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Streams of one seed are independent of each other.
  init(seed: UInt64, stream: Int) {
    state = seed &* 0xD134_2543_DE82_EF95 &+ UInt64(bitPattern: Int64(stream)) &* 0xA24B_AED4_963E_E407
    _ = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to `limit`.
  mutating func below(_ limit: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(limit)).high) }

  /// True once in `times`.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// From 0 up to `limit`, small numbers far more often: a few are everywhere, most are rare.
  mutating func mostlySmall(below limit: Int) -> Int {
    let first = below(limit)
    return first * below(limit) / limit * below(limit) / limit
  }
}
