import Articles
import Grid
import TestSupport
import Testing

@testable import Reader

/// A reader under random keys, sizes, pastes and answers that come late, twice, wrong or never: nothing may trap.
struct RandomKeysTests {
  @Test(arguments: UInt64(1)...8)
  func nothingEndsTheReader(seed: UInt64) throws {
    print("random keys, seed \(seed)")
    var storm = try Storm(seed: seed)
    for step in 0..<1_500 {
      try storm.step()
      let frame = draw(storm.state, .roles)
      guard frame.size == storm.state.size else {
        Issue.record("step \(step): \(storm.state.size) is drawn as \(frame.size)")
        return
      }
      let rows = storm.state.list.rows.count
      #expect(storm.state.list.selection >= 0 && storm.state.list.selection < max(1, rows), "step \(step)")
    }
  }
}

/// What happens to a reader, as dice say.
private struct Storm {
  var state: ReaderState
  private var dice: Dice
  private var library: TestLibrary
  /// Asked and not answered yet, and some that were: an answer may come again.
  private var asked: [Command] = []
  private let keys: [Key]

  init(seed: UInt64) throws {
    dice = Dice(seed: seed)
    library = try .wild(&dice)
    state = ReaderState(
      size: Size(columns: 100, rows: 30), look: Look(theme: "dusk", themes: ["dusk", "paper"]),
      today: Day(year: 2018, month: 11, day: 2))
    let ends: Set<Key> = [.character("q"), .character("Q"), .control("c")]
    let typed = "world pier cuba 1000-x\"".map(Key.character)
    keys = Keymap.standard.bindings.flatMap(\.keys).filter { !ends.contains($0) } + typed + [.delete, .insert]
    asked = state.start()
  }

  mutating func step() throws {
    switch dice.below(40) {
    case 0:
      send(
        .input(.resize(Size(columns: dice.pick([1, 5, 20, 40, 60, 100, 140]), rows: dice.pick([1, 5, 6, 14, 40])))))
    case 1:
      send(
        .input(.paste(dice.pick(["zzzz", "world", "a\nb\tc", "e\u{301}\u{301}", String(repeating: "x ", count: 900)]))))
    case 2: send(.libraryChanged)
    case 3: try library.rewriteOne(&dice)
    case 4: send(.newDay(Day(daysSince1970: 17_830 + dice.below(9))))
    case 5: send(.timer(dice.pick([.preview, .message]), Ticket(number: dice.below(200))))
    case 6: if dice.once(in: 6) { library = try .wild(&dice) }
    case 7...22: press(dice.pick(keys))
    case 23: press(dice.pick([.character("n"), .character("N"), .up, .down]))
    case 24: for key in typedAhead { press(key) }
    default: answer()
    }
  }

  /// A prompt with its text and what follows, all before any answer.
  private var typedAhead: [Key] {
    mutating get {
      let prompt = dice.pick(["S", "F", "/", "D", ":", "?/", "p/", "c/"])
      let text = dice.pick(["world", "zzzz", "1000", " pier ", "2018-11", "", "an"])
      let tail: [Key] = dice.pick([
        [.enter, .character("n")], [.enter, .enter], [.tab, .escape], [.tab, .tab, .enter], [.escape], [.down, .enter],
        [.tab, .control("g")], [.control("r"), .enter, .character("N")],
      ])
      return (prompt + text).map(Key.character) + tail
    }
  }

  private mutating func press(_ key: Key) { send(.input(.key(key))) }

  private mutating func send(_ event: Event) { asked += update(&state, event) }

  private mutating func fail(_ command: Command) {
    let reason = "library.sqlite: is damaged"
    switch command {
    case .ask(_, let seat, let ticket): send(.failed(seat, ticket, reason: reason))
    case .make(let change): send(.notKept(change, reason: reason))
    case .find, .wait, .terminal, .openOutside, .quit: break
    }
  }

  private mutating func answer() {
    guard !asked.isEmpty else { return }
    let place = dice.once(in: 3) ? dice.below(asked.count) : 0
    let command = asked[place]
    // Now and then an answer comes a second time.
    if !dice.once(in: 12) { asked.remove(at: place) }
    switch dice.below(12) {
    case 0: return
    case 1: fail(command)
    default: if let event = library.answer(command) { send(event) }
    }
  }
}
