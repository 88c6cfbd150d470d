import Foundation
import Testing

/// Text as rich as it was written, through the commands.
@Suite struct RichTextCommandTests {
  let program: Program

  init() throws { program = try Program() }

  /// One of each kind of block.
  private func writeLock() throws -> String {
    try program.write(
      "lock.jsonl",
      #"""
      {"title":"The lock","url":"https://a.example/lock","body":"It opens at six.\n\nGates\n\nUpper\nLower\nOld one\n\nlet a\n  b\n\nName\tDepth\nSluice\t4\n\nSaid twice\n\nSee the plan [1].\n\nA note.","blocks":[{"kind":"paragraph","start":0,"end":16},{"kind":"subhead","start":18,"end":23,"level":2},{"kind":"listItem","start":25,"end":30,"depth":1,"ordinal":9},{"kind":"listItem","start":31,"end":36,"depth":1,"ordinal":10},{"kind":"listItem","start":37,"end":44,"depth":2,"checked":true},{"kind":"code","start":46,"end":55,"language":"swift"},{"kind":"tableRow","start":57,"end":67,"isHeader":true},{"kind":"tableRow","start":68,"end":76},{"kind":"quote","start":78,"end":88,"depth":1},{"kind":"rule","start":90,"end":90},{"kind":"paragraph","start":90,"end":107},{"kind":"footnote","start":109,"end":116,"ordinal":1}],"styles":[{"kind":"strong","start":0,"end":2}],"links":[{"text":"plan","url":"https://a.example/plan","start":98,"end":102},{"text":"[1]","url":"#fn1","start":103,"end":106}],"images":[{"url":"https://a.example/heron.png","alt":"A heron","caption":"Photo: Ann Lee","start":18}]}
      """#)
  }

  @Test func whatIsInspectedIsWhatIsShownAfterTheImport() throws {
    let keys = ["title", "url", "body", "blocks", "styles", "links", "images"]
    let source = try writeLock()
    let inspected = try #require(try program.run("inspect", source).objects().first)
    let line = try program.run("inspect", source).output
    let run = try program.run("import", "--json", program.write("again.jsonl", line))
    #expect(try run.objects().first?["added"] as? Int == 1)
    #expect(try (run.objects().first?["told"] as? [Any])?.isEmpty ?? true)
    let shown = try #require(try program.run("show", "--json", "https://a.example/lock").objects().first)
    for key in keys {
      #expect(
        NSDictionary(object: inspected[key] as Any, forKey: "x" as NSString)
          == NSDictionary(object: shown[key] as Any, forKey: "x" as NSString), "\(key)")
    }
    #expect((shown["blocks"] as? [Any])?.count == 12)
  }

  @Test func showSetsItAsATypistWould() throws {
    _ = try program.run("import", writeLock())
    let run = try program.run("show", "https://a.example/lock")
    let body = """
      It opens at six.

      [A heron – Photo: Ann Lee]

      Gates

      9. Upper
      10. Lower
          [x] Old one

          let a
            b

      Name    Depth
      ------  -----
      Sluice  4

          Said twice

      * * *

      See the plan [1].

      [1] A note.

      [2] plan https://a.example/plan
      """
    #expect(run.output.hasSuffix("\n\n" + body + "\n"), "\(run.output)")
  }

  @Test func feedsOfAListAreNoted() throws {
    let list = try program.write(
      "feeds.jsonl",
      """
      {"kind":"feed","title":"News","url":"https://a.example/feed","folder":["World"]}
      {"kind":"feed","url":"https://b.example/rss"}
      {"kind":"feed","title":"News","url":"http://www.a.example/feed"}

      """)
    #expect(try program.run("import", list).lines.last == "0 added, 0 updated, 0 unchanged, 2 feeds noted")
    let run = try program.run("import", "--json", list)
    #expect(run.code == 0)
    #expect(try run.objects().first?["feeds"] as? Int == 2)
    let inspected = try program.run("inspect", "--no-mentions", list).objects()
    #expect(inspected.map { $0["kind"] as? String } == ["feed", "feed", "feed"])
    #expect(inspected.first?["folder"] as? [String] == ["World"])
  }
}
