import CNcurses
import Glibc
import Testing

@testable import Terminal

extension CursesTests {
  @Suite(.serialized) struct DirectColorTests {
    /// Has the terminal library read the description.
    private func load(_ description: [UInt8], as name: String) -> Int32 {
      let digits = description.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
      setenv("TERMINFO", "hex:" + digits, 1)
      defer { unsetenv("TERMINFO") }
      var result: Int32 = 0
      return setupterm(name, STDOUT_FILENO, &result)
    }

    @Test(arguments: [("odd", [true]), ("even", [false, true]), ("x", [])])
    func theTerminalLibraryReadsWhatIsCompiled(name: String, flags: [Bool]) {
      let description = DirectColor.compiled(
        name: name, flags: flags, numbers: [80, -1, 24], strings: [nil, "\u{7}", nil, "clear\u{1B}[m"])
      #expect(load(description, as: name) == OK)
      #expect(tigetflag("RGB") == 1)
      #expect(tigetflag("am") == (flags.count > 1 ? 1 : 0))
      #expect(tigetnum("cols") == 80)
      #expect(tigetnum("lines") == 24)
      #expect(capability("bel") == "\u{7}")
      #expect(capability("cbt") == nil)
      #expect(capability("csr") == "clear\u{1B}[m")
    }

    @Test func aTerminalOf256ColoursGetsThemAll() throws {
      let description = try #require(DirectColor.description(of: "xterm-256color", STDOUT_FILENO))
      let clear = capability("clear")
      #expect(load(description, as: "xterm-256color") == OK)
      #expect(tigetnum("colors") == 1 << 24)
      #expect(capability("clear") == clear)
      #expect(DirectColor.isOwnDescription)
    }

    @Test(arguments: ["xterm", "vt100", "no-such-terminal"])
    func aTerminalOfFewerColoursStaysAsItIs(name: String) {
      #expect(DirectColor.description(of: name, STDOUT_FILENO) == nil)
    }
  }
}
