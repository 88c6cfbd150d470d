import Grid

/// Finds the terminal's colour that is nearest to a wanted one.
enum ColorMap {
  /// The colour's number on a terminal of that depth; `nil` for the terminal's own.
  ///
  /// With 24-bit colour the numbers below `paletteNumbers` still mean its palette.
  static func index(of color: Color, _ depth: ColorDepth, paletteNumbers: Int = 8) -> Int? {
    switch (color, depth) {
    case (.standard, _), (_, .none): nil
    case (.rgb(let red, let green, let blue), .direct): direct(RGB(red, green, blue), above: paletteNumbers)
    case (.indexed(let index), .direct) where index < paletteNumbers: Int(index)
    case (.indexed(let index), .direct): direct(rgb(of: index), above: paletteNumbers)
    case (.indexed(let index), .palette256): Int(index)
    case (.indexed(let index), .sixteen) where index < 16: Int(index)
    case (.indexed(let index), .eight) where index < 8: Int(index)
    // Bright black is a grey to write in; as plain black it would vanish.
    case (.indexed(8), .eight): 7
    case (.indexed(let index), .eight) where index < 16: Int(index) - 8
    case (.indexed(let index), _): nearest(to: rgb(of: index), depth)
    case (.rgb(let red, let green, let blue), _): nearest(to: RGB(red, green, blue), depth)
    }
  }

  struct RGB: Hashable {
    var red: Int
    var green: Int
    var blue: Int

    init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
      (self.red, self.green, self.blue) = (Int(red), Int(green), Int(blue))
    }

    /// Weighted as the eye weighs the three (a common cheap measure).
    func distance(to other: RGB) -> Int {
      let (red, green, blue) = (red - other.red, green - other.green, blue - other.blue)
      return 3 * red * red + 4 * green * green + 2 * blue * blue
    }
  }

  /// The darkest blues have the numbers of palette colours, so the next blue that has not stands in for them.
  private static func direct(_ color: RGB, above paletteNumbers: Int) -> Int {
    let number = color.red << 16 | color.green << 8 | color.blue
    return number < paletteNumbers ? number + paletteNumbers : number
  }

  private static func nearest(to wanted: RGB, _ depth: ColorDepth) -> Int {
    // The first 16 of 256 are left out: people set them to what they like.
    let candidates = depth == .palette256 ? 16..<256 : depth == .sixteen ? 0..<16 : 0..<8
    return candidates.min { first, second in
      table[first].distance(to: wanted) < table[second].distance(to: wanted)
    } ?? 0
  }

  static func rgb(of index: UInt8) -> RGB { table[Int(index)] }

  /// xterm's 256 colours: 16 named ones, a cube of 6×6×6, and 24 greys.
  private static let table: [RGB] = {
    let named: [(UInt8, UInt8, UInt8)] = [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
      (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
      (255, 255, 255),
    ]
    var table = named.map { RGB($0.0, $0.1, $0.2) }
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    for red in steps {
      for green in steps {
        for blue in steps { table.append(RGB(red, green, blue)) }
      }
    }
    for grey in stride(from: UInt8(8), through: 238, by: 10) { table.append(RGB(grey, grey, grey)) }
    return table
  }()
}
