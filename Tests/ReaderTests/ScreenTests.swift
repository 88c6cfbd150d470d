import Foundation
import Grid
import Reader
import Styling
import Testing

/// Plays inputs through `update` and `draw` without a terminal, and compares screens with `Screens/NAME.txt`.
struct ScreenTests {
  @Test(
    arguments: Scene.allCases, [Size(columns: 80, rows: 24), Size(columns: 140, rows: 40), Size(columns: 50, rows: 20)])
  func looksAsItDid(scene: Scene, size: Size) throws {
    let reader = try scene.reader(columns: size.columns, rows: size.rows)
    try expectScreen("\(scene.rawValue)-\(size.columns)x\(size.rows)", reader.state)
  }

  /// Pages of an article in which every kind of text occurs.
  @Test(arguments: Self.richScreens)
  func richTextLooksAsItDid(page: Int, size: Size) throws {
    var reader = try ReadingDriver.rich(columns: size.columns, rows: size.rows)
    for _ in 0..<page { reader.press(.pageDown) }
    try expectScreen("rich\(page)-\(size.columns)x\(size.rows)", reader.state)
  }

  @Test func saysHowSmallIsTooSmall() throws {
    try expectScreen("too-small-15x4", Scene.list.reader(columns: 15, rows: 4).state)
  }

  @Test func noScreenIsLeftWithoutATest() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: screens.path).filter { $0.hasSuffix(".txt") }
    let expected = Scene.allCases.flatMap { scene in ["80x24", "140x40", "50x20"].map { "\(scene.rawValue)-\($0).txt" }
    }
    let rich = Self.richScreens.map { "rich\($0.0)-\($0.1.columns)x\($0.1.rows).txt" }
    #expect(Set(names) == Set(expected + rich + ["too-small-15x4.txt"]))
  }

  private static let richScreens: [(Int, Size)] =
    (0...4).map { ($0, Size(columns: 80, rows: 24)) } + (0...2).map { ($0, Size(columns: 120, rows: 36)) }

  /// Set `UPDATE_SCREENS=1` to write the files instead of checking them.
  private func expectScreen(_ name: String, _ state: ReaderState) throws {
    let path = screens.appendingPathComponent("\(name).txt")
    let actual = draw(state, .roles).snapshot(styleNames: Theme.roleName(of:))
    if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] == "1" {
      try actual.write(to: path, atomically: true, encoding: .utf8)
      return
    }
    let expected = (try? String(contentsOf: path, encoding: .utf8)) ?? "missing: UPDATE_SCREENS=1 swift test writes it"
    #expect(actual == expected, "\(name) differs")
  }

  private var screens: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Screens")
  }
}
