import Foundation
import Testing

@Suite struct ImportCommandTests {
  let program: Program
  init() throws { program = try Program() }

  @Test func importingTwiceAddsNothing() throws {
    let file = try program.writeArticles()
    #expect(try program.run("import", file).output == "3 added, 0 updated, 0 unchanged\n")
    #expect(try program.run("import", file).output == "0 added, 0 updated, 3 unchanged\n")
  }

  @Test func aPageForTelephonesIsTheArticleThatItNames() throws {
    func page(_ head: String) -> String {
      let text = (1...4).map {
        "<p>The harbour of Lindholm was closed for \($0) days after a storm, and the fishermen, who had left, waited.</p>"
      }
      return "<!DOCTYPE html><html><head><title>Storm closes harbour</title>\(head)</head><body><article>"
        + "<h1>Storm closes harbour</h1>\(text.joined())</article></body></html>"
    }
    let canonical = "<link rel='canonical' href='https://c.example/storm'>"
    let full = try program.write(
      "storm.html", page(canonical + "<link rel='amphtml' href='https://c.example/amp/storm'>"))
    #expect(try program.run("import", full).output == "1 added, 0 updated, 0 unchanged\n")
    let id = try program.run("list", "--json").objects().first?["id"] as? String
    let found = try program.run("show", "--json", "https://c.example/amp/storm").objects().first
    #expect(id != nil && found?["id"] as? String == id)
    // Saved from its other address, it does not even say which one is the usual.
    let saved = try program.write(
      "amp.html", "<!-- saved from url=(0027)https://c.example/amp/storm -->" + page(""))
    #expect(try program.run("import", saved).output.hasPrefix("0 added, "))
    #expect(try program.run("list", "--json").objects().count == 1)
  }

  @Test func theSummaryNamesWhatWasSkippedAndWhy() throws {
    let good = try program.writeArticles()
    let run = try program.run("import", "--json", good, "missing.md")
    let summary = try #require(try run.objects().first)
    #expect(summary["added"] as? Int == 3)
    let skipped = try #require((summary["skipped"] as? [[String: Any]])?.first)
    #expect(skipped["file"] as? String == "missing.md")
    #expect(skipped["reason"] as? String != nil)
    #expect(run.code == 0, "something came in")
  }

  @Test func theSummaryCountsByReason() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("counts-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/Page_files", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in [
      ("a.jsonl", #"{"title":"Rain","body":"","url":"https://example.org/rain"}"#), ("b.css", "a { b: c; }"),
      ("c.txt", "Home\nNews"), ("d.txt", "Sport\nWeather"), ("Page.html", "x"), ("Page_files/e.js", "x"),
    ] { try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8) }
    let run = try program.run("import", folder)
    #expect(run.output.hasPrefix("1 added, 0 updated, 0 unchanged, 1 without text, "))
    #expect(run.output.contains("3 times no sentences") && run.output.contains("program code"))
    #expect(run.messages.contains("passed over in folders: 1 part of a saved page\n"))
    let summary = try #require(try program.run("import", "--json", folder).objects().first)
    #expect(summary["withoutText"] as? Int == 1)
    let passedOver = summary["passedOver"] as? [[String: Any]]
    #expect(
      passedOver?.first?["reason"] as? String == "part of a saved page" && passedOver?.first?["count"] as? Int == 1)
    let reasons = summary["skippedByReason"] as? [[String: Any]]
    #expect(reasons?.first?["reason"] as? String == "no sentences" && reasons?.first?["count"] as? Int == 3)
  }

  @Test func nothingThatComesInIsAFailure() throws {
    let run = try program.run("import", "missing.md")
    #expect(run.code == 1)
    #expect(run.messages.hasPrefix("dateline: missing.md: "))
    #expect(run.messages.split(separator: "\n").count == 1)
  }

  @Test func readsStandardInput() throws {
    let run = try program.run("import", "-", input: "# A headline\n\nA first paragraph of some length.\n")
    #expect(run.output == "1 added, 0 updated, 0 unchanged\n")
  }

  @Test func inspectLeavesTheLibraryAlone() throws {
    let run = try program.run("inspect", try program.writeArticles())
    let objects = try run.objects()
    #expect(objects.count == 3)
    #expect(objects[0]["mentions"] != nil)
    #expect(objects[0]["file"] == nil)
    #expect(!FileManager.default.fileExists(atPath: program.home.appendingPathComponent(".local").path))
  }

  @Test func inspectNamesTheFilesWhenThereAreSeveral() throws {
    let files = [try program.write("one.md", "# One\n\nText."), try program.write("two.md", "# Two\n\nText.")]
    let objects = try program.run(["inspect", "--no-mentions"] + files).objects()
    #expect(objects.map { $0["file"] as? String } == files)
  }

  @Test func mentionsAnswersLineByLine() throws {
    let run = try program.run(
      "mentions", input: "{\"id\":\"a\",\"text\":\"🇷🇺 Vladimir Putin visited Cuba.\"}\n{\"id\":7,\"text\":\"\"}\n")
    #expect(
      run.output == "{\"id\":\"a\",\"spans\":[[3,17,\"PERSON\"],[26,30,\"COUNTRY\"]]}\n{\"id\":7,\"spans\":[]}\n")
    let wrong = try program.run("mentions", input: "no json\n")
    #expect(wrong.code == 1)
    #expect(wrong.output.hasPrefix("{\"id\":null,\"line\":1,\"error\":\""))
  }

  @Test func aLineThatMentionsCannotReadIsAnsweredAsSuch() throws {
    let bad = ["no json", "[1]", "{\"id\":1}", "{\"text\":\"x\"}", "{\"id\":true,\"text\":\"x\"}", "\u{1}"]
    let lines = (0..<600).map { $0 % 100 == 7 ? bad[$0 / 100] : "{\"id\":\($0),\"text\":\"Nobody\"}" }
    let run = try program.run("mentions", input: "\n" + lines.joined(separator: "\n") + "\n")
    let answers = try run.objects()
    #expect(answers.count == 600)
    #expect(run.code == 0)
    for (number, answer) in answers.enumerated() {
      if number % 100 == 7 {
        #expect(answer["id"] is NSNull)
        #expect(answer["line"] as? Int == number + 2)
        #expect(answer["error"] as? String != nil)
      } else {
        #expect(answer["id"] as? Int == number)
      }
    }
  }

  @Test func whatComesInWithAFlawIsToldButNotSkipped() throws {
    let file = try program.write("flawed.md", "---\ntitle: Never closed\ndate: 2024-03-05\n\nThe text of it.")
    let run = try program.run("import", file)
    #expect(run.output == "1 added, 0 updated, 0 unchanged\n")
    #expect(run.messages.split(separator: "\n").count == 1)
    let summary = try #require(try program.run("import", "--json", file).objects().first)
    #expect((summary["skipped"] as? [Any])?.isEmpty ?? true)
    #expect((summary["told"] as? [[String: Any]])?.first?["line"] as? Int == 2)
  }
}
