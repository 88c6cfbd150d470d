import CNcurses
import Charsets
import Glibc
import Grid
import TestSupport
import Testing

@testable import Terminal

/// Tests that set the terminal library going, which can do one thing at a time.
@Suite(.serialized) enum CursesTests {}

extension CursesTests {
  @Suite(.serialized) struct FramePainterTests {
    private static let margins: Set = [ModeReport(mode: ModeReport.margins, isSettable: true)]

    @Test(
      arguments: [Size(columns: 110, rows: 24), Size(columns: 33, rows: 9)],
      [[], margins])
    func anyFramesLeaveTheTerminalAsAFullPaintWould(size: Size, reports: Set<ModeReport>) throws {
      let easel = try Easel(size)
      defer { easel.close() }
      var pages = Pages(size)
      for step in 0..<100 {
        let frame = pages.next()
        easel.show(frame, reports)
        let wrong = easel.differences(from: frame)
        #expect(wrong.isEmpty, "step \(step)")
        #expect(easel.terminal.cursor == frame.cursor, "step \(step)")
        guard wrong.isEmpty else { return }
      }
      #expect(easel.terminal.unknown == [])
    }

    @Test func aPaneBesideOthersScrollsBetweenMargins() throws {
      let easel = try Easel(Size(columns: 140, rows: 40))
      defer { easel.close() }
      var pages = Pages(Size(columns: 140, rows: 40))
      easel.show(pages.frame, Self.margins)
      let whole = easel.takeBytes()
      pages.scroll(pane: 1, by: 1)
      easel.show(pages.frame, Self.margins)
      #expect(easel.takeBytes() < whole / 8)
    }

    @Test func rowsScrollWhollyWhereThePanesBesideAreNearlyEmpty() throws {
      let easel = try Easel(Size(columns: 140, rows: 40))
      defer { easel.close() }
      var pages = Pages(Size(columns: 140, rows: 40))
      pages.empty(pane: 0, from: 4)
      pages.empty(pane: 2, from: 6)
      easel.show(pages.frame, [])
      let whole = easel.takeBytes()
      pages.scroll(pane: 1, by: 1)
      easel.show(pages.frame, [])
      #expect(easel.takeBytes() < whole / 4)
    }

    @Test func aCursorThatMovesAloneTakesFewBytes() throws {
      let easel = try Easel(Size(columns: 60, rows: 16))
      defer { easel.close() }
      var pages = Pages(Size(columns: 60, rows: 16))
      var frame = pages.next()
      easel.show(frame, [])
      _ = easel.takeBytes()
      for place in [(3, 40), (15, 59), (0, 0), (9, 9)] {
        frame.cursor = Cursor(row: place.0, column: place.1, isShown: frame.cursor.isShown)
        easel.show(frame, [])
        #expect(easel.takeBytes() <= 10)
        #expect(easel.terminal.cursor == frame.cursor)
      }
    }

    @Test func anEqualFrameWritesNothing() throws {
      let easel = try Easel(Size(columns: 60, rows: 16))
      defer { easel.close() }
      var pages = Pages(Size(columns: 60, rows: 16))
      let frame = pages.next()
      easel.show(frame, [])
      _ = easel.takeBytes()
      easel.show(frame, [])
      #expect(easel.takeBytes() == 0)
    }

    @Test func onlyATerminalThatMayHaveThemIsAskedForMarginsAndOnce() throws {
      let easel = try Easel(Size(columns: 140, rows: 40))
      defer { easel.close() }
      var pages = Pages(Size(columns: 140, rows: 40))
      easel.show(pages.frame, [])
      _ = easel.takeBytes()
      #expect(!easel.written.contains("$p"))
      for _ in 0..<3 {
        pages.scroll(pane: 1, by: 1)
        easel.show(pages.frame, [])
      }
      _ = easel.takeBytes()
      #expect(easel.written.split(separator: "?69$p", omittingEmptySubsequences: false).count == 2)
    }
  }
}

/// The painter, and a model of a terminal that reads what it makes.
private final class Easel {
  private(set) var terminal: ModelTerminal
  private(set) var written = ""
  private let painter: FramePainter
  private let buffer: PaintBuffer
  private let curses: OpaquePointer
  private var bytes: [UInt8] = []

  init(_ size: Size, charset: Charset = .utf8) throws {
    buffer = try #require(PaintBuffer())
    #expect(Lettering.adoptUnicode())
    // Where there is no device to ask, the environment says how large it is.
    setenv("COLUMNS", "\(size.columns)", 1)
    setenv("LINES", "\(size.rows)", 1)
    use_env(true)
    curses = try #require(newterm("xterm-256color", buffer.file, buffer.file))
    unsetenv("COLUMNS")
    unsetenv("LINES")
    let window = try #require(standardScreen())
    bytes = buffer.gather {
      leaveok(window, true)
      idlok(window, true)
      curs_set(0)
    }
    painter = FramePainter(window, palette: ColorTable(.all), lettering: Lettering(charset), buffer: buffer)
    terminal = ModelTerminal(columns: size.columns, rows: size.rows)
  }

  func show(_ frame: Frame, _ reports: Set<ModeReport>) { bytes += painter.paint(frame, reports) }

  func close() {
    endwin()
    delscreen(curses)
    buffer.close()
  }

  /// Lets the model read what was painted since, and gives back how many bytes that were.
  func takeBytes() -> Int {
    defer { bytes = [] }
    let text = String(decoding: bytes, as: UTF8.self)
    written += text
    terminal.write(text)
    return bytes.count
  }

  /// The cells of the terminal that do not look like those of the frame.
  func differences(from frame: Frame) -> [String] {
    _ = takeBytes()
    var differences: [String] = []
    for row in 0..<frame.size.rows {
      for (column, cell) in frame.row(row).enumerated() {
        let (wanted, shown) = (look(of: cell), terminal.rows[row][column])
        let isBlank = wanted.character == " " && wanted.attributes.isDisjoint(with: [4, 7])
        let looksAlike =
          isBlank
          ? shown.character == " " && shown.background == wanted.background
            && shown.attributes.isDisjoint(with: [4, 7]) : shown == wanted
        if !looksAlike { differences.append("\(row), \(column): \(shown), not \(wanted)") }
      }
    }
    return differences
  }

  private func look(of cell: Cell) -> ModelTerminal.Cell {
    let attributes: [(Style.Attributes, Int)] = [(.bold, 1), (.italic, 3), (.underline, 4), (.reverse, 7)]
    func name(_ color: Color, _ plane: Int) -> String {
      if case .palette(let number) = color { "\(plane)8;5;\(number)" } else { "\(plane)9" }
    }
    return ModelTerminal.Cell(
      character: cell.character ?? " ", foreground: name(cell.style.foreground, 3),
      background: name(cell.style.background, 4),
      attributes: Set(attributes.filter { cell.style.attributes.contains($0.0) }.map(\.1)))
  }
}

/// Three panes of words, which scroll and change at random, and what may lie over them.
private struct Pages {
  private let size: Size
  private var dice = Dice(seed: 17)
  private var panes: [[[Cell]]] = []
  private var areas: [Rect]
  private var ground = Color.palette(234)
  private(set) var frame: Frame

  init(_ size: Size) {
    self.size = size
    let widths = [size.columns / 4, size.columns - size.columns / 4 - size.columns / 5 - 2, size.columns / 5]
    var column = 0
    areas = widths.map { width in
      defer { column += width + 1 }
      return Rect(row: 1, column: column, columns: width, rows: size.rows - 2)
    }
    frame = Frame(size: size, Style(on: ground))
    for area in areas { panes.append((0..<area.rows).map { _ in line(area.columns) }) }
    draw()
  }

  mutating func next() -> Frame {
    switch Int.random(in: 0..<12, using: &dice) {
    case 0...4:
      scroll(pane: .random(in: 0..<3, using: &dice), by: [1, 1, 1, 2, -1, -2, 3, 7].randomElement(using: &dice) ?? 1)
    case 5: for pane in 0..<3 { scroll(pane: pane, by: 1) }
    case 6: empty(pane: .random(in: 0..<3, using: &dice), from: .random(in: 0..<size.rows, using: &dice))
    case 7: ground = .palette([234, 17, 252].randomElement(using: &dice) ?? 234)
    case 8: for pane in 0..<3 { for row in panes[pane].indices { panes[pane][row] = line(areas[pane].columns) } }
    default:
      let pane = Int.random(in: 0..<3, using: &dice)
      for row in panes[pane].indices.shuffled(using: &dice).prefix(2) { panes[pane][row] = line(areas[pane].columns) }
    }
    draw()
    frame.cursor = Cursor(
      row: .random(in: 0..<size.rows, using: &dice), column: .random(in: 0..<size.columns, using: &dice),
      isShown: Int.random(in: 0..<4, using: &dice) == 0)
    if Int.random(in: 0..<8, using: &dice) == 0 {
      let area = Rect(row: 2, column: 3, columns: size.columns / 2, rows: size.rows / 2)
      frame.fill(area, Style(.palette(250), on: [.palette(237), .standard].randomElement(using: &dice) ?? .standard))
      frame.write("an overlay", row: 1, column: 2, in: area, Style(.standard, .bold))
    }
    return frame
  }

  mutating func scroll(pane: Int, by distance: Int) {
    for _ in 0..<abs(distance) {
      let new = line(areas[pane].columns)
      if distance > 0 {
        panes[pane] = panes[pane].dropFirst() + [new]
      } else {
        panes[pane] = [new] + panes[pane].dropLast()
      }
    }
    draw()
  }

  mutating func empty(pane: Int, from row: Int) {
    for row in panes[pane].indices.dropFirst(row) {
      panes[pane][row] = Array(repeating: Cell(" ", Style(on: .standard)), count: areas[pane].columns)
    }
    draw()
  }

  private mutating func draw() {
    frame = Frame(size: size, Style(.palette(252), on: ground))
    for (pane, area) in zip(panes, areas) {
      for (index, cells) in pane.enumerated() {
        for (column, cell) in cells.enumerated() {
          guard let character = cell.character else { continue }
          let style = Style(cell.style.foreground, on: ground, cell.style.attributes)
          frame.write(String(character), row: index, column: column, in: area, style)
        }
      }
      let divider = Rect(row: 1, column: area.column + area.columns, columns: 1, rows: area.rows)
      for row in 0..<divider.rows { frame.write("┃", row: row, in: divider, Style(.palette(240), on: ground)) }
    }
    frame.write(
      "Place \(Int.random(in: 0..<99, using: &dice))",
      in: Rect(row: 0, column: size.columns - 12, columns: 12, rows: 1),
      Style(.palette(246), on: ground))
  }

  /// Words in a row, some of them in a style of their own.
  private mutating func line(_ columns: Int) -> [Cell] {
    let words = ["the", "of", "government", "said", "naïve", "é", "a", "Türkiye", "x-ray", "–", "▌"]
    var frame = Frame(size: Size(columns: columns, rows: 1))
    let area = Rect(row: 0, column: 0, columns: Int.random(in: 0...columns, using: &dice), rows: 1)
    var column = Int.random(in: 0..<3, using: &dice)
    while column < area.columns {
      let style: Style =
        switch Int.random(in: 0..<10, using: &dice) {
        case 0: Style(.palette(255), .bold)
        case 1: Style(.palette(151), .underline)
        case 2: Style(.palette(179), [.italic, .reverse])
        default: Style(.palette(252))
        }
      let word = words.randomElement(using: &dice) ?? "the"
      frame.write(word, column: column, in: area, style)
      column += word.count + 1
    }
    return Array(frame.row(0))
  }
}
