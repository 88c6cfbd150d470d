import Foundation
import Grid
import Reader
import Testing

/// The program itself under random keys, on the sample edition.
struct ProgramUnderRandomKeysTests {
  @Test(arguments: UInt64(1)...2)
  func nothingEndsTheProgramBeforeItsLastKey(seed: UInt64) throws {
    var state = seed
    func roll(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let ends: Set<Key> = [.character("q"), .character("Q"), .control("c"), .control("z"), .character("o")]
    let keys = Keymap.standard.bindings.flatMap(\.keys).filter { !ends.contains($0) }.map(\.notation)
    let phrases = [
      "Sworld<Enter>", "Fzzzz<Enter>", "Fthe<Enter>", "n", "N", "<Up>", "<Down>", "D2025-10<Enter>", "p/an<Tab>",
    ]
    let script = (0..<25).map { _ in roll(4) == 0 ? phrases[roll(phrases.count)] : keys[roll(keys.count)] }.joined()
    print("random keys for the program, seed \(seed): \(script)")
    let size = ["100x30", "80x24", "50x20", "140x40"][roll(4)]
    let run = try Program().run("--sample", "--print-screen", size, "--keys", script)
    #expect(run.code == 0)
    #expect(run.messages.isEmpty)
    #expect(!run.output.isEmpty)
  }

  @Test(arguments: ["n", "N", "<Up>", "<Down>"])
  func aStepAfterAFindWithoutHitsEndsNothing(step: String) throws {
    let program = try Program()
    let keys = "Speso<Enter>Fzzzz<Enter>\(step)"
    let run = try program.run("--print-screen", "100x30", "--keys", keys, program.writeArticles())
    #expect(run.code == 0)
    #expect(run.output.contains("zzzz") == (step == "n" || step == "N"))
  }
}
