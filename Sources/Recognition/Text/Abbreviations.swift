/// Words that are written with a period which does not end a sentence.
enum Abbreviations {
  /// Without their last period, in lower case.
  private static let known = hashes(
    """
    mr mrs ms dr prof sen gov brig cmdr cdr amb rep gen lt col capt sgt maj adm cpl pvt rev hon st jr sr pres supt insp det messrs mme mlle \
    fr br sra vs etc inc ltd corp co bros dept no vol pp ed fig est jan feb mar apr jun jul aug sep sept oct nov dec ave \
    blvd rd mt ft u.s u.k e.g i.e a.m p.m ph.d d.c
    """)

  /// Of those, the ones that often end a sentence.
  private static let final = hashes("etc inc co corp ltd u.s u.k p.m a.m d.c jr sr")

  private static let starters = hashes(
    """
    The A An In On At He She It They We I This That These Those But And However When While After Before As If His Her Its \
    Their For From With There Here According Also Since Meanwhile Although Both Some Many Most All No Not What Who Why How \
    By To
    """)

  private static let withoutCapital = hashes("vs etc")

  /// Whether a period right after the word belongs to it: "Sen." but not "sen.".
  static func takesPeriod(_ word: Slice<UnsafeBufferPointer<UInt32>>, _ first: ScalarClass) -> Bool {
    guard word.count <= 6 else { return false }
    let hash = lowerHash(word)
    return known.contains(hash) && (first.contains(.upper) || withoutCapital.contains(hash))
  }

  /// Whether a token of several scalars that ends in a period may end a sentence.
  static func mayEndSentence(_ token: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    var bare = token
    while bare.last == 0x2E { bare.removeLast() }
    return !known.contains(lowerHash(bare)) || final.contains(lowerHash(token.dropLast()))
  }

  /// Whether a word is one that news sentences start with.
  static func startsSentence(_ token: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    starters.contains(WordHash.of(token))
  }

  /// The hash of the word in lower case. Only ASCII letters are lowered, as the abbreviations are ASCII.
  private static func lowerHash(_ word: Slice<UnsafeBufferPointer<UInt32>>) -> UInt32 {
    var hash = WordHash()
    for value in word { hash.combine(scalar: (0x41...0x5A).contains(value) ? value + 0x20 : value) }
    return hash.value
  }

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of($0) })
  }
}
