/// Words that are written with a period which does not end a sentence.
enum Abbreviations {
  /// Without their last period, in lower case.
  private static let known: Set<String> = Set(
    """
    mr mrs ms dr prof sen gov rep gen lt col capt sgt maj adm cpl pvt rev hon st jr sr pres supt insp det messrs mme mlle \
    fr br sra vs etc inc ltd corp co bros dept no vol pp ed fig est jan feb mar apr jun jul aug sep sept oct nov dec ave \
    blvd rd mt ft u.s u.k e.g i.e a.m p.m ph.d d.c
    """.split(separator: " ").map(String.init))

  /// Of those, the ones that often stand at a sentence's end.
  private static let final: Set<String> = [
    "etc", "inc", "co", "corp", "ltd", "u.s", "u.k", "p.m", "a.m", "d.c", "jr", "sr",
  ]

  private static let starters: Set<String> = Set(
    """
    The A An In On At He She It They We I This That These Those But And However When While After Before As If His Her Its \
    Their For From With There Here According Also Since Meanwhile Although Both Some Many Most All No Not What Who Why How \
    By To
    """.split(separator: " ").map(String.init))

  /// Whether a period right after the word belongs to it: "Sen." but not "sen.".
  static func takesPeriod(_ word: Slice<UnsafeBufferPointer<UInt32>>, _ first: ScalarClass) -> Bool {
    guard let text = shortText(word, limit: 6) else { return false }
    let lower = text.lowercased()
    return known.contains(lower) && (first.contains(.upper) || lower == "vs" || lower == "etc")
  }

  /// Whether a token of several scalars that ends in a period may end a sentence.
  static func mayEndSentence(_ token: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    guard let text = shortText(token, limit: 12) else { return true }
    let lower = text.lowercased()
    var bare = Substring(lower)
    while bare.last == "." { bare.removeLast() }
    return !known.contains(String(bare)) || final.contains(String(lower.dropLast()))
  }

  /// Whether a word is one that news sentences start with.
  static func startsSentence(_ token: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    shortText(token, limit: 9).map(starters.contains) ?? false
  }

  private static func shortText(_ scalars: Slice<UnsafeBufferPointer<UInt32>>, limit: Int) -> String? {
    guard scalars.count <= limit else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(view)
  }
}
