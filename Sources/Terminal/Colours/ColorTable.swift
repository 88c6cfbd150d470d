import CNcurses
import Grid

/// Whether to use colours at all.
public enum ColorUse: Hashable, Sendable { case all, none }

/// How many colours a terminal shows.
public enum ColorDepth: Int, Hashable, Sendable { case none, eight, sixteen, palette256, direct }

/// The numbers by which ncurses knows colours and pairs of them. Make one only after `newterm`.
struct ColorTable {
  let depth: ColorDepth
  /// Numbers below it are colours of the terminal's palette, even on a terminal with 24-bit colour.
  private let paletteNumbers: Int
  /// The numbers found so far: to find the nearest of 240 colours takes longer than to paint a row.
  private var numbers: [Color: Int32] = [:]

  init(_ use: ColorUse) {
    guard use == .all, has_colors(), start_color() == OK else {
      (depth, paletteNumbers) = (.none, 0)
      return
    }
    use_default_colors()
    paletteNumbers = DirectColor.isOwnDescription ? 256 : 8
    depth =
      switch cursesColorCount() {
      case (1 << 24)...: .direct
      case 256...: .palette256
      case 16...: .sixteen
      default: .eight
      }
  }

  /// The pair to draw `style` with; ncurses keeps the table.
  mutating func pair(_ style: Style) -> Int32 {
    guard depth != .none, style.foreground != .standard || style.background != .standard else { return 0 }
    return max(0, alloc_pair(number(style.foreground), number(style.background)))
  }

  /// The number that ncurses knows a colour by; -1 for the terminal's own.
  mutating func number(_ color: Color) -> Int32 {
    if let number = numbers[color] { return number }
    let number = ColorMap.index(of: color, depth, paletteNumbers: paletteNumbers).map(Int32.init) ?? -1
    numbers[color] = number
    return number
  }
}
