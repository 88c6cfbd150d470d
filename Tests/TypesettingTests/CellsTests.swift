import Grid
import TestSupport
import Testing

@testable import Typesetting

@Suite struct CellsTests {
  @Test func cellsAgreeWithWhatAFrameWrites() {
    var dice = Dice(seed: 11)
    for _ in 0..<300 {
      let body = randomBody(&dice).filter { !$0.isNewline }
      let scalars = Array(body.unicodeScalars)
      let cells = Cells(scalars, 0..<scalars.count)
      var frame = Frame(size: Size(columns: 4_000, rows: 1))
      let area = Rect(row: 0, column: 0, columns: 4_000, rows: 1)
      #expect(cells.columns(of: 0..<scalars.count) == frame.write(body, in: area))
      var offset = 0
      for character in body {
        #expect(cells.isStart(offset) && cells.columns(at: offset) == character.columns)
        offset = cells.end(of: offset, limit: scalars.count)
      }
      #expect(offset == scalars.count)
    }
  }

  @Test func scalarsThatStandAloneJoinNoOther() {
    let all = (UInt32(0)...0xFFFF).lazy.compactMap(Unicode.Scalar.init).filter(\.standsAlone)
    let others: [Unicode.Scalar] = ["a", "\n", "©", "’", "国", "Я"]
    for scalar in all {
      for other in others where scalar != "\n" || other != "\n" {
        var text = String.UnicodeScalarView([scalar, other])
        text.append(scalar)
        #expect(String(text).count == 3, "U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
