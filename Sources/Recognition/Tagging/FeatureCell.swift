/// What the features read of one token: numbers only, all of one width, so that a sentence is one block of memory.
struct FeatureCell {
  var word: UInt32
  var lower: UInt32
  var shape: UInt32
  var prefix2: UInt32
  var prefix3: UInt32
  var prefix4: UInt32
  var suffix1: UInt32
  var suffix2: UInt32
  var suffix3: UInt32
  var suffix4: UInt32
  /// Lexicon flags without the one for common words.
  var flags: UInt32
  /// The flag for common words.
  var common: UInt32
  /// Given name, surname, rare surname, place, common word: one bit each.
  var nameLists: UInt32
  var caseClass: UInt32
  var tag: UInt32
  var cluster: UInt32
  var fineCluster: UInt32
  var evidence: UInt32
  /// The lower eight bits of `evidence`.
  var wordEvidence: UInt32
  /// 1 with a space before.
  var space: UInt32
  /// 1 with a space after.
  var spaceAfter: UInt32
  /// 1 for the first token and the first word of the sentence.
  var opening: UInt32
  var letterCase: UInt32

  /// The cells of the tokens before the sentence; `after`: of those after it.
  static let before = FeatureCell(repeating: 0xB05)
  static let after = FeatureCell(repeating: 0xE05)

  private init(repeating value: UInt32) {
    (word, lower, shape, prefix2, prefix3, prefix4) = (value, value, value, value, value, value)
    (suffix1, suffix2, suffix3, suffix4, flags, common) = (value, value, value, value, value, value)
    (nameLists, caseClass, tag, cluster, fineCluster) = (value, value, value, value, value)
    (evidence, wordEvidence, space, spaceAfter) = (value, value & 0xFF, value, value)
    (opening, letterCase) = (value, value)
  }

  /// The cell of a word with its tag and evidence; what depends on the position is left zero.
  init(_ word: borrowing Word, tag: PhraseTag, evidence: Evidence) {
    self.word = word.hash
    lower = word.lowerHash
    shape = word.shape
    (prefix2, prefix3, prefix4) = word.prefixes
    (suffix1, suffix2, suffix3, suffix4) = word.suffixes
    let lists = word.flags
    flags = UInt32(lists.subtracting(.common).rawValue)
    common = UInt32(lists.intersection(.common).rawValue)
    nameLists =
      (lists.hasAny(.given) ? 1 : 0) | (lists.hasAny(.surname) ? 2 : 0) | (lists.hasAny(.rareSurname) ? 4 : 0)
      | (lists.hasAny([.city, .state]) ? 8 : 0) | (lists.hasAny(.common) ? 16 : 0)
    caseClass = UInt32(word.caseClass.rawValue)
    self.tag = UInt32(tag.rawValue)
    (cluster, fineCluster) = word.clusters
    self.evidence = UInt32(evidence.rawValue)
    wordEvidence = self.evidence & 0xFF
    (space, spaceAfter, opening, letterCase) = (0, 0, 0, 0)
  }
}
