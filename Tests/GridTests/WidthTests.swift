import CNcurses
import Glibc
import Grid
import Testing

struct WidthTests {
  /// Walks all scalars. The C library of another system may know more or fewer of them; those it does not know are
  /// left out, and so is the soft hyphen, which is drawn as a hyphen here.
  @Test func tablesAgreeWithTheTerminalLibrary() throws {
    try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
    var wrong: [String] = []
    for value in UInt32(0xA0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let theirs = wcwidth(wchar_t(value))
      if theirs >= 0, Int(theirs) != scalar.columns { wrong.append(String(value, radix: 16)) }
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("新", 2), ("👨‍👩‍👧", 2), ("❤️", 1), ("\u{1B}", 1), ("\u{202E}", 0), ("\u{301}", 0),
    ("का", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{E000}", 1), ("", 0), ("東京 is", 7),
  ])
  func textTakesTheColumnsThatItIsDrawnIn(text: String, columns: Int) {
    #expect(text.columns == columns)
    var frame = Frame(size: Size(columns: 20, rows: 1))
    #expect(frame.write(text, in: Rect(row: 0, column: 0, columns: 20, rows: 1)) == columns)
  }
}
