import Grid

/// State in, screen out. Pure, and total at every size, even 1×1.
public func draw(_ state: ReaderState, _ theme: Theme) -> Frame {
  Frame(size: state.size, theme[.background])
}
