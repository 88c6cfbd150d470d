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

  @Test func saysHowSmallIsTooSmall() throws {
    try expectScreen("too-small-15x4", Scene.list.reader(columns: 15, rows: 4).state)
  }

  @Test func noScreenIsLeftWithoutATest() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: screens.path).filter { $0.hasSuffix(".txt") }
    let expected = Scene.allCases.flatMap { scene in ["80x24", "140x40", "50x20"].map { "\(scene.rawValue)-\($0).txt" }
    }
    #expect(Set(names) == Set(expected + ["too-small-15x4.txt"]))
  }

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
