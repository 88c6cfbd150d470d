import Grid
import TestSupport
import Testing

@testable import Terminal

struct FrameDifferenceTests {
  private static let size = Size(columns: 12, rows: 4)
  private static let all = Rect(row: 0, column: 0, columns: 12, rows: 4)

  private func frame(_ text: String, row: Int = 1, _ style: Style = .plain) -> Frame {
    var frame = Frame(size: Self.size)
    frame.write(text, row: row, in: Self.all, style)
    return frame
  }

  @Test func framesThatAreDrawnApartAreEqual() {
    let difference = FrameDifference(from: frame("naïve 世界", .plain), to: frame("naïve 世界", .plain))
    #expect(difference.isEmpty)
    #expect(difference.area == nil)
  }

  @Test func aSpanReachesFromTheFirstCellThatDiffersToTheLast() {
    let difference = FrameDifference(from: frame("abcdef"), to: frame("abXdYf"))
    #expect(difference.spans == [0..<0, 2..<5, 0..<0, 0..<0])
    #expect(difference.rowCount == 1)
    #expect(difference.area == Rect(row: 1, column: 2, columns: 3, rows: 1))
  }

  @Test func aStyleAloneIsADifference() {
    let difference = FrameDifference(from: frame("ab"), to: frame("ab", Style(.indexed(3), .bold)))
    #expect(difference.spans[1] == 0..<2)
  }

  @Test func aWideCharacterIsInTheSpanAsAWhole() {
    let before = frame("a世b")
    var after = before
    after.set(Cell(nil, Style(on: .indexed(4))), at: Self.size.columns + 2)
    #expect(FrameDifference(from: before, to: after).spans[1] == 1..<3)
  }

  @Test func theAreaHoldsAllThatDiffers() {
    var after = frame("abc")
    after.write("z", row: 3, column: 9, in: Self.all)
    #expect(
      FrameDifference(from: Frame(size: Self.size), to: after).area == Rect(row: 1, column: 0, columns: 10, rows: 3))
  }

  @Test func outsideOfItsSpansTwoFramesAreAlwaysEqual() {
    let size = Size(columns: 90, rows: 20)
    var pages = Pages(size, Dice(seed: 23))
    var before = pages.frame
    for _ in 0..<60 {
      let after = pages.next()
      for (row, span) in FrameDifference(from: before, to: after).spans.enumerated() {
        let different = (0..<size.columns).filter { before.cells[row * 90 + $0] != after.cells[row * 90 + $0] }
        #expect(different.allSatisfy(span.contains))
        #expect(different.last.map { $0 + 1 } ?? 0 == span.upperBound)
      }
      before = after
    }
  }
}
