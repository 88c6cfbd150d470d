import Foundation
import Grid
import Reader
import TOML
import Testing

@testable import Theming

struct ThemeLibraryTests {
  /// A library whose user folder holds these files.
  private func library(_ files: [String: String]) throws -> (ThemeLibrary, folder: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("themes-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return (ThemeLibrary(userFolder: folder.path), folder.path)
  }

  @Test func theTableNamesEveryFileOfTheFolder() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Themes").standardizedFileURL.path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.sorted() == ThemeLibrary().names.map { "\($0).toml" }.sorted())
    for name in ThemeLibrary().names {
      #expect(
        BuiltInThemes.text(named: name) == (try String(contentsOfFile: "\(folder)/\(name).toml", encoding: .utf8)))
    }
  }

  @Test(arguments: ThemeLibrary().names)
  func everyBuiltInThemeLoadsWithoutProblems(name: String) throws {
    let (theme, problems) = try #require(ThemeLibrary().theme(named: name))
    #expect(problems == [])
    #expect(theme.name == name)
    #expect(theme[.headline] != theme[.body])
  }

  @Test func stylesAreReadInEveryWayTheyMayBeWritten() throws {
    let (themes, _) = try library([
      "own.toml": """
      [palette]
      blue = "#0000fF"
      [roles]
      body = "blue"
      meta = 244
      quote = "#102030"
      code = "default"
      link = { fg = "blue", bg = 3, bold = true, italic = false, underline = true }
      [roles.headline]
      fg = "blue"
      reverse = true
      """
    ])
    let (theme, problems) = try #require(themes.theme(named: "own"))
    #expect(problems == [])
    #expect(theme[.body] == Style(.rgb(0, 0, 255)))
    #expect(theme[.meta] == Style(.indexed(244)))
    #expect(theme[.quote] == Style(.rgb(16, 32, 48)))
    #expect(theme[.code] == .plain)
    #expect(theme[.link] == Style(.rgb(0, 0, 255), on: .indexed(3), [.bold, .underline]))
    #expect(theme[.headline] == Style(.rgb(0, 0, 255), on: .standard, .reverse))
  }

  @Test func aChildChangesRolesAndTheColoursThatItsParentsUse() throws {
    let (themes, _) = try library([
      "child.toml": """
      inherits = "parent"
      [palette]
      ink = 1
      [roles]
      meta = "paper"
      """,
      "parent.toml": """
      [palette]
      ink = 2
      paper = 3
      [roles]
      body = "ink"
      meta = { fg = "ink", bold = true }
      """,
    ])
    let (theme, problems) = try #require(themes.theme(named: "child"))
    #expect(problems == [])
    #expect(theme[.body] == Style(.indexed(1)))
    #expect(theme[.meta] == Style(.indexed(3)))
  }

  @Test func aUsersThemeMayTakeThePlaceOfTheOneItInherits() throws {
    let (themes, _) = try library([
      "lamplight.toml": "inherits = \"lamplight\"\n[roles]\nbody = 7", "mine.toml": "inherits = \"lamplight\"",
    ])
    let builtIn = try #require(ThemeLibrary().theme(named: "lamplight")).theme
    for name in ["lamplight", "mine"] {
      let (theme, problems) = try #require(themes.theme(named: name))
      #expect(problems == [])
      #expect(theme[.body] == Style(.indexed(7)))
      #expect(theme[.headline] == builtIn[.headline])
    }
    #expect(themes.names == ThemeLibrary().names + ["mine"])
  }

  @Test func problemsSayFileAndLineAndTheRestIsUsed() throws {
    let (themes, folder) = try library([
      "bad.toml": """
      # A comment, body = 1
      inherits = "nowhere"
      colour = "blue"
      [palette]
      ink = "blu"
      paper = 300

      [roles]
      body = "#12345"
      rowtitle = "ink"
      meta = { fg = "sepia", blink = true }
      headline = { fg = 1, bold = "yes" }
      quote = []
      link = 4
      """
    ])
    let (theme, problems) = try #require(themes.theme(named: "bad"))
    let said = problems.sorted { $0.line ?? 0 < $1.line ?? 0 }.map(\.description)
    #expect(
      said == [
        "\(folder)/bad.toml:2: inherits \"nowhere\", and there is no such theme",
        "\(folder)/bad.toml:3: a theme has no \"colour\", only inherits, [palette] and [roles]",
        "\(folder)/bad.toml:5: \(notAColour("blu"))",
        "\(folder)/bad.toml:6: \"paper\" should be a colour",
        "\(folder)/bad.toml:9: \(notAColour("#12345"))",
        "\(folder)/bad.toml:10: no role is called \"rowtitle\"; did you mean \"rowTitle\"?",
        "\(folder)/bad.toml:11: \"blink\" is none of fg, bg, bold, italic, underline, reverse",
        "\(folder)/bad.toml:11: \(notAColour("sepia"))",
        "\(folder)/bad.toml:12: \"bold\" should be true or false",
        "\(folder)/bad.toml:13: \"quote\" should be a colour or a table",
      ])
    #expect(theme[.link] == Style(.indexed(4)))
    #expect(theme[.headline] == Style(.indexed(1)))
  }

  private func notAColour(_ text: String) -> String {
    "\"\(text)\" is not a colour: write \"#rrggbb\", 0 to 255, \"default\" or a name of [palette]"
  }

  @Test func brokenTOMLIsToldWithItsLine() throws {
    let (themes, folder) = try library(["broken.toml": "[palette]\nink = 1\n[roles\nbody = 1\n"])
    let problems = try #require(themes.theme(named: "broken")).problems
    #expect(problems.map(\.file) == ["\(folder)/broken.toml"])
    #expect(problems.map(\.line) == [3])
  }

  @Test func themesThatInheritEachOtherEnd() throws {
    let (themes, _) = try library(["a.toml": "inherits = \"b\"", "b.toml": "inherits = \"a\"\n[roles]\nbody = 1"])
    let (theme, problems) = try #require(themes.theme(named: "a"))
    #expect(problems.map(\.cause) == [.circularParent("a")])
    #expect(theme[.body] == Style(.indexed(1)))
  }

  @Test(arguments: ["nowhere", "", "../lamplight", "/etc/passwd"])
  func aNameThatNoThemeHasIsNone(name: String) throws {
    #expect(try library([:]).0.theme(named: name) == nil)
  }

  @Test func aFolderThatIsNotThereIsNoProblem() {
    #expect(ThemeLibrary(userFolder: "/nowhere/themes").names == ThemeLibrary().names)
  }

  @Test func aFolderInPlaceOfAFileIsUnreadable() throws {
    let (themes, folder) = try library([:])
    try FileManager.default.createDirectory(atPath: "\(folder)/odd.toml", withIntermediateDirectories: false)
    #expect(try #require(themes.theme(named: "odd")).problems.map(\.cause) == [.unreadable(.unread(.noFile))])
  }
}
