import Charsets
import Grid
import TestSupport
import Testing

@testable import Terminal

struct KeyFuzzTests {
  /// Any sequences one after the other, cut anywhere, with any pauses below a second: no byte of one acts as a key.
  @Test(arguments: 1...40)
  func sequencesTornAnywhereAreTheKeysTheyStandFor(seed: Int) {
    var random = Dice(seed: UInt64(seed))
    for _ in 0..<fuzzRounds(50) {
      let sent = (0..<4).map { _ in SentSequence.all[Int(random.next() % UInt64(SentSequence.all.count))] }
      var decoder = KeyDecoder()
      var inputs: [Input] = []
      var now = 0
      for sequence in sent {
        for byte in sequence.bytes {
          inputs += decoder.feed([byte], at: now)
          now += random.next() % 3 == 0 ? Int(random.next() % 999) : 0
        }
      }
      // An Esc that came alone has acted as one.
      #expect(inputs.filter { $0 != .key(.escape) } == sent.flatMap(\.inputs).filter { $0 != .key(.escape) }, "\(sent)")
    }
  }

  /// Bytes at random, and often those that mean something: no trap, and nothing that grows without an end.
  @Test(arguments: Charset.allCases)
  func anyBytesAreTaken(charset: Charset) {
    var random = Dice(seed: 7)
    let telling: [UInt8] =
      Array("\u{1B}[]PO_^X<;:?$~MmuAR0123456789 200~201~\u{3}\u{7}\\".utf8) + [0x9B, 0xC3, 0xE6, 0x8F]
    var decoder = KeyDecoder(charset)
    var now = 0
    var inputs = 0
    for _ in 0..<fuzzRounds(6_000) {
      let bytes = (0..<random.next() % 12).map { _ in
        random.next() % 4 == 0 ? UInt8(random.next() % 256) : telling[Int(random.next() % UInt64(telling.count))]
      }
      now += Int(random.next() % 40) * (random.next() % 50 == 0 ? 100 : 1)
      inputs += decoder.feed(bytes, at: now).count
      if decoder.isUndecided { #expect((0...25).contains(decoder.milliseconds(untilSettledFrom: now))) }
    }
    #expect(inputs > 0)
    // Whatever came, silence ends it, and a key is a key again.
    _ = decoder.settle(at: now + 5_000)
    _ = decoder.settle(at: now + 10_000)
    #expect(decoder.feed("j".utf8, at: now + 20_000) == [.key(.character("j"))])
  }
}
