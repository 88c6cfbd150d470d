import CNcurses
import Glibc
import Grid
import Testing

@testable import Terminal

extension CursesTests {
  struct ScalarWidthTests {
    /// ncurses asks a function of the C library's name; that it finds ours shows in where its cursor goes.
    @Test func theTerminalLibraryCountsColumnsAsTheLayoutDoes() throws {
      #expect(Lettering.adoptUnicode())
      let output = try #require(fopen("/dev/null", "w"))
      let input = try #require(fopen("/dev/null", "r"))
      let curses = try #require(newterm("xterm-256color", output, input))
      let pad = try #require(newpad(1, 8))
      defer {
        delwin(pad)
        endwin()
        delscreen(curses)
        fclose(input)
        fclose(output)
      }
      var wrong: [String] = []
      for value in UInt32(0xA0)...0x10FFFF {
        guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else { continue }
        var text: [wchar_t] = [wchar_t(value)]
        // What takes no column joins the letter before it.
        if scalar.columns == 0 { text.insert(wchar_t(UInt8(ascii: "a")), at: 0) }
        werase(pad)
        wmove(pad, 0, 0)
        waddnwstr(pad, text, Int32(text.count))
        if Int(getcurx(pad)) != max(1, scalar.columns) { wrong.append(String(value, radix: 16)) }
      }
      #expect(wrong == [])
    }

    @Test(arguments: [
      (0x61, 1), (0, 0), (0x1B, -1), (0x9B, -1), (-1, -1), (0xD800, -1), (0x11_0000, -1), (0x65B0, 2), (0x301, 0),
      (0x93E, 1),
    ])
    func everyNumberHasAWidthOrNone(character: CInt, columns: CInt) {
      #expect(columnsOfCharacter(character) == columns)
    }

    /// A multiplexer on the same system counts by the C library, which may know an older Unicode.
    @Test func whatTheSystemCountsInAnotherWayIsNotDrawn() {
      #expect(Lettering.adoptUnicode())
      for scalar in "aéनिক新👩★한".unicodeScalars { #expect(SystemWidth.agrees(scalar)) }
      // Wide by glibc alone.
      #expect(!SystemWidth.agrees("\u{3248}"))
    }
  }
}
