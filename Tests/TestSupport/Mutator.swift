import Glibc

/// Breaks texts as bad discs, bad programs and bad people do.
public struct Mutator: Sendable {
  /// Signs that mean something to the reader of the text.
  private let pieces: [[UInt8]]
  private let mostChanges: Int
  private let mostCopies: Int

  /// `mostChanges` is how many places of a text are changed at most, `mostCopies` how often a sign is put in at one of them.
  public init(_ pieces: [String], mostChanges: Int = 12, mostCopies: Int = 200) {
    self.pieces = pieces.map { Array($0.utf8) } + Mutator.badBytes
    self.mostChanges = mostChanges
    self.mostCopies = mostCopies
  }

  private static let badBytes: [[UInt8]] = [
    [0], [0xFF], [0xC3], [0xFE, 0xFF], [0x9D], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
  ]

  /// Cuts, doubles, moves or changes a few places of the text.
  public func mutated(_ text: some Sequence<UInt8>, _ dice: inout Dice) -> [UInt8] {
    var bytes = Array(text)
    for _ in 0...dice.below(mostChanges) { mutate(&bytes, &dice) }
    return bytes
  }

  private func mutate(_ bytes: inout [UInt8], _ dice: inout Dice) {
    let place = dice.below(bytes.count + 1)
    switch dice.below(6) {
    case 0: bytes.removeLast(bytes.count - place)
    case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + dice.below(30)))
    case 2:
      let copied = bytes[place..<min(bytes.count, place + 1 + dice.below(40))]
      bytes.insert(contentsOf: copied, at: dice.below(bytes.count + 1))
    case 3:
      let copies = dice.pick([1, 1, 2, mostCopies])
      bytes.insert(contentsOf: repeatElement(dice.pick(pieces), count: copies).joined(), at: place)
    case 4 where place < bytes.count: bytes[place] = UInt8(dice.below(256))
    default: bytes.insert(contentsOf: dice.pick(pieces), at: place)
    }
  }
}
