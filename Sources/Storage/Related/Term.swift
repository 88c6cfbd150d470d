import Articles

/// What articles are compared by: the stem of a word, or a person or country.
struct Term: Hashable, Comparable {
  /// Sorted by this, stems come before entities.
  let code: UInt64

  init(_ stem: Stem) { code = UInt64(stem.number) }
  init(entity row: Int64) { code = 1 << 32 | UInt64(truncatingIfNeeded: row) }

  /// `nil` for an entity.
  var stem: Stem? { code >> 32 == 0 ? Stem(number: UInt32(truncatingIfNeeded: code)) : nil }
  /// The entity's row; `nil` for a stem.
  var entity: Int64? { code >> 32 == 0 ? nil : Int64(code ^ 1 << 32) }

  static func < (left: Term, right: Term) -> Bool { left.code < right.code }
}

/// The terms of an article, and how often it has each.
struct ArticleProfile {
  struct Count {
    var term: Term
    var count: Int32
  }

  var key: Int64
  /// Whether its source says when it was published.
  var isDated: Bool
  /// Sorted by term.
  private(set) var counts: [Count] = []

  /// Counts the words of the body and of the headline, and the entities: each occurrence once.
  init(key: Int64, isDated: Bool, title: StemmedText, body: StemmedText, entities: [Int64]) {
    self.key = key
    self.isDated = isDated
    var terms = body.words.map { Term($0.stem) }
    terms += title.words.map { Term($0.stem) }
    terms += entities.map(Term.init(entity:))
    terms.sort()
    for term in terms {
      if counts.last?.term == term {
        counts[counts.count - 1].count += 1
      } else {
        counts.append(Count(term: term, count: 1))
      }
    }
  }
}

/// The weighted terms of an article, scaled to length 1: the cosine of two vectors is the sum of products.
struct TermVector {
  struct Part {
    var term: Term
    var weight: Float
  }

  /// Sorted by term.
  private(set) var parts: [Part]

  init(_ profile: ArticleProfile, _ weight: (ArticleProfile.Count) -> Float) {
    parts = profile.counts.map { Part(term: $0.term, weight: weight($0)) }
    let length = parts.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    guard length > 0 else { return }
    for index in parts.indices { parts[index].weight /= length }
  }

  /// How similar two articles are, 0…1.
  func cosine(with other: TermVector) -> Float {
    var sum: Float = 0
    forEachShared(with: other) { sum += $0.weight * $1.weight }
    return min(sum, 1)
  }

  func forEachShared(with other: TermVector, _ body: (Part, Part) -> Void) {
    parts.withUnsafeBufferPointer { left in
      other.parts.withUnsafeBufferPointer { right in
        var (l, r) = (0, 0)
        while l < left.count, r < right.count {
          if left[l].term == right[r].term {
            body(left[l], right[r])
            l += 1
            r += 1
          } else if left[l].term < right[r].term {
            l += 1
          } else {
            r += 1
          }
        }
      }
    }
  }
}
