import Articles
import Dispatch
import Testing

@testable import Formats

@Suite struct FrontMatterTests {
  private func read(_ text: String) throws -> (article: Article, problems: [ImportProblem]) {
    let (articles, problems) = try articles(in: text, name: "post.md")
    return (try #require(articles.first), problems)
  }

  @Test(arguments: [
    "[Update] The bridge is open again", "[Update] The bridge: open", "[Live] [Video] Storm", "{x} y", "*Star* is born",
    "*Star",
    "&x", "&Update The bridge", "@anna speaks", "!x", "!Important thing", "%x percent", "`code` in it",
    "\"Quoted\" and more",
    "'Quoted' and more", "\"A\" \"B\"", "- x", "? x", ": x", "key: a: b", "Bridge: what the town plans next:", "# no",
    "#1 in town",
    "We're #1", "> said she", "| bar", "no", "~1", "1.10", "It's [not] *so* & 'that'", "[Unclosed headline",
    "\"Unclosed headline",
    "{Unclosed", "The end: \"so\"", "50% off: [now]",
  ])
  func headlinesThatBeginWithAYAMLSignArePlain(_ headline: String) throws {
    let (article, problems) = try read(
      "---\ntitle: \(headline)\ndate: 2024-03-05\nauthor: Ana Roe\ntags:\n  - a\n  - b\n---\n\nThe old bridge.")
    #expect(article.title == headline)
    #expect(article.published?.iso8601 == "2024-03-05")
    #expect(article.authors == ["Ana Roe"])
    #expect(article.tags == ["a", "b"])
    #expect(problems.isEmpty)
  }

  @Test func whatYAMLMeansStaysWhatItMeans() throws {
    let article = try read(
      """
      ---
      title: "A \\"quoted\\" one" # and a remark
      authors: &who [Ana Roe,
        "Bo [x] Ek"]
      editors: *who
      categories: !!seq [News]
      tags:
        - '@anna'
        - @ben
        - "c: d"
      summary: >
        Text: with [signs]
        title: no headline
      date: 2024-03-05 # the day
      site: |
        Example
      related: [{title: "First: one", url: https://example.org/b}]
      ---
      Body.
      """
    ).article
    #expect(article.title == "A \"quoted\" one")
    #expect(article.authors == ["Ana Roe", "Bo [x] Ek"])
    #expect(article.categories == ["News"])
    #expect(article.tags == ["@anna", "@ben", "c: d"])
    #expect(article.published?.iso8601 == "2024-03-05")
    #expect(article.site == "Example")
    #expect(article.related == [RelatedReference(title: "First: one", url: "https://example.org/b")])
  }

  @Test(arguments: [
    ("- \"name\": Ana Roe", ["Ana Roe"]), ("- 'name': Ana Roe\n  'mail': \"a@b\"", ["Ana Roe"]),
    ("- \"name\" : [Live] Ana", ["[Live] Ana"]), ("- \"name\": \"Ana \\\"Bo\\\" Roe\" # who", ["Ana \"Bo\" Roe"]),
    ("- \"name\":\n    Ana Roe", ["Ana Roe"]), ("- name:\n    Ana Roe\n- name: Bo Ek", ["Ana Roe", "Bo Ek"]),
    ("- \"Ana\" and Bo", ["\"Ana\" and Bo"]), ("- \"Ana\": Bo", []), ("- Ana:", ["Ana:"]),
    ("- ? name\n  : Ana Roe", ["Ana Roe"]), ("- ? name", ["? name"]), ("- 'it''s': x\n  name: Ana", ["Ana"]),
    ("- \"Ana: Bo\"", ["Ana: Bo"]), ("- \"a: b\": c\n  \"name\": Ana", ["Ana"]),
  ])
  func keysInQuotationMarksAreKeys(_ list: String, _ names: [String]) throws {
    let (article, problems) = try read(
      "---\n\"title\": [Update] The bridge\nauthors:\n\(list)\n'date': 2024-03-05\n---\nText.")
    #expect(article.authors == names)
    #expect(article.title == "[Update] The bridge")
    #expect(article.published?.iso8601 == "2024-03-05")
    #expect(problems.isEmpty)
  }

  /// Each line opens a value that goes on as far as one may. Read anew for each line, they would take many minutes.
  @Test(.timeLimit(.minutes(5)), arguments: ["[", "[ \"", "'"])
  func manyOpenValuesAreReadOnceEach(_ opener: String) {
    let line = "- " + opener + String(repeating: " x'x", count: 900) + "\n"
    let mended = mendedYAML(String(repeating: line, count: 300)[...])
    #expect(mended.hasPrefix(opener == "'" ? "- ''" : "- '\(opener) x''x"), "\(mended.prefix(40))")
    #expect(mended.split(separator: "\n").count == 300)
  }

  @Test(arguments: [
    ("---\ntitle: Never closed\ndate: 2024-03-05\ntags:\n  - x\n\nThe old bridge.", "Never closed", "The old bridge."),
    ("+++\ntitle = \"Never closed\"\ndate = 2024-03-05\n\nThe old bridge.", "Never closed", "The old bridge."),
    ("---\r\ntitle: Never closed\r\ndate: 2024-03-05\r\n\r\nThe old bridge.", "Never closed", "The old bridge."),
  ])
  func frontMatterThatIsNeverClosedEndsAtTheFirstBlankLine(_ text: String, _ title: String, _ body: String) throws {
    let (article, problems) = try read(text)
    #expect(article.title == title)
    #expect(article.body == body)
    #expect(article.published?.iso8601 == "2024-03-05")
    #expect(problems.map(\.isSkip) == [false])
  }

  @Test(arguments: ["---\nNote: a rule stands above.\n\nText.", "---\ntitle: x\nbut prose follows it\n\nText."])
  func aRuleBeforeTextIsNoFrontMatter(_ text: String) throws {
    #expect(try read(text).article.published == nil && FrontMatter(text) == nil)
  }

  /// Each would take the parser's stack; dispatched threads have half a megabyte of it.
  @Test(arguments: [
    "+++\n\(String(repeating: "a.", count: 30_000))a = 1\n+++\n",
    "+++\n[\(String(repeating: "a.", count: 30_000))a]\nb = 1\n+++\n",
    "+++\na = \(String(repeating: "[", count: 30_000))\n+++\n",
    "+++\na = \(String(repeating: "{a=", count: 30_000))\n+++\n",
    "+++\na = \(String(repeating: "{\(String(repeating: "a.", count: 90))a=", count: 90))1\n+++\n",
    "+++\na = \"\"\n\(String(repeating: "b.", count: 30_000))b = '''x'''\n+++\n",
    "---\na: \(String(repeating: "[", count: 30_000))\n---\n",
    "---\na: \(String(repeating: "{a: ", count: 30_000))\n---\n",
    "---\na:\n  \(String(repeating: "- ", count: 30_000))x\n---\n",
    "---\na:\n  \(String(repeating: "? ", count: 30_000))x\n---\n",
    "---\n\(( 0..<600).map { String(repeating: " ", count: $0) + "a:\n" }.joined())\n---\n",
    "---\na: \(String(repeating: "x", count: 300_000))\n---\n",
    "---\na:\n\(String(repeating: "- [\n", count: 60_000))\n---\n",
    "+++\na = 1\n[|x|]\n+++\n", "+++\n[=\n+++\n", "+++\na = 1\n[[ .b]]\n+++\n", "+++\na = 1\n[é]\n+++\n",
    "+++\na = 1\n[\n+++\n",
    "---\na: &a [\(String(repeating: "&b [*a,", count: 99))\n---\n",
  ])
  func deepMetadataIsRefusedAndTheTextComesIn(_ frontMatter: String) throws {
    let found = DispatchQueue(label: "reading").sync { Result { try read(frontMatter + "# T\n\nBody.") } }
    let (article, problems) = try found.get()
    #expect(article.title == "T")
    #expect(article.body == "Body.")
    #expect(problems.count == 1)
    #expect(problems.first?.isSkip == false)
  }

  @Test(arguments: [150, 10_000, 300_000], ["", "\n"])
  func deepJSONIsLeftOutAndTheRestOfItCounts(_ levels: Int, _ lineEnd: String) throws {
    let deep = String(repeating: "[", count: levels) + "\"]\\\"\", null" + String(repeating: "]", count: levels)
    let (article, problems) = try read("{\"title\": \"T\",\(lineEnd) \"a\": \(deep), \"tags\": [\"x\"]}\n\nBody [1].")
    #expect(article.title == "T")
    #expect(article.tags == ["x"])
    #expect(article.body == "Body [1].")
    #expect(problems.map(\.isSkip) == [false])
    #expect(problems.first?.description.contains("nested deeper than 128 levels") == true)
  }

  @Test func metadataOfUsualDepthIsRead() throws {
    let toml =
      "+++\ntitle = \"v1.2.3 ...... .........\"\n[extra.a.b]\nc.d = {e.f = [[1.5, 2.5]]}\n[taxonomies]\ntags = [\"x\"]\n+++\n"
    let (article, problems) = try read(toml + "Body.")
    #expect(article.title == "v1.2.3 ...... .........")
    #expect(article.tags == ["x"])
    #expect(problems.isEmpty)
    let dots =
      "+++\ntitle = \"\"\"\n\(String(repeating: "a.[{", count: 2000))\"\"\" # \(String(repeating: ".", count: 500))\n+++\nBody."
    #expect(try read(dots).problems.isEmpty)
  }
}
