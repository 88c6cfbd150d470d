import Articles

/// The text as a person's name: two to four capitalised words, perhaps with particles between them; `nil` for anything
/// else.
func personName(_ text: some StringProtocol) -> String? {
  guard text.utf8.count <= 45 * 4, (1...4).contains(text.utf8.count { $0 == 0x20 }) else { return nil }
  let words = Substring(text).utf8.split(separator: 0x20).map { Substring($0) }
  guard (2...5).contains(words.count), let last = words.last, isCapitalisedNameWord(last),
    text.utf8.count <= 45 || text.count <= 45
  else {
    return nil
  }
  var capitalised = 0
  for (index, word) in words.enumerated() {
    if isCapitalisedNameWord(word) {
      capitalised += 1
    } else if !nameParticles.contains(word.lowercased()) || index == words.count - 1 {
      return nil
    }
  }
  guard (2...4).contains(capitalised) || (capitalised == 1 && words.count >= 3) else { return nil }
  guard !words.contains(where: { $0.first?.isUppercase == true && notInNames.contains($0.folded) }) else { return nil }
  return words.joined(separator: " ")
}

/// An author that is not a person: "Redaktion", "Staff", "Redacción La Voz"; `nil` for anything else.
func officeName(_ text: some StringProtocol) -> String? {
  guard text.utf8.count <= 200 else { return nil }
  let key = PhraseKey(text)
  guard (1...4).contains(key.words.count), text.first?.isUppercase == true,
    key.text.split(separator: " ").contains(where: { officeWords.contains(String($0)) }), !endsWithSentenceMark(text)
  else { return nil }
  return String(text)
}

/// The names in a byline: those after "by" and the like, anywhere in the line, up to the first word that cannot be in a
/// name.
func bylineNames(in text: String) -> [String] { bylineNames(in: text, key: PhraseKey(text)) }

/// The same for a text whose key is known.
func bylineNames(in text: String, key: PhraseKey) -> [String] {
  guard key.hasWord(.byline) else { return unspacedBylineNames(in: text) }
  let words = text.split(whereSeparator: { " |•·".contains($0) })
  for index in words.indices where index < 8 {
    let first = PhraseKey(words[index])
    guard first.words.isEmpty || first.startsWithWord(.byline) else { continue }
    guard let length = bylineCueLength(words[index...]) else { continue }
    let rest = words[(index + length)...].joined(separator: " ")
    let names = namesAtStart(of: rest)
    if !names.isEmpty { return names }
  }
  return unspacedBylineNames(in: text)
}

/// How many words long the byline cue is that these words start with; the longest cue counts. `nil` without one.
private func bylineCueLength(_ words: ArraySlice<Substring>) -> Int? {
  for length in stride(from: min(6, words.count), through: 1, by: -1) {
    let head = words.prefix(length).joined(separator: " ")
    let key = phraseKey(head)
    if key.split(separator: " ").count >= 1, bylineCues.contains(key) { return length }
  }
  return nil
}

let bylineCues: Set<String> = Set(
  cuePhrases.filter { $0.0 == .byline }.flatMap { $0.1.split(separator: "|") }.map { phraseKey($0) })

/// One-word labels of dates, which are not part of a name in front of them.
private let dateCues: Set<String> = Set(
  cuePhrases.filter { $0.0 == .published || $0.0 == .updated }.flatMap { $0.1.split(separator: "|") }
    .flatMap { phraseKey($0).split(separator: " ").prefix(1).map(String.init) })

/// Names at the start of a text: "Ann Lee and Bo Ek, March 3" → Ann Lee, Bo Ek.
func namesAtStart(of text: String) -> [String] {
  var names: [String] = []
  var current: [Substring] = []
  func flush() {
    while let last = current.last, nameParticles.contains(last.lowercased()) { current.removeLast() }
    let name = current.joined(separator: " ").trimmingMarks
    if isAcceptableName(name) { names.append(name) }
    current = []
  }
  for word in text.split(separator: " ") {
    // "Ann Lee (Reuters)": the agency is no part of the name.
    if word.hasPrefix("("), !current.isEmpty { break }
    let bare = word.trimmingMarks
    let key = bare.folded
    if nameJoiners.contains(key), !current.isEmpty, !(key == "e" && word.hasSuffix(".")) {
      flush()
      continue
    }
    guard isCapitalisedNameWord(bare), !roleWords.contains(key), !dateCues.contains(key),
      month(named: key) == nil || current.count == 1
    else {
      if nameParticles.contains(bare.lowercased()), !bare.isEmpty {
        current.append(bare[...])
        continue
      }
      if bylineCues.contains(key), current.isEmpty { continue }
      break
    }
    current.append(bare[...])
    if word.hasSuffix(",") || word.hasSuffix(";") || word.hasSuffix("/") { flush() }
    if word.hasSuffix(")") || word.hasSuffix(":") { break }
  }
  flush()
  return Array(distinct(names).prefix(8))
}

private func isAcceptableName(_ name: String) -> Bool {
  let words = name.split(separator: " ")
  guard (1...5).contains(words.count) else { return false }
  if words.count == 1 {
    return name.count >= 2 && !notInNames.contains(name.folded)
  }
  return !words.contains { $0.first?.isUppercase == true && notInNames.contains($0.folded) }
}

/// "作者：王小明", "記者 林美玲", "홍길동 기자", "بقلم: …": names in scripts without capitals.
private func unspacedBylineNames(in text: String) -> [String] {
  // These scripts start at U+0590.
  guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return [] }
  if let match = cue(startingLine: text), match.cue == .byline,
    let first = match.rest.unicodeScalars.first, first.value >= 0x590
  {
    let isIdeographic = first.value >= 0x3000
    let names = match.rest.split { isIdeographic ? "、,，/／ |".contains($0) : "،,/|-–".contains($0) }
      .prefix { !$0.contains(where: \.isNumber) }.map { cleanedLine(String($0)) }
    return names.filter {
      isIdeographic ? (2...5).contains($0.count) : (1...4).contains($0.split(separator: " ").count)
    }
  }
  let words = text.split(separator: " ")
  guard words.count >= 2, words.count <= 6, let role = words.firstIndex(of: "기자"), role > 0 else { return [] }
  let name = words[role - 1].trimmingMarks
  return (2...4).contains(name.count) ? [name] : []
}

private func isCapitalisedNameWord(_ word: some StringProtocol) -> Bool {
  if let first = word.utf8.first, (0x41...0x5A).contains(first), word.utf8.allSatisfy({ $0 < 0x80 }) {
    let isWord = word.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "'") || (0x2D...0x2E).contains($0)
    }
    return isWord && (!word.hasSuffix(".") || word.utf8.count <= 3)
  }
  // A small letter that no apostrophe or hyphen follows.
  if let first = word.utf8.first, (0x61...0x7A).contains(first),
    word.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "-") })
  {
    return false
  }
  guard let first = word.unicodeScalars.first(where: { $0 != "'" && $0 != "’" && $0 != "(" }),
    first.properties.isUppercase
  else {
    // "d'Angelo", "al-Hassan": a short lower-case particle joined to a capitalised name.
    guard let joint = word.firstIndex(where: { "'’-".contains($0) }) else { return false }
    return word[..<joint].count <= 3 && word[joint...].dropFirst().first?.isUppercase == true
  }
  return word.unicodeScalars.allSatisfy {
    if $0.isASCII { return $0.properties.isAlphabetic || $0 == "'" || $0 == "-" || $0 == "." }
    return $0.properties.isAlphabetic || "'’-.".unicodeScalars.contains($0)
      || $0.properties.generalCategory == .nonspacingMark
  } && (!word.hasSuffix(".") || word.count <= 3)
}

extension StringProtocol {
  /// The text without punctuation and symbols around it; the full stop of an initial stays.
  var trimmingMarks: String {
    var scalars = Substring(self).unicodeScalars
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      if scalar.isASCII {
        return !(0x61...0x7A).contains(scalar.value | 0x20) && !(0x30...0x39).contains(scalar.value)
      }
      return !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
        && scalar.properties.generalCategory != .nonspacingMark
    }
    while let first = scalars.first, isMark(first) { scalars.removeFirst() }
    while let last = scalars.last, isMark(last) {
      if last == ".", scalars.dropLast().last?.properties.isUppercase == true { break }
      scalars.removeLast()
    }
    return String(scalars)
  }
}

private let nameParticles: Set<String> = [
  "van", "von", "der", "den", "de", "da", "di", "del", "della", "dos", "do", "das", "du", "la", "le", "el", "al", "bin",
  "ibn", "ben", "ter", "ten", "af", "zu", "y", "e", "dal", "dei", "lo", "los", "las", "bint", "'t", "i", "dello",
  "degli",
]

private let nameJoiners: Set<String> = [
  "and", "und", "y", "et", "e", "i", "og", "och", "en", "&", "с", "и", "та", "ve", "dan", "ja", "és", "și", "και", "a",
  "with", "mit", "con", "avec", "con", "com", "met", "s", "/", "og",
]

private let roleWords: Set<String> = Set(
  """
  staff writer reporter correspondent editor contributor columnist senior chief political business national special \
  associate contributing redakteur redakteurin korrespondent redactor periodista corresponsal journaliste journalist \
  redacteur correspondent giornalista dziennikarz journalista repórter colunista news for in on the updated published \
  posted last at
  """.split(separator: " ").map(\.folded))

/// Capitalised words that do not occur in names.
private let notInNames: Set<String> = Set(
  """
  the a an of for with how why what when who where is are was will has new news read more share comments comment home \
  search menu about contact photo video watch live update exclusive opinion analysis review sports politics business world \
  el los las cómo por qué para noticias foto les des pour comment une ein eine der die das wie warum nachrichten como uma \
  notícias il lo gli come perché notizie het een hoe waarom nieuws jak dlaczego hvordan hvorfor hur varför как почему \
  nasıl neden monday tuesday wednesday thursday friday saturday sunday today yesterday facebook twitter pinterest linkedin \
  whatsapp instagram email tweet print advertisement related popular latest recent post posts article articles next \
  previous your our my this that these not all
  """.split(separator: " ").map(\.folded))

private let officeWords: Set<String> = Set(
  """
  staff redaktion redazione redacción rédaction redactie redakcja redakce redaksjonen redaktionen redaktion redação \
  redacao redaksi редакция редакція newsroom editorial desk agencies agencia agence agentur reuters afp dpa ansa efe pap \
  ntb tt anp lusa antara admin toimitus haber szerkesztőség redacția
  """.split(separator: " ").map(\.folded))
