import Dispatch
import TOML
import TestSupport
import Testing

/// Whatever a text holds, its reading ends with a document or a fault.
struct HostileTOMLTests {
  /// Each would take the stack of a dispatched thread, which has half a megabyte.
  @Test(arguments: [
    Pile(piece: "a.", count: 30_000, end: "a = 1"),
    Pile(start: "[", piece: "a.", count: 30_000, end: "a]\nb = 1"),
    Pile(start: "[[", piece: "a.", count: 30_000, end: "a]]\nb = 1"),
    Pile(piece: "[[a]]\n[a.b]\n[[a.b.c]]\n[a.b.c.d]\n", count: 1, end: "e = \(String(repeating: "[", count: 30_000))"),
    Pile(start: "a = ", piece: "[", count: 30_000),
    Pile(start: "a = ", piece: "{a = ", count: 30_000),
    Pile(start: "a = ", piece: "[{a.b = ", count: 30_000),
    Pile(start: "a = ", piece: "{\(String(repeating: "a.", count: 40))a = ", count: 90, end: "1"),
    Pile(start: "a = \"\"\n", piece: "b.", count: 30_000, end: "b = '''x'''"),
  ])
  func depthIsRefused(_ pile: Pile) {
    let text = pile.text
    let result = DispatchQueue(label: "reading").sync { Result { try parseTOML(text) } }
    guard case .failure(let error as TOMLFault) = result else {
      Issue.record("\(pile) was read")
      return
    }
    #expect(error.cause == .tooDeep)
  }

  @Test func whatIsDeepButAllowedIsReadCountedAndFreed() throws {
    let depth = TOMLTable.deepestLevel - 1
    let text = "a = \(String(repeating: "[", count: depth))\(String(repeating: "]", count: depth))"
    let written = try DispatchQueue(label: "reading").sync { TOMLValue.table(try parseTOML(text)).written }
    #expect(written == "{ \(text) }")
  }

  private static let seeds = [
    """
    title = "The bridge \\u00e9 \\U0001F600"
    date = 2024-03-05T10:00:00+01:00
    draft = false
    tags = ["a", 'b', \"\"\"c"\"\"\", ]
    [params] # comment
      author.name = "Ana"
      x = { a = 1, b.c = [1.5, inf, -nan, 0x1F, 0o7, 0b1, 1e6] }
    [[menu.main]]
    name = '''long
    '''
    [[menu.main]]
    "quo ted" = 1979-05-27
    t = 07:32:00.999
    dt = 1979-05-27 07:32:00Z
    big = -9_223_372
    """,
    "a.b = 1\r\n[c]\r\nd = [\r\n1,\r\n2 # x\r\n]\r\n[[e.f]]\r\n[e.f.g]\r\n",
  ]

  private static let mutator = Mutator(
    [
      "=", ".", "[", "]", "[[", "]]", "{", "}", "\"", "'", "\"\"\"", "'''", "#", "\n", "\r\n", "\r", " ", "\t", ",",
      "\\",
      "\\u00e9", "é", "\u{2028}", "\u{A0}", "\u{FEFF}", "\u{7F}", "\u{1}", "\u{0}", "_", "-", "+", "0", "e", "true",
      "inf",
      "nan", "0x", "1979-05-27", "07:32:00", "[a]", "a.b = ", "= {", "|",
    ], mostChanges: 3)

  /// What is read of a text that was changed at random says the same when it is written and read again.
  @Test func mutatedDocumentsAreReadToTheirEnd() throws {
    var accepted = 0
    try fuzz("mutated TOML", rounds: 3_000) { dice, place in
      let text = String(decoding: Self.mutator.mutated(dice.pick(Self.seeds).utf8, &dice), as: UTF8.self)
      guard let table = try? parseTOML(text) else { return }
      accepted += 1
      let written = table.entries.map { "\(TOMLValue.string($0.key).written) = \($0.value.written)" }
      let again = try parseTOML(written.joined(separator: "\n"))
      #expect(
        TOMLValue.table(again).written == TOMLValue.table(table).written, "\(place): \(text)")
    }
    #expect(accepted > 100)
  }
}
