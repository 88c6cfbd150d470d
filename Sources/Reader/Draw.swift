import Grid
import Styling

/// Draws a state as a frame. Pure; works at every size, even 1×1.
public func draw(_ state: ReaderState, _ theme: Theme) -> Frame {
  var painter = Painter(state, theme)
  painter.drawScreen()
  return painter.frame
}

/// Paints one frame. Each pane, bar and overlay adds its part in its own file.
struct Painter {
  var frame: Frame
  let state: ReaderState
  let theme: Theme
  let layout: Layout

  init(_ state: ReaderState, _ theme: Theme) {
    self.state = state
    self.theme = theme
    layout = state.layout
    frame = Frame(size: state.size, theme[.background])
  }

  mutating func drawScreen() {
    guard layout.arrangement != .tooSmall else { return drawTooSmall() }
    drawTitleBar()
    if layout.arrangement == .single { drawTabs() }
    drawDividers()
    if !layout.list.isEmpty { drawList() }
    if !layout.article.isEmpty { drawArticle() }
    if !layout.related.isEmpty { drawRelated() }
    if let overlay = state.overlay { draw(overlay) }
    drawStatusLine()
  }

  /// Puts the terminal's cursor, hidden, at this row and column of the screen, if the pane has the focus.
  mutating func point(_ pane: Pane, row: Int, column: Int) {
    guard state.focus == pane || layout.arrangement == .zen else { return }
    frame.cursor = Cursor(row: row, column: column)
  }

  private mutating func drawTooSmall() {
    let screen = Rect(row: 0, column: 0, columns: state.size.columns, rows: state.size.rows)
    let words = [
      "\(state.size.columns)×\(state.size.rows) is too small: 20×6 at least", "needs 20×6 at least", "needs 20×6",
    ]
    let text = words.first { $0.columns <= screen.columns } ?? "20×6"
    frame.write(text, row: screen.rows / 2, in: screen, theme[.problem].over(theme[.background]))
    frame.cursor = Cursor(row: screen.rows / 2, column: 0)
  }

  /// A role's style over the screen's background.
  func style(_ role: Role) -> Style { theme[role].over(theme[.background]) }
}
