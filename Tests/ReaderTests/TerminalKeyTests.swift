import Grid
import Testing

@testable import Reader

/// Drawing the screen again, and leaving it for the shell, over whatever is open.
struct TerminalKeyTests {
  @Test(arguments: Scene.allCases, [TerminalOrder.redraw, .suspend])
  func actsOverAllThatIsOpenAndLeavesItAsItIs(scene: Scene, order: TerminalOrder) throws {
    for (columns, rows) in [(80, 24), (15, 4)] {
      var reader = try scene.reader(columns: columns, rows: rows)
      let before = draw(reader.state, .roles)
      let commands = update(&reader.state, .input(.key(.control(order == .redraw ? "l" : "z"))))
      #expect(commands.contains(.terminal(order)))
      #expect(draw(reader.state, .roles) == before)
    }
  }

  @Test(arguments: ["/", "F", ":", "?/"])
  func aCharacterThatMeansItIsStillTyped(opening: String) throws {
    let keymap = Keymap(
      Keymap.standard.bindings.map { binding in
        binding.action == .program(.redraw)
          ? Binding(.program(.redraw), .program, [.character("W")], "") : binding
      })
    var state = ReaderState(size: Size(columns: 80, rows: 24), keymap: keymap)
    let library = try TestLibrary(.edition)
    var asked = state.start()
    while !asked.isEmpty {
      if let event = library.answer(asked.removeFirst()) { asked += update(&state, event) }
    }
    for character in opening { _ = update(&state, .input(.key(.character(character)))) }
    let before = draw(state, .roles)
    #expect(!update(&state, .input(.key(.character("W")))).contains(.terminal(.redraw)))
    #expect(draw(state, .roles) != before)
    _ = update(&state, .input(.key(.escape)))
    _ = update(&state, .input(.key(.escape)))
    #expect(update(&state, .input(.key(.character("W")))) == [.terminal(.redraw)])
  }
}
