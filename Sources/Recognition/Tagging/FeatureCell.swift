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
  /// That one flag.
  var common: UInt32
  /// Given name, surname, rare surname, place, common word: one bit each.
  var nameLists: UInt32
  var caseClass: UInt32
  var tag: UInt32
  var cluster: UInt32
  var fineCluster: UInt32
  var evidence: UInt32
  /// Its lower eight bits.
  var wordEvidence: UInt32
  /// 1 with a space before.
  var space: UInt32
  /// 1 with a space after.
  var spaceAfter: UInt32
  /// 1 for the first token and the first word of the sentence.
  var opening: UInt32
  var letterCase: UInt32

  /// Stands for the tokens beyond the sentence.
  static let before = FeatureCell(repeating: 0xB05)
  static let after = FeatureCell(repeating: 0xE05)

  private init(repeating value: UInt32) {
    (word, lower, shape, prefix2, prefix3, prefix4) = (value, value, value, value, value, value)
    (suffix1, suffix2, suffix3, suffix4, flags, common) = (value, value, value, value, value, value)
    (nameLists, caseClass, tag, cluster, fineCluster) = (value, value, value, value, value)
    (evidence, wordEvidence, space, spaceAfter) = (value, value & 0xFF, value, value)
    (opening, letterCase) = (value, value)
  }

  init(
    _ index: Int, isOpening: Bool, _ letterCase: LetterCase, _ document: Document, _ words: UnsafeBufferPointer<Word>
  ) {
    let token = document.tokens[index]
    let number = token.word
    word = words[number].hash
    lower = words[number].lowerHash
    shape = words[number].shape
    (prefix2, prefix3, prefix4) = words[number].prefixes
    (suffix1, suffix2, suffix3, suffix4) = words[number].suffixes
    let lists = words[number].flags
    flags = UInt32(lists.subtracting(.common).rawValue)
    common = UInt32(lists.intersection(.common).rawValue)
    nameLists =
      (lists.hasAny(.given) ? 1 : 0) | (lists.hasAny(.surname) ? 2 : 0) | (lists.hasAny(.rareSurname) ? 4 : 0)
      | (lists.hasAny([.city, .state]) ? 8 : 0) | (lists.hasAny(.common) ? 16 : 0)
    caseClass = UInt32(words[number].caseClass.rawValue)
    tag = UInt32(document.tags[index].rawValue)
    (cluster, fineCluster) = words[number].clusters
    evidence = UInt32(document.evidence[index].rawValue)
    wordEvidence = evidence & 0xFF
    space = document.isGlued(index) ? 0 : 1
    spaceAfter = index + 1 < document.tokens.count && document.isGlued(index + 1) ? 0 : 1
    opening = isOpening ? 1 : 0
    self.letterCase = UInt32(letterCase.rawValue)
  }
}
