import TestSupport
import Testing

@testable import Recognition

@Suite struct DamagedWeightsTests {
  private func embeddedModel() throws -> [UInt8] {
    let file = try #require(Engine.shared?.tagger.model.weights.file)
    return Array(UnsafeRawBufferPointer(start: file.base, count: file.count))
  }

  @Test func theProgramsOwnWeightsAreWhole() { #expect(Recognizer.problem == nil) }

  @Test func whatIsCutShortOrNoWeightsIsRefused() throws {
    let model = try embeddedModel()
    for length in [0, 1, 4, 7, 8, 12, 20, 100, 1_000, model.count / 2, model.count - 1] {
      #expect(Recognizer(model: Array(model.prefix(length)), lexicon: nil) == nil, "\(length) bytes")
    }
    for lexicon in [[], Array("DLEX".utf8), Array("DLEX\u{1}\u{0}\u{14}".utf8), [UInt8](repeating: 0xFF, count: 5_000)]
    {
      #expect(Recognizer(model: nil, lexicon: lexicon) == nil)
    }
  }

  @Test func damagedWeightsNeverEndTheProgram() throws {
    let model = try embeddedModel()
    var random = Dice(printingSeedOf: "damaged weights")
    let seed = random.seed
    for _ in 0..<12 {
      var damaged = model
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        damaged[Int.random(in: 0..<min(1_000, model.count), using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let text = "Angela Merkel visited Kenya.\nPUTIN MEETS DÍAZ-CANEL"
      for span in Recognizer(model: damaged, lexicon: nil)?.spans(in: text) ?? [] {
        #expect(span.range.upperBound <= text.unicodeScalars.count, "seed \(seed)")
      }
    }
  }
}
