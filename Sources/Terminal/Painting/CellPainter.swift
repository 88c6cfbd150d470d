import CNcurses
import Grid

/// Turns cells into those of ncurses and puts them on its window, a row at a time.
final class CellPainter {
  private let window: UnsafeMutablePointer<WINDOW>
  private(set) var palette: ColorTable
  /// What the terminal can write.
  var lettering: Lettering
  /// Whether blanks that look the same are made the same: then nothing is written where only their unseen ink differs.
  private let unifiesBlanks: Bool
  /// What most blanks stand on, and with it all that ncurses clears and scrolls in.
  private var ground = Color.standard
  private var run: [cchar_t] = []
  private var lastLook = Look(style: .plain, attributes: 0, pair: 0)

  private struct Look {
    var style: Style
    var attributes: attr_t
    var pair: Int32
  }

  /// `unifiesBlanks` needs a `PenEconomy` behind it, or each word would cost a change of the pen.
  init(
    _ window: UnsafeMutablePointer<WINDOW>, palette: ColorTable, lettering: Lettering, unifiesBlanks: Bool
  ) {
    self.window = window
    self.palette = palette
    self.lettering = lettering
    self.unifiesBlanks = unifiesBlanks
  }

  /// Says what most blanks stand on from now on.
  func setGround(_ color: Color) {
    if unifiesBlanks { ground = color }
  }

  /// How the window looks where it is blank.
  var blank: Style { Style(on: ground) }

  /// Makes the whole window blank.
  func erase() { onGround { werase(window) } }

  /// Lets ncurses write what differs from what it wrote before.
  func refresh() {
    onGround {
      wnoutrefresh(window)
      doupdate()
    }
  }

  func paint(_ cells: some Collection<Cell>, row: Int) {
    if unifiesBlanks {
      wmove(window, Int32(row), 0)
      onGround { wclrtoeol(window) }
    }
    var start = 0
    for (column, cell) in cells.enumerated() {
      guard let character = cell.character else { continue }
      let isBlank = unifiesBlanks && character == " " && cell.style.attributes.isDisjoint(with: [.underline, .reverse])
      if isBlank, cell.style.background == ground {
        flush(row, start)
        continue
      }
      if run.isEmpty { start = column }
      append(character, isBlank ? Style(on: cell.style.background) : cell.style)
    }
    flush(row, start)
  }

  private func flush(_ row: Int, _ column: Int) {
    guard !run.isEmpty else { return }
    mvwadd_wchnstr(window, Int32(row), Int32(column), &run, Int32(run.count))
    run.removeAll(keepingCapacity: true)
  }

  /// Lets ncurses make blanks on the ground.
  ///
  /// Blanks that are put on the window are other ones to it, and it would clear what it has cleared: it notes the colours
  /// of its own in the attributes alone, and compares all that a cell holds (ncurses 6.4). Left on, the background would
  /// show through cells without colours.
  private func onGround(_ body: () -> Void) {
    guard unifiesBlanks else { return body() }
    append(" ", blank)
    if lastLook.pair < 256 { run[0].ext_color = 0 }
    wbkgrndset(window, &run)
    body()
    run[0] = cchar_t()
    wbkgrndset(window, &run)
    run.removeAll(keepingCapacity: true)
  }

  private func append(_ character: Character, _ style: Style) {
    let look = look(style)
    if let ascii = character.asciiValue {
      return append(wchar_t((0x20..<0x7F).contains(ascii) ? ascii : UInt8(ascii: "?")), look)
    }
    guard let character = lettering.drawn(character) else {
      for ascii in Transliteration.ascii(character) { append(wchar_t(ascii), look) }
      return
    }
    // A multiplexer between us and the terminal may know an older Unicode than our table: the rest of the line must not
    // shift there.
    let scalars = character.unicodeScalars
    guard let first = scalars.first, SystemWidth.agrees(first) else {
      for _ in 0..<character.columns { append(wchar_t(UInt8(ascii: "?")), look) }
      return
    }
    let marks = scalars.dropFirst().filter(SystemWidth.agrees)
    var text = ([first] + marks).prefix(Int(CCHARW_MAX)).map { wchar_t($0.value) } + [0]
    var cell = cchar_t()
    _ = cursesSetCell(&cell, &text, look.attributes, look.pair)
    run.append(cell)
  }

  private func append(_ character: wchar_t, _ look: Look) {
    var text = (character, wchar_t(0))
    var cell = cchar_t()
    withUnsafePointer(to: &text) { pointer in
      pointer.withMemoryRebound(to: wchar_t.self, capacity: 2) {
        _ = cursesSetCell(&cell, $0, look.attributes, look.pair)
      }
    }
    run.append(cell)
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
