/// The scalars of a one-line text that fit into `columns` columns: whole words where there is a blank to break at, else
/// whole clusters.
public func firstLine(of scalars: [Unicode.Scalar], columns: Int) -> Range<Int> {
  let cells = Cells(scalars, 0..<scalars.count)
  var used = 0
  var lastBlank: Int?
  for (index, scalar) in scalars.enumerated() where cells.isStart(index) {
    if scalar == " " { lastBlank = index }
    used += cells.columns(at: index)
    if used > columns { return 0..<(lastBlank.flatMap { $0 > index / 4 ? $0 : nil } ?? index) }
  }
  return 0..<scalars.count
}
