/// Pages that are made to cost a parser more than their length.
struct HostileShape {
  var name: String
  var bytes: [UInt8]

  static var all: [HostileShape] {
    [
      HostileShape("100,000 attributes", "<p " + numbered(100_000) { "a\($0)=\"\($0)\" " } + ">text</p>"),
      HostileShape("100,000 attributes of one name", "<p " + repeated("a=1 ", 100_000) + ">text</p>"),
      HostileShape("100,000 names of elements", numbered(100_000) { "<x\($0)>\($0)</x\($0)>" }),
      nested("div", 100_000), nested("b", 100_000), nested("font", 100_000), nested("span", 100_000),
      HostileShape("100,000 different fonts", numbered(100_000) { "<font size=\($0)>\($0)" }),
      HostileShape("5,000 nested tables", repeated("<table><tr><td>text", 5_000) + repeated("</table>", 5_000)),
      HostileShape("5,000 tables in tables", repeated("<table>", 5_000) + "text"),
      HostileShape("an attribute of 8 MB", "<p title=\"" + repeated("word and ", 900_000) + "\">text</p>"),
      HostileShape("an attribute of 8 MB with references", "<p title=\"" + repeated("w &amp; d ", 800_000) + "\">text"),
      HostileShape("an attribute of 8 MB without its quote", "<p title=\"" + repeated("word and ", 900_000)),
      HostileShape("a tag of 4 MB", "<" + repeated("a", 4_000_000) + ">text"),
      HostileShape("a tag of 4 MB without its end", repeated("<a ", 1_300_000)),
      HostileShape("4 MB of references", repeated("&eacute;&#233;&nosuch;", 190_000)),
      HostileShape("4 MB of &", repeated("&", 4_000_000)),
      HostileShape("4 MB of <", repeated("<", 4_000_000)),
      HostileShape("4 MB of </", repeated("</", 2_000_000)),
      HostileShape("4 MB of </>", repeated("</>", 1_300_000)),
      HostileShape("4 MB of <!", repeated("<!", 2_000_000)),
      HostileShape("4 MB of NULs", repeated("\0", 4_000_000)),
      HostileShape("4 MB of letters and NULs", repeated("a\0", 2_000_000)),
      HostileShape("4 MB of empty paragraphs", repeated("<p>", 1_300_000)),
      HostileShape("unclosed paragraphs", repeated("<p>A paragraph of text that never ends. ", 100_000)),
      HostileShape("paragraphs that end nothing", repeated("</p>", 1_000_000)),
      HostileShape("paragraphs with unclosed fonts", numbered(60_000) { "<p><font size=\($0)><b><i>text</p>" }),
      HostileShape(
        "paragraphs after 100 unclosed fonts", numbered(100) { "<b a\($0)>" } + repeated("<p>text", 500_000)),
      HostileShape("misnested formatting", repeated("<b><i></b></i>", 280_000)),
      HostileShape("misnested formatting and blocks", repeated("<b><p><i></b></p></i>", 190_000)),
      HostileShape("misnested formatting, deep", repeated(misnestedDeep, 1_000)),
      HostileShape("links in links", repeated("<a href=x>link<div>", 200_000)),
      HostileShape("text before tables", "<table>" + repeated("a<tr><td>b</td>", 260_000)),
      HostileShape("text with references before tables", "<table>" + repeated("&lt;<tr><td>&amp;</td>", 170_000)),
      HostileShape("elements before tables", "<table>" + repeated("<i>a</i>", 500_000)),
      HostileShape("cells without rows", "<table>" + repeated("<td>", 1_000_000)),
      HostileShape("selections", repeated("<select><option>a<optgroup>", 150_000)),
      HostileShape("one selection of options", "<select>" + repeated("<option>text", 330_000)),
      HostileShape("end tags of a deep page", repeated("<span>", 500) + repeated("</x>", 900_000)),
      HostileShape("end tags of open elements out of scope", scoped + repeated("</x></p>", 450_000)),
      HostileShape("entries of lists, deep", repeated("<ul><li>", 250) + repeated("<li></li>", 400_000)),
      HostileShape("tables of a deep page", repeated("<span>", 500) + repeated("<table></table>", 260_000)),
      HostileShape("drawings", "<svg>" + repeated("<g><path d=x />", 260_000)),
      HostileShape("end tags in a deep drawing", "<svg>" + repeated("<g>", 500) + repeated("</x>", 900_000)),
      HostileShape("drawings left for HTML", repeated("<svg><g><p>", 350_000)),
      HostileShape("CDATA in drawings", "<svg>" + repeated("<![CDATA[x]]>", 300_000)),
      HostileShape("templates", repeated("<template>", 400_000)),
      HostileShape("templates of rows", repeated("<template><tr><td></template>", 130_000)),
      HostileShape("one comment of 2 MB", "<!--" + repeated("-!>", 700_000) + "-->text"),
      HostileShape("comments without their end", repeated("<!--", 1_000_000)),
      HostileShape("scripts without their end", repeated("<script><!--", 330_000)),
      HostileShape("titles", repeated("<title>x</title>", 250_000)),
      HostileShape("bodies with attributes", numbered(200_000) { "<body a\($0)>" }),
      HostileShape("forms", repeated("<form><div></form>", 220_000)),
      HostileShape("4 MB of bad UTF-8", [UInt8](repeating: 0xE2, count: 4_000_000)),
      HostileShape("4 MB of line ends", repeated("\r\n", 2_000_000)),
    ]
  }

  private init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

  private init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  private static func nested(_ tag: String, _ count: Int) -> HostileShape {
    HostileShape(
      "\(count) nested \(tag)", repeated("<\(tag)>", count) + "text" + repeated("</\(tag)>", count))
  }

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func numbered(_ count: Int, _ text: (Int) -> String) -> String {
    var result = ""
    for number in 0..<count { result += text(number) }
    return result
  }

  /// Blocks in a formatting element, whose end tag comes as often as it takes to lead it through all of them.
  private static let misnestedDeep =
    "<b>" + repeated("<div>", 500) + repeated("</b>", 62) + repeated("</div>", 500)

  /// Elements that are open, but not for what comes within a cell and many elements.
  private static let scoped = "<x><p><table><tr><td>" + repeated("<span>", 450)
}
