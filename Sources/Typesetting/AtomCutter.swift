/// Cuts one stretch of text, without line ends inside, into the pieces that lines are made of.
struct AtomCutter {
  private let scalars: [Unicode.Scalar]
  private let cells: Cells
  /// Columns of a line. No atom is wider, unless it is a single cluster.
  private let measure: Int
  private var atoms: [Atom] = []
  private var word = 0

  private init(_ scalars: [Unicode.Scalar], _ range: Range<Int>, measure: Int) {
    self.scalars = scalars
    self.measure = measure
    cells = Cells(scalars, range)
    atoms.reserveCapacity(range.count / 5 + 1)
  }

  /// The atoms of `range`; blanks at its start belong to the first if there is room for them. None if it is blank.
  static func atoms(_ scalars: [Unicode.Scalar], _ range: Range<Int>, measure: Int) -> [Atom] {
    var cutter = AtomCutter(scalars, range, measure: measure)
    cutter.cut(range)
    return cutter.atoms
  }

  private mutating func cut(_ range: Range<Int>) {
    var offset = range.lowerBound
    var previous: Range<Int>?
    while offset < range.upperBound {
      let blanks = offset
      var blankColumns = 0
      while offset < range.upperBound, isBlank(offset, limit: range.upperBound) {
        blankColumns += cells.columns(at: offset)
        offset += 1
      }
      guard offset < range.upperBound else { break }
      let start = offset
      var columns = 0
      var isPlain = true
      repeat {
        let scalar = scalars[offset]
        columns += cells.columns(at: offset)
        if scalar == "-" || scalar == "/" || scalar.value >= 0x2028 || (0x300...0x2017).contains(scalar.value) {
          isPlain = false
        }
        offset += 1
      } while offset < range.upperBound && !isBlank(offset, limit: range.upperBound)
      if let previous {
        atoms[atoms.count - 1].blanks = blankColumns
        if Ties.hold(scalars, previous, start..<offset) { atoms[atoms.count - 1].end = .tie }
      }
      word += 1
      let first = atoms.count
      if isPlain, columns <= measure {
        atoms.append(Atom(range: start..<offset, columns: columns, end: .free, word: word))
      } else {
        cutWord(start..<offset)
      }
      if previous == nil, blankColumns > 0, blankColumns + atoms[first].columns <= measure {
        atoms[first].range = blanks..<atoms[first].range.upperBound
        atoms[first].columns += blankColumns
      }
      previous = start..<offset
    }
  }

  /// Whether a scalar is a blank by itself; one with marks on it is not.
  private func isBlank(_ offset: Int, limit: Int) -> Bool {
    scalars[offset].isBreakingBlank && cells.isStart(offset) && (offset + 1 == limit || cells.isStart(offset + 1))
  }

  /// Adds the atoms of a word that may be divided.
  private mutating func cutWord(_ range: Range<Int>) {
    let shape = WordShape(scalars, range, columns: cells.columns(of: range))
    var start = range.lowerBound
    var columns = 0
    var offset = start
    while offset < range.upperBound {
      let next = cells.end(of: offset, limit: range.upperBound)
      columns += cells.columns(at: offset)
      if next < range.upperBound, let end = shape.lineEnd(scalars, before: next, cluster: offset) {
        append(start..<next, columns, end)
        start = next
        columns = 0
      }
      offset = next
    }
    append(start..<range.upperBound, columns, .free)
  }

  /// Adds a piece of a word; cluster by cluster if it is wider than a line.
  private mutating func append(_ range: Range<Int>, _ columns: Int, _ end: LineEnd) {
    guard columns > measure else {
      atoms.append(Atom(range: range, columns: columns, end: end, word: word))
      return
    }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = cells.end(of: offset, limit: range.upperBound)
      let pieceEnd = next < range.upperBound ? WordShape.lastResort(scalars[offset], scalars[next]) : end
      atoms.append(Atom(range: offset..<next, columns: cells.columns(at: offset), end: pieceEnd, word: word))
      offset = next
    }
  }
}
