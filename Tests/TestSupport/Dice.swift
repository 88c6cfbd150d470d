import Glibc

/// Numbers at random, and the same in every run of a seed (SplitMix64).
public struct Dice: RandomNumberGenerator, Sendable {
  public let seed: UInt64
  private var state: UInt64

  public init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  /// With a new seed, which is printed before anything can trap.
  public init(printingSeedOf test: String) {
    self.init(seed: .random(in: .min ... .max))
    print("\(test), seed \(seed)")
    fflush(nil)
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to `limit`.
  public mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<max(1, limit), using: &self) }

  public mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// `elements` must not be empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
