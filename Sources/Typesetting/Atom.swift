/// A piece of text that is not divided between lines, with the blanks after it.
struct Atom {
  /// Scalars, without the blanks.
  var range: Range<Int>
  var columns: Int
  /// Columns of the blanks after the piece, which vanish where the line ends there.
  var blanks = 0
  /// How well a line may end after the piece.
  var end: LineEnd
  /// Number of the blank-divided word that the piece belongs to.
  var word: Int
}

/// How well a line may end at a place, best first.
enum LineEnd {
  /// Between words or ideographs.
  case free
  /// After a dash that joins two clauses, or between an ideograph and a letter or a number.
  case dash
  /// After a hyphen, inside an address, after the slash of a long word.
  case division
  /// After the hyphen of a name.
  case nameHyphen
  /// At a blank that keeps two words together: an initial and a surname, a number and its unit.
  case tie
  /// Inside a word that is wider than the line.
  case anywhere
  /// There too, but before a character that may not begin a line, or after one that may not end a line.
  case barred

  /// The cost of ending a line here, in squared unfilled columns, as `LineBreaker` counts. `measure`: columns of a
  /// line.
  func cost(measure: Int) -> Int {
    switch self {
    case .free: 0
    case .dash: measure * measure / 100
    case .division: measure * measure / 16 + 1
    case .nameHyphen: measure * measure / 9 + 1
    // Far apart, yet the sum over the worst paragraph fits into an integer.
    case .tie: 100_000_000
    case .anywhere: 10_000_000_000
    case .barred: 1_000_000_000_000
    }
  }
}
