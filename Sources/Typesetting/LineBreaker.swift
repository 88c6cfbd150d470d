/// Chooses where lines end so that the whole stretch is as even as it can be.
struct LineBreaker {
  /// What a stretch's last line should look like.
  enum LastLine {
    /// Of any length, but rather not a single word.
    case short
    /// As full as the others; and there are as few lines as possible.
    case even
  }

  let measure: Int
  let lastLine: LastLine

  /// The lines of a stretch of text without line ends, as ranges of its scalars without the blanks between them.
  /// None if there is nothing but blanks.
  func lines(_ scalars: [Unicode.Scalar], _ stretch: Range<Int>) -> [Range<Int>] {
    let atoms = AtomCutter.atoms(scalars, stretch, measure: measure)
    return lines(of: atoms).map { line in
      atoms[line.lowerBound].range.lowerBound..<atoms[line.upperBound - 1].range.upperBound
    }
  }

  /// The lines of `atoms`, as ranges of them.
  ///
  /// The cost of a line is the square of its unfilled columns plus the cost of its end. The cheapest way to each atom
  /// is found from the cheapest ways to the atoms at most a line before it.
  private func lines(of atoms: [Atom]) -> [Range<Int>] {
    guard !atoms.isEmpty else { return [] }
    // A line of many atoms without width is cut short, so that no text makes the search quadratic.
    let mostAtoms = measure + 64
    var lefts = [0]
    lefts.reserveCapacity(atoms.count + 1)
    for atom in atoms { lefts.append(lefts[lefts.count - 1] + atom.columns + atom.blanks) }
    var costs = [0]
    costs.reserveCapacity(atoms.count + 1)
    var starts: [Int] = [0]
    starts.reserveCapacity(atoms.count + 1)
    for end in 1...atoms.count {
      let last = atoms[end - 1]
      let right = lefts[end] - last.blanks
      var cheapest = Int.max
      var cheapestStart = end - 1
      var start = end - 1
      while start >= 0, end - start <= mostAtoms {
        let unfilled = measure - (right - lefts[start])
        guard unfilled >= 0 || start == end - 1 else { break }
        var cost = costs[start]
        if end == atoms.count {
          cost += lastLineCost(unfilled, isWhole: start == 0, isOneWord: atoms[start].word == last.word)
        } else {
          cost += unfilled * unfilled + lineCost
        }
        if cost < cheapest {
          cheapest = cost
          cheapestStart = start
        }
        start -= 1
      }
      costs.append(end == atoms.count ? cheapest : cheapest + last.end.cost(measure: measure))
      starts.append(cheapestStart)
    }
    return chain(starts)
  }

  private var lineCost: Int { lastLine == .even ? 4 * measure * measure : 0 }

  private func lastLineCost(_ unfilled: Int, isWhole: Bool, isOneWord: Bool) -> Int {
    switch lastLine {
    case .even: return unfilled * unfilled + lineCost
    case .short:
      let isLonely = !isWhole && isOneWord && unfilled * 3 > measure * 2
      return isLonely ? measure * measure / 4 : 0
    }
  }

  /// The lines that lead to the last atom, given where the line before each atom's end starts.
  private func chain(_ starts: [Int]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var end = starts.count - 1
    while end > 0 {
      lines.append(starts[end]..<end)
      end = starts[end]
    }
    return lines.reversed()
  }
}
