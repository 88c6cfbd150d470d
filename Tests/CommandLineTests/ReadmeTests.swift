import Foundation
import Testing

/// README shows what the program shows.
@Suite struct ReadmeTests {
  private let readme: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  @Test func thePictureIsWhatTheProgramPrints() throws {
    let lines = readme.components(separatedBy: "\n")
    let mark = try #require(lines.firstIndex { $0.hasPrefix("<!-- screen: dateline ") })
    let arguments = lines[mark].dropFirst("<!-- screen: dateline ".count).dropLast(" -->".count)
      .split(separator: " ").map(String.init)
    let picture = lines[(mark + 2)...].prefix { $0 != "```" }
    let run = try Program().run(arguments)
    #expect(picture.joined(separator: "\n") == run.output.trimmingCharacters(in: .newlines))
  }

  @Test func everyKeyThatTheTableNamesIsBound() throws {
    let bound = try Program().run("keys").output
    let rows = readme.components(separatedBy: "## Keys")[1].components(separatedBy: "## Search")[0]
      .components(separatedBy: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| key") }
    #expect(rows.count > 10)
    for row in rows {
      let keys = row.components(separatedBy: "|")[1].components(separatedBy: "`").enumerated()
        .filter { $0.offset % 2 == 1 }.map(\.element)
      for key in keys { #expect(bound.contains(key), "\(key) is not bound") }
    }
  }

  @Test func theConfigurationThatItShowsIsRight() throws {
    let section = readme.components(separatedBy: "## Configuration")[1].components(separatedBy: "## Over SSH")[0]
    let example = section.components(separatedBy: "```toml\n")[1].components(separatedBy: "```")[0]
    let names = section.components(separatedBy: "angle brackets: `")[1].components(separatedBy: "`.")[0]
    let program = try Program()
    try program.write(".config/dateline/config.toml", example)
    #expect(try program.run("config", "--check").code == 0)
    for key in names.split(whereSeparator: \.isWhitespace) {
      try program.write(".config/dateline/config.toml", "keys.zen = [\"\(key)\"]")
      #expect(try program.run("config", "--check").code == 0, "\(key)")
    }
  }
}
