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
    var blanks = skipBlanks(from: range.lowerBound, limit: range.upperBound)
    let indent = blanks
    var previous: (range: Range<Int>, lastAtom: Int)?
    while blanks.end < range.upperBound {
      if let previous { atoms[previous.lastAtom].blanks = blanks.columns }
      let next = appendWord(from: blanks.end, limit: range.upperBound)
      if let previous, Ties.hold(scalars, previous.range, next) { atoms[previous.lastAtom].end = .tie }
      previous = (next, atoms.count - 1)
      blanks = skipBlanks(from: next.upperBound, limit: range.upperBound)
    }
    if indent.columns > 0, let first = atoms.first, indent.columns + first.columns <= measure {
      atoms[0].range = range.lowerBound..<first.range.upperBound
      atoms[0].columns += indent.columns
    }
  }

  /// The columns of the blanks from a scalar on, and where they end.
  private func skipBlanks(from start: Int, limit: Int) -> (columns: Int, end: Int) {
    var columns = 0
    var end = start
    while end < limit, isBlank(end, limit: limit) {
      columns += cells.columns(at: end)
      end += 1
    }
    return (columns, end)
  }

  /// Adds the atoms of the word that begins at a scalar, and returns its range.
  private mutating func appendWord(from start: Int, limit: Int) -> Range<Int> {
    var end = start
    var columns = 0
    var isPlain = true
    repeat {
      columns += cells.columns(at: end)
      isPlain = isPlain && scalars[end].isPlain
      end += 1
    } while end < limit && !isBlank(end, limit: limit)
    word += 1
    if isPlain, columns <= measure {
      atoms.append(Atom(range: start..<end, columns: columns, end: .free, word: word))
    } else {
      cutWord(start..<end, columns)
    }
    return start..<end
  }

  /// Whether a scalar is a blank by itself; one with combining marks on it is not.
  private func isBlank(_ offset: Int, limit: Int) -> Bool {
    scalars[offset].isBreakingBlank && cells.isStart(offset) && (offset + 1 == limit || cells.isStart(offset + 1))
  }

  /// Adds the atoms of a word that may be divided.
  private mutating func cutWord(_ range: Range<Int>, _ wordColumns: Int) {
    let shape = WordShape(scalars, range, columns: wordColumns)
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

extension Unicode.Scalar {
  /// A Latin letter, a digit or one of the usual signs between which no line ends, unless the word is too wide.
  fileprivate var isPlain: Bool {
    value < 0x300 ? self != "-" && self != "/" : (0x2018...0x2027).contains(value)
  }
}
