import Testing

@testable import TOML

struct TOMLReadingTests {
  /// Each document with what it says, written on one line.
  private static let documents: [(text: String, meaning: String)] = [
    ("", "{ }"),
    ("\u{FEFF}a = 1", "{ a = 1 }"),
    ("# only a comment", "{ }"),
    ("\r\n \t\r\na=1# x\r\n\r\nb = 2", "{ a = 1, b = 2 }"),
    ("a = 'C:\\x'\nb = \"\\\"\\\\\\t\\u00e9\\U0001F600\"", "{ a = \"C:\\\\x\", b = \"\\\"\\\\\té😀\" }"),
    ("a = \"\"\"\none\n\"two\"\\\n   \n  three\"\"\"\"\"", "{ a = \"one\\n\\\"two\\\"three\\\"\\\"\" }"),
    ("a = '''\n'x'\\\r\ny''''", "{ a = \"'x'\\\\\\ny'\" }"),
    ("a = [\"\", '', \"\"\"\"\"\", '''''']", "{ a = [\"\", \"\", \"\", \"\"] }"),
    (
      "a = [0, -1_000, +7, 0xfF, 0o17, 0b1_0, 9223372036854775807, -9223372036854775808]",
      "{ a = [0, -1000, 7, 255, 15, 2, 9223372036854775807, -9223372036854775808] }"
    ),
    (
      "a = [1.5, -0.0, 6.25e-2, 1E+02, 1_0.2_5, inf, -inf, nan, +nan]",
      "{ a = [1.5, -0.0, 0.0625, 100.0, 10.25, inf, -inf, nan, nan] }"
    ),
    ("a = [true, false]", "{ a = [true, false] }"),
    (
      "a = [2024-02-29, 07:32:00, 1979-05-27T07:32:00.25Z, 1979-05-27 07:32:00, 1979-05-27t07:32:00-07:00, 2016-12-31T23:59:60Z]",
      "{ a = [2024-02-29, 07:32:00, 1979-05-27T07:32:00.25Z, 1979-05-27 07:32:00, 1979-05-27t07:32:00-07:00, 2016-12-31T23:59:60Z] }"
    ),
    ("a = 1979-05-27 # no time follows", "{ a = 1979-05-27 }"),
    ("a = [ # one\n 1, [ ], # two\n\n {b = [2,\n3,]}\n,]", "{ a = [1, [], { b = [2, 3] }] }"),
    ("a = {}\nb = { c.d = 1, c.e = {f = 2} }", "{ a = { }, b = { c = { d = 1, e = { f = 2 } } } }"),
    ("a.b = 1\na.c.d = 2\n\"a\" . 'e' = 3", "{ a = { b = 1, c = { d = 2 }, e = 3 } }"),
    ("1.2 = 3\n-_ = 4\n\"\" = 5\n\"é x\" = 6", "{ 1 = { 2 = 3 }, -_ = 4, \"\" = 5, \"é x\" = 6 }"),
    ("[a.b.c]\nx = 1\n[a]\ny = 2\n[ a . 'b' ]\nz = 3", "{ a = { b = { c = { x = 1 }, z = 3 }, y = 2 } }"),
    ("[a]\nb.c = 1\n[a.b.d]\ne = 2", "{ a = { b = { c = 1, d = { e = 2 } } } }"),
    (
      "[[a]]\nb = 1\n[a.c]\nd = 2\n[[a]]\n[[a.e]]\n[[a.e]]\nf = 3",
      "{ a = [{ b = 1, c = { d = 2 } }, { e = [{ }, { f = 3 }] }] }"
    ),
    // Letters that only look the same are two keys.
    ("\"\u{E9}\" = 1\n\"e\u{301}\" = 2", "{ \"\u{E9}\" = 1, \"e\u{301}\" = 2 }"),
  ]

  @Test(arguments: documents)
  func aDocumentIsReadAsItIsMeant(text: String, meaning: String) throws {
    let table = try parseTOML(text)
    #expect(Array(TOMLValue.table(table).written.utf8) == Array(meaning.utf8))
  }

  @Test func eachKeyKnowsItsLine() throws {
    let table = try parseTOML("a = '''\n\n'''\nb = [\n1,\n2]\n\n[c.d]\ne = \"\"\"\n\"\"\"\nf = 1\r\ng = 2")
    #expect(table.entries.map(\.line) == [1, 4, 8])
    guard case .table(let c)? = table["c"], case .table(let d)? = c["d"] else {
      Issue.record("\(table)")
      return
    }
    #expect(c.entry("d")?.line == 8)
    #expect(d.entries.map(\.line) == [9, 11, 12])
  }

  private static let faults: [(text: String, line: Int, cause: TOMLFault.Cause)] = [
    // toml++ has assertions for what these begin with, and ends the program.
    ("a = 1\n[|x|]", 2, .unexpected("\"|\"")),
    ("[[=", 1, .unexpected("\"=\"")),
    ("[[ .b]]", 1, .unexpected("\".\"")),
    ("[é]", 1, .unexpected("\"é\"")),
    ("[", 1, .noKey),
    ("[\"", 1, .unfinished(.string)),
    ("a = ]", 1, .unexpected("\"]\"")),
    ("a = }", 1, .unexpected("\"}\"")),
    ("a = [1, }", 1, .unexpected("\"}\"")),
    ("a = [}", 1, .unexpected("\"}\"")),
    ("a = [[}[", 1, .unexpected("\"}\"")),
    ("a = [,1]", 1, .unexpected("\",\"")),
    ("a = {b = }", 1, .unexpected("\"}\"")),
    ("a = {b = ,}", 1, .unexpected("\",\"")),
    ("a = #", 1, .noValue),
    ("a =\n1", 1, .noValue),
    // Lines and keys.
    ("a", 1, .noEqualsSign),
    ("a b = 1", 1, .unexpected("\"b\"")),
    ("= 1", 1, .unexpected("\"=\"")),
    ("a. = 1", 1, .unexpected("\"=\"")),
    ("a = 1 b = 2", 1, .unexpected("\"b\"")),
    ("a = 1\rb = 2", 1, .controlCharacter(13)),
    ("\"\"\"a\"\"\" = 1", 1, .unexpected("\"\"\"")),
    ("[a] b", 1, .unexpected("\"b\"")),
    ("[a\nb]", 1, .unfinished(.header)),
    ("[[a]", 1, .unfinished(.header)),
    ("[ [a]]", 1, .unexpected("\"[\"")),
    ("a = 1\n# \u{1}", 2, .controlCharacter(1)),
    ("a = 1 \u{C}", 1, .controlCharacter(12)),
    // Strings.
    ("a = \"x\nb = 1", 1, .unfinished(.string)),
    ("a = 'x", 1, .unfinished(.string)),
    ("\na = \"\"\"x\n\n", 2, .unfinished(.string)),
    ("a = '''x''", 1, .unfinished(.string)),
    ("a = \"\"\"x\"\"\"\"\"\"", 1, .unexpected("\"\"\"")),
    ("a = \"\u{0}\"", 1, .controlCharacter(0)),
    ("a = '''\n\u{7F}'''", 2, .controlCharacter(127)),
    ("a = \"\\x41\"", 1, .unknownEscape("\\x")),
    ("a = \"\\ud800\"", 1, .unknownEscape("\\ud800")),
    ("a = \"\\U00110000\"", 1, .unknownEscape("\\U00110000")),
    ("a = \"\\u12\"", 1, .unknownEscape("\\u12")),
    // Arrays and tables in braces.
    ("\na = [1,\n2", 2, .unfinished(.array)),
    ("a = [1 2]", 1, .unexpected("\"2\"")),
    ("a = {b = 1,}", 1, .unexpected("\"}\"")),
    ("a = {b = 1", 1, .unfinished(.inlineTable)),
    ("a = {\nb = 1}", 1, .noKey),
    // Whose key it is.
    ("a = 1\na = 2", 2, .givenTwice("a")),
    ("[a]\n\n[a]", 3, .givenTwice("a")),
    ("[a]\n[[a]]", 2, .givenTwice("a")),
    ("[[a]]\n[a]", 2, .givenTwice("a")),
    ("a = [{}]\n[[a]]", 2, .givenTwice("a")),
    ("a = {b = 1}\n[a.c]", 2, .notExtendable("a")),
    ("a = {b = 1}\na.c = 1", 2, .notExtendable("a")),
    ("a = {b = {c = 1}, b.d = 2}", 1, .notExtendable("b")),
    ("a.b = 1\n[a]", 2, .givenTwice("a")),
    ("[a.b]\n[a]\nb.c = 1", 3, .notExtendable("b")),
    ("a = 1\na.b = 1", 2, .notExtendable("a")),
  ]

  @Test(arguments: faults)
  func theFirstFaultIsToldWithItsLine(text: String, line: Int, cause: TOMLFault.Cause) {
    #expect(throws: TOMLFault(line: line, cause: cause)) { try parseTOML(text) }
  }

  @Test(arguments: [
    "1__0", "_1", "1_", "00", "01", "-01", "0x", "-0x1", "+0b1", "0x_1", "0xg", "0o8", "9223372036854775808", "1.",
    ".5",
    "1.e1", "1e", "1e+", "1_.5", "1._5", "01.5", "+-1", "++1", "1-1", "truefalse", "True", "infinity", "x",
    "1979-02-29",
    "1979-13-01", "1979-00-01", "1979-05-32", "1979-5-27", "1979-05-27T", "1979-05-27T07:32", "1979-05-27T24:00:00",
    "1979-05-27x07:32:00", "07:32", "07:60:00", "07:32:61", "07:32:00.", "07:32:00Z", "1979-05-27T07:32:00+24:00",
    "1979-05-27T07:32:00+1:00",
  ])
  func whatIsAlmostANumberOrDateIsNone(_ value: String) {
    #expect(throws: TOMLFault(line: 1, cause: .unknownValue(value))) { try parseTOML("a = \(value)") }
  }
}
