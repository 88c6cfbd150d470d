import CNcurses
import Grid

/// Turns cells into those of ncurses and puts them on its window.
struct CellPainter {
  private let window: UnsafeMutablePointer<WINDOW>
  private var palette: ColorTable
  /// What the terminal can write.
  var lettering: Lettering
  /// Whether blanks that look the same become the same cell, so that nothing is written where only their unseen
  /// foreground differs.
  private let unifiesBlanks: Bool
  /// The background of most blanks, and of all that ncurses clears and scrolls in.
  private var ground = Color.standard
  private var run: [cchar_t] = []
  /// A blank of the last style. Other cells of the style differ from it by their text alone.
  private var pattern = cchar_t()
  private var patternStyle: Style?
  private var patternPair: Int32 = 0

  /// `unifiesBlanks` needs a `PenEconomy` behind it, or each word would cost a change of the pen.
  init(
    _ window: UnsafeMutablePointer<WINDOW>, palette: ColorTable, lettering: Lettering, unifiesBlanks: Bool
  ) {
    self.window = window
    self.palette = palette
    self.lettering = lettering
    self.unifiesBlanks = unifiesBlanks
  }

  /// Sets the background of most blanks.
  mutating func setGround(_ color: Color) {
    if unifiesBlanks { ground = color }
  }

  /// Makes the whole window blank.
  mutating func erase() { onGround { werase($0) } }

  /// Lets ncurses write what differs from what it wrote before.
  mutating func refresh() {
    onGround {
      wnoutrefresh($0)
      doupdate()
    }
  }

  /// Puts the columns `span` of a row on the window, which holds the others already. `cells` is the whole row.
  mutating func paint(_ cells: ArraySlice<Cell>, row: Int, span: Range<Int>) {
    var (start, end) = (span.lowerBound, span.upperBound)
    var isCleared = false
    var column = start
    while column < end {
      let cell = cells[cells.startIndex + column]
      if isOfGround(cell) {
        flush(row, start)
        if !isCleared {
          // ncurses clears a row to its end, so what stands behind has to be put there again.
          wmove(window, Int32(row), Int32(column))
          onGround { wclrtoeol($0) }
          (isCleared, end) = (true, cells.count)
        }
      } else if let character = cell.character {
        if run.isEmpty { start = column }
        append(character, unifiesBlanks && cell.isPlainBlank ? Style(on: cell.style.background) : cell.style)
      }
      column += 1
    }
    flush(row, start)
  }

  private func isOfGround(_ cell: Cell) -> Bool {
    unifiesBlanks && cell.style.background == ground && cell.isPlainBlank
  }

  private mutating func flush(_ row: Int, _ column: Int) {
    guard !run.isEmpty else { return }
    mvwadd_wchnstr(window, Int32(row), Int32(column), &run, Int32(run.count))
    run.removeAll(keepingCapacity: true)
  }

  /// Lets ncurses make blanks on the ground.
  ///
  /// ncurses keeps the colours of the blanks that it makes in their attributes alone, and compares all fields of a cell
  /// (6.4). So it takes blanks that are put on the window for other ones, and would clear them again. The background is
  /// taken off afterwards, or it would show through cells without colours.
  private mutating func onGround(_ body: (UnsafeMutablePointer<WINDOW>) -> Void) {
    guard unifiesBlanks else { return body(window) }
    take(Style(on: ground))
    var blank = pattern
    if patternPair < 256 { blank.ext_color = 0 }
    wbkgrndset(window, &blank)
    body(window)
    var none = cchar_t()
    wbkgrndset(window, &none)
  }

  private mutating func append(_ character: Character, _ style: Style) {
    take(style)
    if character.utf8.count == 1 { return append(character.unicodeScalars.first) }
    guard let character = lettering.drawn(character) else {
      for ascii in Transliteration.ascii(character) { append(Unicode.Scalar(ascii)) }
      return
    }
    // A multiplexer between us and the terminal may know an older Unicode than our table: the rest of the line must not
    // shift there.
    let scalars = character.unicodeScalars
    guard let first = scalars.first, SystemWidth.agrees(first) else {
      for _ in 0..<character.columns { append("?") }
      return
    }
    guard scalars.count > 1 else { return append(first) }
    let marks = scalars.dropFirst().filter(SystemWidth.agrees)
    var text = ([first] + marks).prefix(Int(CCHARW_MAX)).map { wchar_t($0.value) } + [0]
    var cell = cchar_t()
    _ = cursesSetCell(&cell, &text, pattern.attr, patternPair)
    run.append(cell)
  }

  /// Appends a cell of the last style; one of `?` for a control.
  private mutating func append(_ scalar: Unicode.Scalar?) {
    var cell = pattern
    let isControl = scalar.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) } ?? true
    cell.chars.0 = wchar_t((isControl ? "?" : scalar ?? "?").value)
    run.append(cell)
  }

  /// Makes `pattern` one of a style.
  private mutating func take(_ style: Style) {
    guard style != patternStyle else { return }
    var attributes: attr_t = 0
    if style.attributes.contains(.bold) { attributes |= cursesBold }
    if style.attributes.contains(.italic) { attributes |= cursesItalic }
    if style.attributes.contains(.underline) { attributes |= cursesUnderline }
    if style.attributes.contains(.reverse) { attributes |= cursesReverse }
    patternPair = palette.pair(style)
    patternStyle = style
    var text: [wchar_t] = [wchar_t((" " as Unicode.Scalar).value), 0]
    _ = cursesSetCell(&pattern, &text, attributes, patternPair)
  }
}

extension Cell {
  /// Whether it shows nothing but its background.
  fileprivate var isPlainBlank: Bool {
    character == " " && style.attributes.isDisjoint(with: [.underline, .reverse])
  }
}
