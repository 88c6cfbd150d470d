/// Writes the rows of the weight table that one token's features choose.
///
/// A feature is a hash of its template's number and a few values; its row is the hash's upper bits. The order of the
/// templates and of the values in each is part of the trained model.
struct FeatureRows {
  /// How many rows a token has.
  static let count = 81

  private var next: UnsafeMutablePointer<UInt32>
  private var template: UInt32 = 0
  private let shift: UInt32

  /// Writes the rows of the token whose cell is at `cell`. Two cells before and two after it are read as well.
  ///
  /// `rows` has room for `count` numbers; the table has 2^`bits` rows.
  @inline(__always)
  static func write(_ cell: UnsafePointer<FeatureCell>, bits: Int, to rows: UnsafeMutablePointer<UInt32>) {
    var writer = FeatureRows(next: rows, shift: UInt32(32 - bits))
    writer.addWords(cell)
    writer.addShapes(cell)
    writer.addAffixes(cell)
    writer.addLists(cell)
    writer.addPhrases(cell)
    writer.addClusters(cell)
    writer.addEvidence(cell)
  }

  private init(next: UnsafeMutablePointer<UInt32>, shift: UInt32) {
    self.next = next
    self.shift = shift
  }

  @inline(__always)
  private mutating func addWords(_ c: UnsafePointer<FeatureCell>) {
    add(c[0].letterCase)
    add(c[0].word)
    add(c[0].lower)
    add(c[-2].lower)
    add(c[-1].lower)
    add(c[1].lower)
    add(c[2].lower)
    add(c[-1].lower, c[0].lower)
    add(c[0].lower, c[1].lower)
    add(c[-1].lower, c[1].lower)
    add(c[-2].lower, c[-1].lower)
    add(c[1].lower, c[2].lower)
  }

  @inline(__always)
  private mutating func addShapes(_ c: UnsafePointer<FeatureCell>) {
    add(c[0].shape, c[0].letterCase, c[0].opening)
    add(c[-1].shape, c[0].shape)
    add(c[0].shape, c[1].shape)
    add(c[-1].caseClass, c[0].caseClass, c[1].caseClass, c[0].opening, c[0].letterCase)
    add(c[-2].caseClass, c[-1].caseClass, c[0].caseClass, c[1].caseClass, c[2].caseClass)
    add(c[0].caseClass, c[0].opening, c[0].letterCase)
  }

  @inline(__always)
  private mutating func addAffixes(_ c: UnsafePointer<FeatureCell>) {
    let isLower: UInt32 = c[0].caseClass == UInt32(CaseClass.lower.rawValue) ? 1 : 0
    add(c[0].prefix2, isLower)
    add(c[0].prefix3, isLower)
    add(c[0].prefix4, isLower)
    add(c[0].suffix1, isLower)
    add(c[0].suffix2, isLower)
    add(c[0].suffix3, isLower)
    add(c[0].suffix4, isLower)
    add(c[-1].suffix3)
    add(c[1].suffix3)
    add(c[0].suffix3, c[1].suffix3, isLower)
    add(c[0].space, c[0].spaceAfter, c[0].caseClass, c[-1].caseClass, c[1].caseClass)
  }

  @inline(__always)
  private mutating func addLists(_ c: UnsafePointer<FeatureCell>) {
    let (kindBefore, kind, kindAfter) = (c[-1].caseClass, c[0].caseClass, c[1].caseClass)
    add(c[0].flags, kind)
    add(c[-1].flags, kindBefore, c[0].flags, kind)
    add(c[0].flags, kind, c[1].flags, kindAfter)
    add(c[-1].flags, kind, c[1].flags)
    add(c[-1].flags, kindBefore)
    add(c[1].flags, kindAfter)
    add(c[-2].flags, c[-2].caseClass)
    add(c[2].flags, c[2].caseClass)
    add(c[0].nameLists, c[1].nameLists, kind, kindAfter, kindBefore)
    add(c[-1].nameLists, c[0].nameLists, kindBefore, kind, kindAfter)
    add(c[0].nameLists, c[0].lower)
    add(c[0].common, kind, c[0].opening, c[0].letterCase)
    add(c[0].nameLists, kind, c[0].opening, c[0].letterCase)
    add(c[0].common, kind, c[1].common, kindAfter, c[0].opening, c[0].letterCase)
    add(c[0].common, kind, c[-1].common, kindBefore, c[0].letterCase)
  }

  @inline(__always)
  private mutating func addPhrases(_ c: UnsafePointer<FeatureCell>) {
    add(c[0].tag, c[0].caseClass)
    add(c[0].tag, c[-1].lower)
    add(c[0].tag, c[1].lower)
    add(c[0].tag, c[-1].caseClass, c[1].caseClass)
    add(c[-1].tag, c[0].tag, c[1].tag)
    add(c[0].tag, c[0].lower)
    add(c[-1].tag, c[0].caseClass)
    add(c[1].tag, c[0].caseClass)
    add(c[0].tag, c[1].flags, c[1].caseClass)
    add(c[0].tag, c[-1].flags, c[-1].caseClass)
    add(c[0].tag, c[1].space, c[1].lower)
  }

  @inline(__always)
  private mutating func addClusters(_ c: UnsafePointer<FeatureCell>) {
    add(c[-2].cluster, c[-2].caseClass)
    add(c[-1].cluster, c[-1].caseClass)
    add(c[0].cluster, c[0].caseClass)
    add(c[1].cluster, c[1].caseClass)
    add(c[2].cluster, c[2].caseClass)
    add(c[-1].fineCluster)
    add(c[0].fineCluster)
    add(c[1].fineCluster)
    add(c[-1].cluster, c[0].cluster, c[0].caseClass)
    add(c[0].cluster, c[0].caseClass, c[1].cluster)
    add(c[-1].cluster, c[0].caseClass, c[1].cluster)
    add(c[-2].cluster, c[-1].cluster, c[0].caseClass)
    add(c[0].caseClass, c[1].cluster, c[2].cluster)
  }

  @inline(__always)
  private mutating func addEvidence(_ c: UnsafePointer<FeatureCell>) {
    let (evidence, kind) = (c[0].evidence, c[0].caseClass)
    add(evidence & 1, kind, 1)
    add(evidence & 2, kind, 2)
    add(evidence & 4, kind, 4)
    add(evidence & 8, kind, 8)
    add(evidence & 16, kind, 16)
    add(evidence & 32, kind, 32)
    add(evidence & 64, kind, 64)
    add(evidence & 128, kind, 128)
    add(evidence, kind)
    add(evidence & 30, c[0].nameLists, kind)
    add(c[-1].wordEvidence, kind)
    add(c[1].wordEvidence, kind)
    add(evidence & 1, c[0].opening, c[0].letterCase, kind, c[0].common)
  }

  @inline(__always)
  private mutating func add(_ values: UInt32...) {
    template &+= 0x9E37_79B1
    var hash = template
    for value in values { hash = Self.mix(hash ^ value) &* 5 &+ 0xE654_6B64 }
    next.pointee = Self.mix(hash) >> shift
    next += 1
  }

  /// The finisher of MurmurHash3.
  @inline(__always)
  private static func mix(_ value: UInt32) -> UInt32 {
    var hash = value
    hash ^= hash >> 16
    hash = hash &* 0x85EB_CA6B
    hash ^= hash >> 13
    hash = hash &* 0xC2B2_AE35
    return hash ^ hash >> 16
  }
}
