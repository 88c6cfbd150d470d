import Charsets
import Grid

@testable import Terminal

/// The painter, and a model of a terminal that reads what it makes.
final class PaintedModel {
  private(set) var terminal: ModelTerminal
  private(set) var written = ""
  private let easel: Easel
  private var bytes: [UInt8]

  init(_ size: Size, terminal name: String = "xterm-256color") throws {
    easel = try Easel(name, size)
    bytes = easel.opening
    terminal = ModelTerminal(columns: size.columns, rows: size.rows)
  }

  func show(_ frame: Frame, _ reports: Set<ModeReport> = []) {
    easel.reports = reports
    bytes += easel.paint(frame)
  }

  /// Something else writes over the whole screen, and leaves its pen and cursor behind.
  func spoil() {
    _ = takeBytes()
    terminal.write("\u{1B}[H\u{1B}[0;1;4;31;45m" + String(repeating: "x", count: 50) + "\u{1B}[J")
    easel.forget()
  }

  /// The terminal gets another size, and what it shows then is left to it.
  func resize(to size: Size) {
    _ = takeBytes()
    terminal.resize(columns: size.columns, rows: size.rows)
    easel.resize(to: size)
  }

  func redraw() { easel.redraw() }

  func close() { easel.close() }

  /// Lets the model read what was painted since, and returns how many bytes that were.
  func takeBytes() -> Int {
    defer { bytes = [] }
    let text = String(decoding: bytes, as: UTF8.self)
    written += text
    terminal.write(text)
    return bytes.count
  }

  /// The cells of the terminal that do not look like those of the frame; of terminals without 256 colours only whether
  /// they hold the same characters. `hasItalics`: whether the terminal's description knows of them.
  func differences(from frame: Frame, hasColors: Bool = true, hasItalics: Bool = true) -> [String] {
    _ = takeBytes()
    var differences: [String] = []
    for row in 0..<frame.size.rows {
      for (column, cell) in frame.row(row).enumerated() {
        let (wanted, shown) = (look(of: cell, hasItalics: hasItalics), terminal.rows[row][column])
        let isBlank = wanted.character == " " && wanted.attributes.isDisjoint(with: [4, 7])
        let looksAlike =
          !hasColors
          ? shown.character == wanted.character
          : isBlank
            ? shown.character == " " && shown.background == wanted.background
              && shown.attributes.isDisjoint(with: [4, 7]) : shown == wanted
        if !looksAlike { differences.append("\(row), \(column): \(shown), not \(wanted)") }
      }
    }
    return differences
  }

  private func look(of cell: Cell, hasItalics: Bool) -> ModelTerminal.Cell {
    let attributes: [(Style.Attributes, Int)] = [(.bold, 1), (.italic, 3), (.underline, 4), (.reverse, 7)]
    func name(_ color: Color, _ plane: Int) -> String {
      if case .indexed(let number) = color { "\(plane)8;5;\(number)" } else { "\(plane)9" }
    }
    let set = attributes.filter { cell.style.attributes.contains($0.0) }.map(\.1)
    return ModelTerminal.Cell(
      character: cell.character, foreground: name(cell.style.foreground, 3),
      background: name(cell.style.background, 4), attributes: Set(set.filter { hasItalics || $0 != 3 }))
  }
}
