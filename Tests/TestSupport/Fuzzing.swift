import Glibc

/// Plays rounds by dice of a new seed. `round` is told where it stands, so that a failure can be had again.
public func fuzz(
  _ test: String, rounds: Int, _ round: (_ dice: inout Dice, _ place: String) throws -> Void
) rethrows {
  var dice = Dice(printingSeedOf: test)
  for number in 0..<fuzzRounds(rounds) { try round(&dice, "seed \(dice.seed), round \(number)") }
}

/// How many rounds a fuzz test plays: `usual` of them, or as many times more as the variable DATELINE_FUZZ says.
public func fuzzRounds(_ usual: Int) -> Int {
  let factor = getenv("DATELINE_FUZZ").flatMap { Int(String(cString: $0)) } ?? 1
  return usual * max(1, factor)
}
