import Articles
import Grid
import TestSupport
import Testing

@testable import Reader
import Styling

/// Only a person's own motion changes where the reader is; sizes and measures come and go.
struct PlaceTests {
  @Test(arguments: UInt64(1)...12)
  func sizesAndMeasuresThatComeBackBringTheSameLineBack(seed: UInt64) throws {
    print("places, seed \(seed)")
    var dice = Dice(seed: seed)
    var reader = try ReadingDriver(.edition, columns: 100, rows: 30)
    reader.type("j")
    reader.press(.enter)
    for _ in 0..<40 {
      reader.press(dice.pick("jjjjkkdu bgG e".map(Key.character) + [.pageDown, .pageUp]))
      let before = try #require(reader.state.article.open)
      let position = before.position
      for _ in 0..<dice.below(12) {
        switch dice.below(5) {
        case 0: reader.type("--++")
        case 1: reader.type("zz")
        case 2: reader.type("<<>>")
        default: reader.resize(20 + dice.below(140), 6 + dice.below(50))
        }
      }
      reader.resize(100, 30)
      let after = try #require(reader.state.article.open)
      #expect(after.lines == before.lines)
      #expect((after.top == before.top) && (after.headerTop == before.headerTop))
      #expect(after.position == position)
      #expect(after.percent == before.percent)
    }
  }

  @Test func aTallWindowForAMomentDoesNotMoveTheReaderUp() throws {
    var reader = try ReadingDriver(.edition, columns: 100, rows: 24)
    reader.type("j")
    reader.press(.enter)
    reader.type("Gkk")
    let before = screen(reader)
    reader.resize(100, 90)
    reader.resize(100, 24)
    #expect(screen(reader) == before)
  }

  @Test func theFirstRowOfTheListComesBackWithItsSize() throws {
    var reader = try ReadingDriver(.long(200), columns: 100, rows: 30)
    reader.type(String(repeating: "j", count: 60) + "kkkkk")
    let before = screen(reader)
    for (columns, rows) in [(100, 14), (40, 8), (140, 60), (100, 30)] { reader.resize(columns, rows) }
    #expect(screen(reader) == before)
  }

  @Test func aLibraryThatChangesLeavesTheArticleItsPlaceAndItsHits() throws {
    var reader = try ReadingDriver()
    reader.type("j")
    reader.press(.enter)
    reader.type("Flake")
    reader.press(.enter)
    reader.type("nnnnn")
    let before = screen(reader)
    reader.send(.libraryChanged)
    #expect(screen(reader) == before)
  }

  private func screen(_ reader: ReadingDriver) -> String {
    draw(reader.state, .roles).snapshot(styleNames: Theme.roleName(of:))
  }
}
