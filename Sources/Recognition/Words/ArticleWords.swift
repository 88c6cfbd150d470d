import Articles

/// The distinct words of one article. Whatever depends on a word alone is computed once.
struct ArticleWords {
  private(set) var words: [Word] = []
  private var surfaces: ScalarStrings
  private var lowers: ScalarStrings
  private let lexicon: Lexicon
  private let gazetteer: Gazetteer
  private var scratch = WordForms()

  /// `capacity`: how many distinct words are expected.
  init(capacity: Int, lexicon: Lexicon, gazetteer: Gazetteer) {
    surfaces = ScalarStrings(capacity: capacity)
    lowers = ScalarStrings(capacity: capacity)
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    words.reserveCapacity(capacity)
  }

  /// How many distinct lower-case forms the words have.
  var lowerCount: Int { lowers.count }

  /// The scalars of a word in lower case.
  func lowerForm(_ word: Word) -> ArraySlice<UInt32> { lowers[Int(word.lower)] }

  /// The index of the word in `words`, to which it is added if it is new.
  mutating func intern(
    _ scalars: Slice<UnsafeBufferPointer<UInt32>>, _ classes: Slice<UnsafeBufferPointer<ScalarClass>>
  ) -> Int32 {
    let hash = WordHash.of(scalars)
    let (number, isNew) = surfaces.intern(scalars, hash: hash)
    if isNew { words.append(word(scalars, classes, hash: hash)) }
    return Int32(number)
  }

  private mutating func word(
    _ scalars: Slice<UnsafeBufferPointer<UInt32>>, _ classes: Slice<UnsafeBufferPointer<ScalarClass>>, hash: UInt32
  ) -> Word {
    scratch.fill(from: scalars, classes)
    let lowerHash = WordHash.of(scratch.lower)
    let normalHash = scratch.hasSpecials ? WordHash.of(scratch.normal) : lowerHash
    let exactHash = scratch.hasSpecials ? WordHash.of(scratch.exact(scalars)) : hash
    let entry = lexicon.entry(normalHash) ?? Lexicon.Entry()
    let folded = scratch.hasAccents ? lexicon.entry(WordHash.of(scratch.folded)) : nil
    var flags = entry.flags.union(folded?.flags ?? [])
    if scratch.normal.last == 0x2E {
      flags.formUnion(lexicon.entry(WordHash.of(scratch.normal.dropLast()))?.flags ?? [])
    }
    let caseClass = CaseClass(of: scalars, classes)
    let form = scratch.folded
    return Word(
      lower: Int32(lowers.intern(scratch.lower, hash: lowerHash).number),
      hash: hash, exactHash: exactHash, lowerHash: normalHash, shape: shapeHash(scalars, classes),
      prefixes: (affix(form.prefix(2), 2), affix(form.prefix(3), 3), affix(form.prefix(4), 4)),
      suffixes: (
        affix(form.suffix(1), 1), affix(form.suffix(2), 2), affix(form.suffix(3), 3), affix(form.suffix(4), 4)
      ),
      flags: flags,
      lowerFlags: scratch.hasSpecials ? lexicon.entry(lowerHash)?.flags ?? [] : entry.flags,
      clusters: entry.clusters.1 != 0 ? entry.clusters : folded?.clusters ?? (0, 0),
      caseClass: caseClass, spelling: Spelling(of: classes), length: Int32(scalars.count),
      phrase: gazetteer.firstPhrase(exactHash), city: gazetteer.firstCity(normalHash), roles: roles(lowerHash))
  }

  /// The hash of a beginning or an end of `length` scalars. A form that is not longer is hashed whole, after a mark.
  private func affix(_ part: ArraySlice<UInt32>, _ length: Int) -> UInt32 {
    var hash = WordHash()
    if scratch.folded.count <= length { hash.combine(byte: 0x5E) }
    for scalar in scratch.folded.count > length ? part : scratch.folded[...] { hash.combine(scalar: scalar) }
    return hash.value
  }

  private func roles(_ lowerHash: UInt32) -> WordRoles {
    var roles = WordRoles.byHash[lowerHash] ?? []
    if scratch.lower.last == 0x2E, WordRoles.byHash[WordHash.of(scratch.lower.dropLast())]?.contains(.title) == true {
      roles.insert(.title)
    }
    return roles
  }
}

/// The forms of one word that are looked up; kept between words to save allocations.
private struct WordForms {
  /// Lower case.
  var lower: [UInt32] = []
  /// Lower case, digits as 0, ’ as '.
  var normal: [UInt32] = []
  /// The normal form without accents.
  var folded: [UInt32] = []
  /// Whether the normal form differs from the lower-case one.
  var hasSpecials = false
  var hasAccents = false

  mutating func fill(
    from scalars: Slice<UnsafeBufferPointer<UInt32>>, _ classes: Slice<UnsafeBufferPointer<ScalarClass>>
  ) {
    lower.removeAll(keepingCapacity: true)
    normal.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    (hasSpecials, hasAccents) = (false, false)
    for value in scalars {
      if value < 0x80 {
        appendASCII((0x41...0x5A).contains(value) ? value + 0x20 : value)
      } else if let scalar = Unicode.Scalar(value) {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower) }
      }
    }
  }

  private mutating func appendASCII(_ value: UInt32) {
    lower.append(value)
    let isDigit = (0x30...0x39).contains(value)
    if isDigit { hasSpecials = true }
    normal.append(isDigit ? 0x30 : value)
    folded.append(isDigit ? 0x30 : value)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x80 else { return appendASCII(scalar.value) }
    lower.append(scalar.value)
    if scalar == "’" || scalar.properties.numericType == .decimal {
      hasSpecials = true
      normal.append(scalar == "’" ? 0x27 : 0x30)
      folded.append(scalar == "’" ? 0x27 : 0x30)
      return
    }
    normal.append(scalar.value)
    let base = scalar.withoutAccents
    if base != scalar { hasAccents = true }
    if base.properties.generalCategory == .nonspacingMark { hasAccents = true } else { folded.append(base.value) }
  }

  /// The word as written, with ’ as '.
  func exact(_ scalars: Slice<UnsafeBufferPointer<UInt32>>) -> [UInt32] { scalars.map { $0 == 0x2019 ? 0x27 : $0 } }
}

extension CaseClass {
  init(of scalars: Slice<UnsafeBufferPointer<UInt32>>, _ classes: Slice<UnsafeBufferPointer<ScalarClass>>) {
    guard let first = classes.first, classes.contains(where: { $0.contains(.letter) }) else {
      self = classes.contains { $0.contains(.digit) } ? .number : .punctuation
      return
    }
    let spelling = Spelling(of: classes)
    let startsUpper = first.contains(.upper)
    if scalars.count > 1, scalars.contains(0x2E) {
      self = !startsUpper ? .lower : scalars.count == 2 ? .letter : .dotted
    } else if spelling.contains(.isLower) {
      self = .lower
    } else if spelling.contains(.isUpper) {
      self = scalars.count > 1 ? .capitals : .letter
    } else if startsUpper {
      self = Spelling(of: classes.dropFirst()).contains(.isLower) ? .initial : .mixed
    } else {
      self = classes.contains { $0.contains(.upper) } ? .mixed : .lower
    }
  }
}

extension Spelling {
  init(of classes: Slice<UnsafeBufferPointer<ScalarClass>>) {
    let all = classes.reduce(into: ScalarClass()) { $0.formUnion($1) }
    self = []
    if classes.first?.contains(.upper) == true { insert(.startsUpper) }
    if classes.first?.contains(.alphabetic) == true { insert(.startsWithLetter) }
    if all.contains(.upper), all.isDisjoint(with: [.lower, .titlecase]) { insert(.isUpper) }
    if all.contains(.lower), all.isDisjoint(with: [.upper, .titlecase]) { insert(.isLower) }
    if all.contains(.alphabetic) { insert(.hasLetter) }
  }
}

/// The hash of a word's outline: X for capitals, x for other letters, d for digits, each at most twice in a row.
private func shapeHash(
  _ scalars: Slice<UnsafeBufferPointer<UInt32>>, _ classes: Slice<UnsafeBufferPointer<ScalarClass>>
) -> UInt32 {
  var hash = WordHash()
  var last: UInt32 = .max
  var run = 0
  for (scalar, kind) in zip(scalars, classes) {
    let mark: UInt32 =
      kind.contains(.upper)
      ? 0x58 : kind.contains(.lower) ? 0x78 : kind.contains(.digit) ? 0x64 : kind.contains(.letter) ? 0x78 : scalar
    run = mark == last ? run + 1 : 1
    last = mark
    if run <= 2 { hash.combine(scalar: mark) }
  }
  return hash.value
}
