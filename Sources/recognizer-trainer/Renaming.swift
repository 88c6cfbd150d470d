import Recognition

/// Copies of whole texts whose people have other names, of every part of the world, so that the tagger learns how people
/// are spoken of rather than who was in the news.
struct Renaming {
  let names: NameLists
  let extractor: FeatureExtractor
  /// How many of the texts are copied, from 0 to 1.
  var share: Double

  func copies(of texts: [TrainingText], seed: UInt64) -> [TrainingText] {
    var random = RandomNumbers(seed: seed ^ 0x52_454E_414D_45)
    return texts.compactMap { text in
      guard !text.isTweets, random.unit() < share, text.names.contains(where: { $0.kind == .person }) else {
        return nil
      }
      var cast = Cast(names: names, extractor: extractor, random: random)
      let copy = renamed(text, &cast)
      random = cast.random
      return copy
    }
  }

  private func renamed(_ text: TrainingText, _ cast: inout Cast) -> TrainingText {
    let scalars = Array(text.text.unicodeScalars)
    let ordered = text.names.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let full = ordered.filter { $0.kind == .person }.map { words(scalars[$0.range]) }
    for name in full where name.count > 1 { cast.introduce(name) }
    var (out, names): (String, [TrainingText.Name]) = ("", [])
    var (end, length) = (0, 0)
    for name in ordered where name.range.lowerBound >= end && name.range.upperBound <= scalars.count {
      out += String(String.UnicodeScalarView(scalars[end..<name.range.lowerBound]))
      length += name.range.lowerBound - end
      let old = String(String.UnicodeScalarView(scalars[name.range]))
      let new = name.kind == .person ? cast.name(for: words(scalars[name.range])) : old
      out += new
      let newLength = new.unicodeScalars.count
      names.append(.init(range: length..<length + newLength, kind: name.kind))
      (end, length) = (name.range.upperBound, length + newLength)
    }
    out += String(String.UnicodeScalarView(scalars[end...]))
    return TrainingText(id: "renamed-" + text.id, text: out, names: names)
  }

  private func words(_ scalars: ArraySlice<Unicode.Scalar>) -> [String] {
    String(String.UnicodeScalarView(scalars)).split(separator: " ").map(String.init)
  }
}

/// The new names of one text's people.
private struct Cast {
  let names: NameLists
  let extractor: FeatureExtractor
  var random: RandomNumbers
  private var surnames: [String: String] = [:]
  private var givenNames: [String: String] = [:]
  /// Full names whose order or number of words changes.
  private var whole: [String: String] = [:]
  private var regions: [String: NameLists.Region] = [:]

  init(names: NameLists, extractor: FeatureExtractor, random: RandomNumbers) {
    (self.names, self.extractor, self.random) = (names, extractor, random)
  }

  private static let particles: Set<String> = [
    "de", "da", "do", "dos", "di", "del", "della", "la", "le", "du", "van", "von", "der", "den", "ten", "ter", "el",
    "al", "bin", "ibn", "bint", "y", "e", "of", "the", "and",
  ]
  private static let endings: Set<String> = ["jr.", "jr", "sr.", "sr", "ii", "iii", "iv", "vi", "xvi"]

  /// Chooses names for someone named in full.
  mutating func introduce(_ name: [String]) {
    let core = name.filter { !isFixed($0) }
    guard let last = core.last, core.count >= 2, surnames[key(last)] == nil else { return }
    let region = names.region(&random)
    let draw = random.unit()
    if core.count == 2, name.count == 2, draw < 0.12 {
      let family = names.familyFirst.randomElement(using: &random) ?? ""
      let given = names.givenAfter.randomElement(using: &random) ?? ""
      surnames[key(last)] = family
      let second = (names.givenAfter.randomElement(using: &random) ?? "").lowercased()
      whole[key(name.joined(separator: " "))] = family + " " + given + (draw < 0.06 ? "-" + second : "")
      return
    }
    regions[key(last)] = region
    surnames[key(last)] = surname(of: region)
  }

  /// The new name for a mention.
  mutating func name(for words: [String]) -> String {
    if let whole = whole[key(words.joined(separator: " "))] { return whole }
    let core = words.indices.filter { !isFixed(words[$0]) }
    guard let last = core.last else { return words.joined(separator: " ") }
    let region = regions[key(words[last])]
    return words.indices.map { index in
      guard core.contains(index) else { return words[index] }
      let isAlone = words.count == 1
      if index == last, !isAlone || surnames[key(words[index])] != nil || !extractor.isGivenName(words[index]) {
        return styled(surnameFor(words[index]), as: words[index])
      }
      return styled(givenFor(words[index], region), as: words[index])
    }.joined(separator: " ")
  }

  private mutating func surnameFor(_ word: String) -> String {
    if let known = surnames[key(word)] { return known }
    let new = surname(of: names.region(&random))
    surnames[key(word)] = new
    return new
  }

  private mutating func givenFor(_ word: String, _ region: NameLists.Region?) -> String {
    if let known = givenNames[key(word)] { return known }
    let new = names.any((region ?? names.region(&random)).given, invented: 0.15, &random)
    givenNames[key(word)] = new
    return new
  }

  private mutating func surname(of region: NameLists.Region) -> String {
    let one = names.any(region.surnames, invented: 0.25, &random)
    let draw = random.unit()
    if draw < 0.06 { return one + " " + names.any(region.surnames, invented: 0.25, &random) }
    if draw < 0.1 { return one + "-" + names.any(region.surnames, invented: 0.25, &random) }
    if draw < 0.16 { return (["al-", "el-", "de ", "van ", "bin ", "da "].randomElement(using: &random) ?? "") + one }
    return one
  }

  private func styled(_ name: String, as old: String) -> String {
    let isInCapitals = old.count > 2 && old == old.uppercased()
    let capitals = name.uppercased()
    return isInCapitals && capitals.unicodeScalars.count == name.unicodeScalars.count ? capitals : name
  }

  private func isFixed(_ word: String) -> Bool {
    let lower = word.lowercased()
    return word.hasSuffix(".") || word.count == 1 || Self.particles.contains(lower) || Self.endings.contains(lower)
      || !(word.first?.isUppercase ?? false)
  }

  private func key(_ word: String) -> String { word.lowercased() }
}
