import Articles
import Testing

@testable import Formats

@Suite struct FormatTests {
  private static let prose = "The bridge was closed for three years. It is open again since Monday."

  @Test(arguments: [
    ("{\"title\":\"a\"}\n{\"title\":\"b\"}", "x", "jsonl"), ("---\ntitle: x\n---\ny", "x.txt", "markdown"),
    ("# Heading\n\ntext", "x", "markdown"), ("plain text", "x.md", "markdown"), (prose, "x.txt", "text"),
    ("{curly} \(prose)", "x.txt", "text"), ("[Update] \(prose)", "x.txt", "text"),
    ("[foo]: /url\n\n[foo]", "x.md", "markdown"), ("<!DOCTYPE html><p>", "x.md", "html"),
    ("\u{FEFF}<?xml version='1.0'?><rss>", "x", "feed"),
    ("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}", "x", "jsonfeed"),
    ("%PDF-1.7", "x.txt", "a PDF document"), ("<opml version='2.0'>", "x.txt", "opml"),
  ])
  func tellsFormatsByContent(_ text: String, _ name: String, _ format: String) {
    #expect(Format(of: SourceStart(Array(text.utf8)[...], name: name)).name == format)
  }

  /// Each with line feeds, and with carriage returns before them.
  @Test(arguments: [
    ("From: Ann <ann@example.org>\nSubject: Rain\n\n\(prose)", "a mail or a news article"),
    ("Received: by mail\n for me\nFrom: News\n\n\(prose)", "a mail or a news article"),
    ("From: ann@example.org\nNewsgroups: misc.test\nDate: 1 Jan 2024\n\n\(prose)", "a mail or a news article"),
    (
      "From: <Saved by Blink>\nMIME-Version: 1.0\n\n\(prose)",
      "a web page saved as MHTML"
    ),
    ("From ann Mon Jan 1\nSubject: Rain\n\n\(prose)", "a mailbox"), ("{\\rtf1\\ansi \(prose)}", "an RTF document"),
    ("[InternetShortcut]\nURL=https://example.org/", "a shortcut to an address"),
    ("iHello\tx\t(NULL)\t0\n0About\t/a\texample.org\t70\n.", "a Gopher menu"),
    ("#+title: Rain\n\n* Part\n\(prose)", "an Org document"),
    ("=====\nTitle\n=====\n\n\(prose)", "a reStructuredText document"),
    ("Title\n~~~~~~\n\n\(prose)", "a reStructuredText document"),
    ("\(prose)\n\n.. code-block:: sh\n\n  ls", "a reStructuredText document"),
    ("= Title\n:toc:\n\n\(prose)", "an AsciiDoc document"),
    ("url,title,tags\nhttps://example.org/,\"One, two\",a\nhttps://example.org/2,Three,\"b\nc\"", "a table (CSV)"),
    ("id;name;sum\n1;Ann;2\n2;Bo;3", "a table (CSV)"), ("#!/bin/sh\nls", "program code"),
    ("<?php echo 1;", "program code"),
    (
      "import Glibc\n\nstruct A {\n  var a = 1\n\n  func b() {\n    print(a)\n    exit(0);\n  }\n}\n// end\nlet x = A();",
      "program code"
    ),
    ("\\documentclass{article}\n\\begin{document}\n\(prose)", "a TeX document"),
    ("%!PS-Adobe-3.0\n\(prose)", "a PostScript document"), ("WEBVTT\n\n00:01 --> 00:02\n\(prose)", "subtitles"),
    ("1\n00:00:01,000 --> 00:00:02,000\n\(prose)", "subtitles"),
    ("BEGIN:VCALENDAR\nDESCRIPTION:\(prose)", "a calendar"), ("BEGIN:VCARD\nNOTE:\(prose)", "a list of contacts"),
    ("\(prose)\n\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b", "a patch"),
    ("Home\nNews\nSport\nWeather", "nothing known"), ("", "nothing known"),
  ])
  func knowsWhatItDoesNotRead(_ text: String, _ format: String) {
    for text in [text, text.replacing("\n", with: "\r\n")] {
      #expect(Format(of: SourceStart(Array(text.utf8)[...], name: "x")).name == format)
      #expect(Format(of: SourceStart(Array(text.utf8)[...], name: "x.md")).name == "markdown")
    }
  }

  /// Texts that look a little like something else.
  @Test(arguments: [
    "Rain, wind, snow\n\n\(prose) Rain, wind, snow.", "From: the harbour\n\n\(prose)",
    "Title\n\n\(prose)\n\n1; 2; 3\n4; 5; 6",
    "Contents: rain\nSubject: wind\n\n\(prose)", "= is a sign. \(prose)", "* One\n* Two\n\n\(prose)",
    "Rain…\n.....\n\n\(prose)",
  ])
  func takesProseForProse(_ text: String) {
    #expect(Format(of: SourceStart(Array(text.utf8)[...], name: "x.txt")).name == "text")
  }

  @Test(arguments: [
    (prose, true), ("The harbour was opened again on Monday by the mayor of the two towns.", true),
    ("議会は火曜日に港を再開することを決めた。市長は工事が春に始まると述べた。", true), ("สภามีมติเปิดท่าเรืออีกครั้ง! นายกเทศมนตรีกล่าวว่างานจะเริ่มในฤดูใบไม้ผลิ.", true),
    ("สภาเทศบาลมีมติให้ปิดสะพานเก่าจนถึงฤดูฝน\nข่าว", true), ("ข่าว\nกีฬา\nติดต่อเรา", false),
    ("Home. News. Sport. Weather. Contact us.", false), ("1.5 2.5 3.5", false), ("港が開く。", false), ("", false),
    ("Rain in the north", false),
  ])
  func tellsSentencesFromLists(_ text: String, _ isProse: Bool) { #expect(hasSentences(text[...]) == isProse) }

  @Test func saysWhatIsSkippedAndWhatIsCut() throws {
    func problems(_ text: String, _ name: String = "x") throws -> [String] {
      try readArticles(in: Array(text.utf8), name: name) { _ in }.map(\.description)
    }
    #expect(
      try problems("Home\nNews") == ["x: has no known format and contains no sentences; nothing was taken from it"])
    let long = String(repeating: "\(Self.prose)\n\n", count: 10_001)
    #expect(
      try problems(long) == ["x, line 20001: has more than 20000 lines; only those before were read, divide the file"])
    let full = "Head\n" + String(repeating: "\(Self.prose)\n", count: 19_999)
    #expect(try problems(full) == [])
    let code = #expect(throws: ImportProblem.self) { try problems("body{}", "a.css") }
    #expect(code?.description == "a.css: is program code, which contains no article, so it was passed over")
    let other = #"{"title":"Rain","content":"<p>It rained.</p>"}"#
    #expect(try problems(other).first?.contains(#"its text is in "content" and not in "body""#) == true)
  }

  @Test func explainsWhatCannotBeImported() throws {
    let web = #expect(throws: ImportProblem.self) { try articles(in: "<html><body></body></html>", name: "page.html") }
    #expect(
      web?.description
        == "page.html: is a page without text, so nothing was taken from it; "
        + "save it from a browser when its text is there")
    var binary: [UInt8] = []
    for index in 0..<5000 { binary.append(UInt8(index * 7 % 256)) }
    #expect(throws: ImportProblem.self) { try readArticles(in: binary, name: "x.bin") { _ in } }
    #expect(try articles(in: "\n \n", name: "empty.txt").problems.map(\.cause) == [.noArticle])
    #expect(try articles(in: "", name: "empty.jsonl").articles.isEmpty)
  }

  @Test func obeysTheFormatThatIsAskedFor() throws {
    var bodies: [String] = []
    _ = try readArticles(in: Array("# A\n\nb".utf8), name: "x", format: .text) { bodies.append($0.article.title) }
    #expect(bodies == ["A"] || bodies == ["# A"])
  }
}
