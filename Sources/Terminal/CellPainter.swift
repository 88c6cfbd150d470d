import CNcurses
import Grid

/// Turns cells into those of ncurses and puts them on its screen, a row at a time.
final class CellPainter {
  let palette: Palette
  private let charset: Charset
  private var row: [cchar_t] = []
  private var lastLook = Look(style: .plain, attributes: 0, pair: 0)

  private struct Look {
    var style: Style
    var attributes: attr_t
    var pair: Int32
  }

  init(palette: Palette, charset: Charset) {
    self.palette = palette
    self.charset = charset
  }

  func paint(_ cells: some Collection<Cell>, row number: Int, in window: UnsafeMutablePointer<WINDOW>) {
    row.removeAll(keepingCapacity: true)
    for cell in cells {
      guard let character = cell.character else { continue }
      append(character, cell.style)
    }
    mvwadd_wchnstr(window, Int32(number), 0, &row, Int32(row.count))
  }

  private func append(_ character: Character, _ style: Style) {
    let look = look(style)
    if let ascii = character.asciiValue {
      return append(wchar_t((0x20..<0x7F).contains(ascii) ? ascii : UInt8(ascii: "?")), look)
    }
    guard charset == .unicode else {
      for ascii in Transliteration.ascii(character) { append(wchar_t(ascii), look) }
      return
    }
    // Where this system's library counts columns in another way, the rest of the line must not shift.
    let scalars = character.unicodeScalars
    let columns = character.columns
    guard let first = scalars.first, wcwidth(wchar_t(first.value)) == columns else {
      for _ in 0..<columns { append(wchar_t(UInt8(ascii: "?")), look) }
      return
    }
    var text = scalars.prefix(Int(CCHARW_MAX)).map { wchar_t($0.value) } + [0]
    var cell = cchar_t()
    _ = cursesSetCell(&cell, &text, look.attributes, look.pair)
    row.append(cell)
  }

  private func append(_ character: wchar_t, _ look: Look) {
    var text = (character, wchar_t(0))
    var cell = cchar_t()
    withUnsafePointer(to: &text) { pointer in
      pointer.withMemoryRebound(to: wchar_t.self, capacity: 2) {
        _ = cursesSetCell(&cell, $0, look.attributes, look.pair)
      }
    }
    row.append(cell)
  }

  private func look(_ style: Style) -> Look {
    if style == lastLook.style { return lastLook }
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= cursesBold }
    if style.attributes.contains(.italic) { attributes |= cursesItalic }
    if style.attributes.contains(.underline) { attributes |= cursesUnderline }
    if style.attributes.contains(.reverse) { attributes |= cursesReverse }
    lastLook = Look(style: style, attributes: attributes, pair: palette.pair(style))
    return lastLook
  }
}
