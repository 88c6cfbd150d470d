import Foundation
import Recognition

/// The words of which the lexicon says something, each with the lists it stands in.
struct WordLists {
  private(set) var flags: [String: LexiconFlags] = [:]
  private(set) var clusters: [String: (Int, Int)] = [:]

  /// Census names from `folder`, other lists from words.txt beside this file, clusters from a table of word, coarse and
  /// fine number. Throws `TrainingProblem`.
  init(folder: String, clusters path: String, names: NameLists, texts: [TrainingText]) throws {
    for (list, words) in try Self.wordClasses() {
      for word in words { add(word, list) }
    }
    for name in try Self.lines(folder + "/given_names.txt")
    where flags[name.lowercased()]?.contains(.commonGiven) != true { add(name, .rareGiven) }
    for (rank, name) in try Self.lines(folder + "/surnames.txt").enumerated() {
      add(name, rank < 1000 ? .commonSurname : rank < 8000 ? .knownSurname : .rareSurname)
    }
    for name in names.given + names.givenAfter + Self.known(names.regions.flatMap(\.given)) {
      addWorldName(name, .worldGiven)
    }
    for name in names.surnames + names.familyFirst + Self.known(names.regions.flatMap(\.surnames)) {
      addWorldName(name, .worldSurname)
    }
    for line in try Self.lines(path) {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let coarse = Int(fields[1]), let fine = Int(fields[2]) else { continue }
      self.clusters[String(fields[0])] = (coarse, fine)
    }
    for word in Self.wordsInLowerCase(texts) { flags[word, default: []].insert(.common) }
  }

  /// The word and, if it has accents, its form without them.
  private mutating func add(_ word: some StringProtocol, _ list: LexiconFlags) {
    let lower = word.lowercased()
    flags[lower, default: []].insert(list)
    let folded = FeatureExtractor.withoutAccents(lower)
    if folded != lower { flags[folded, default: []].insert(list) }
  }

  private mutating func addWorldName(_ name: String, _ list: LexiconFlags) {
    add(name, list)
    guard name.contains("-") else { return }
    for part in name.split(separator: "-") where part.count > 2 { add(part, list) }
  }

  /// Every second name of the world's lists. The others are met in training without the lexicon knowing them: else the
  /// tagger learns that every name is known, and misses those that are not (measured on names kept apart: 91.2 F1 against
  /// 90.5 with all of them in the lexicon).
  private static func known(_ names: [String]) -> [String] {
    names.filter { FeatureExtractor.hash(of: $0.lowercased()).isMultiple(of: 2) }
  }

  private static func wordClasses() throws -> [(LexiconFlags, [Substring])] {
    guard let url = Bundle.module.url(forResource: "words", withExtension: "txt", subdirectory: "Lists") else {
      throw TrainingProblem.noPatterns
    }
    var classes: [(LexiconFlags, [Substring])] = []
    var list: LexiconFlags?
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("# ") {
        list = LexiconFlags(list: line.dropFirst(2))
        if let list { classes.append((list, [])) }
      } else if list != nil {
        classes[classes.count - 1].1 += line.split(separator: " ")
      }
    }
    return classes
  }

  private static func lines(_ path: String) throws -> [Substring] {
    do {
      return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("# ") }
    } catch {
      throw TrainingProblem.noList(path: path)
    }
  }

  /// Words that the texts have in lower case at least twice.
  private static func wordsInLowerCase(_ texts: [TrainingText]) -> [String] {
    var counts: [String: Int] = [:]
    for text in texts {
      for word in FeatureExtractor.words(of: text.text)
      where word.first?.isLetter == true && word == word.lowercased() && word != word.uppercased() {
        counts[word, default: 0] += 1
      }
    }
    return counts.filter { $0.value >= 2 }.map(\.key)
  }
}

extension LexiconFlags {
  /// The list with this heading in words.txt; `nil` for words that are not for the lexicon.
  fileprivate init?(list: some StringProtocol) {
    switch list {
    case "role": self = .role
    case "title": self = .title
    case "organisation": self = .organisation
    case "calendar": self = .calendar
    case "landscape": self = .landscape
    case "saying": self = .saying
    case "state": self = .state
    case "common given name": self = .commonGiven
    case "city": self = .city
    default: return nil
    }
  }
}
