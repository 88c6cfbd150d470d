import Recognition

/// Names found, compared with names that are right. A name counts only with its exact bounds and kind.
struct Score {
  var wanted = 0
  var found = 0
  var right = 0

  /// The harmonic mean of precision and recall, from 0 to 100; 100 if there was nothing to find and nothing found.
  var f1: Double { wanted + found == 0 ? 100 : 200 * Double(right) / Double(wanted + found) }

  static func + (one: Score, other: Score) -> Score {
    Score(wanted: one.wanted + other.wanted, found: one.found + other.found, right: one.right + other.right)
  }

  /// Of one kind in one text. Names that overlap an undecided one of their kind count neither way.
  init(of kind: SpanClass, in text: TrainingText, found: [Range<Int>]) {
    let gold = Set(text.names.filter { $0.kind == kind }.map(\.range))
    let open = text.open.filter { $0.kind == kind }.map(\.range)
    let counted = Set(found).filter { range in gold.contains(range) || !open.contains { $0.overlaps(range) } }
    (wanted, self.found, right) = (gold.count, counted.count, gold.intersection(counted).count)
  }

  init(wanted: Int = 0, found: Int = 0, right: Int = 0) {
    (self.wanted, self.found, self.right) = (wanted, found, right)
  }
}
