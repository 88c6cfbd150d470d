import Grid
import Testing

@testable import Terminal

struct ColorMapTests {
  @Test(arguments: [ColorDepth.none, .eight, .sixteen, .palette256, .direct])
  func theTerminalsOwnColourStaysItsOwn(depth: ColorDepth) {
    #expect(ColorMap.index(of: .standard, depth) == nil)
  }

  @Test(arguments: [
    (Color.rgb(0, 0, 0), 16), (.rgb(255, 255, 255), 231), (.rgb(255, 135, 0), 208), (.rgb(8, 8, 8), 232),
    (.rgb(28, 28, 28), 234), (.rgb(95, 135, 175), 67), (.indexed(3), 3), (.indexed(208), 208),
  ])
  func of256ColoursTheNearestIsTaken(color: Color, index: Int) {
    #expect(ColorMap.index(of: color, .palette256) == index)
  }

  @Test func everyEntryOfTheCubeAndTheGreysIsItsOwnNearest() {
    for index in UInt8(16)...255 {
      let color = ColorMap.rgb(of: index)
      let rgb = Color.rgb(UInt8(color.red), UInt8(color.green), UInt8(color.blue))
      #expect(ColorMap.index(of: rgb, .palette256).map { ColorMap.rgb(of: UInt8($0)) } == color)
    }
  }

  @Test(arguments: [
    (Color.rgb(230, 230, 230), ColorDepth.eight, 7), (.rgb(20, 20, 24), .eight, 0), (.indexed(12), .eight, 4),
    (.indexed(8), .eight, 7), (.indexed(12), .sixteen, 12), (.rgb(128, 128, 128), .sixteen, 8),
    (.indexed(231), .sixteen, 15),
  ])
  func fewColoursAreChosenByTheirLook(color: Color, depth: ColorDepth, index: Int) {
    #expect(ColorMap.index(of: color, depth) == index)
  }

  @Test func directColourIsThatColour() {
    #expect(ColorMap.index(of: .rgb(0x12, 0x34, 0x56), .direct) == 0x123456)
    // Below 8 stand the palette's colours; the nearest that is none of them is as good as black.
    #expect(ColorMap.index(of: .rgb(0, 0, 0), .direct) == 8)
    #expect(ColorMap.index(of: .indexed(2), .direct) == 2)
    #expect(ColorMap.index(of: .indexed(231), .direct) == 0xFFFFFF)
    #expect(ColorMap.index(of: .indexed(231), .direct, paletteNumbers: 256) == 231)
    #expect(ColorMap.index(of: .rgb(0, 0, 255), .direct, paletteNumbers: 256) == 0x0001FF)
  }
}
