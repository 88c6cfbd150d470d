import Articles

/// Joins the names of an article to people: "Putin" and "V. Putin" to Vladimir Putin.
///
/// Two people with one surname are told apart by given name, courtesy title, office and nearness; where these do not
/// decide, the surname is left as it is.
struct PersonResolver {
  /// Someone whom the article names in full.
  private struct Person {
    /// Every full form.
    var names: Set<PersonName>
    /// The fullest form, as written.
    var text: String
    var titles: Set<String> = []
    var gender: Gender?
    /// The sentence of the latest mention so far; `nil` before the first.
    var lastSentence: Int?
  }

  private var people: [Person] = []
  private let mentions: [PersonMention]
  private var numberByName: [PersonName: Int] = [:]

  /// The name of the person behind each mention, in the order of the mentions.
  static func names(for mentions: [PersonMention]) -> [String] {
    var resolver = PersonResolver(mentions)
    return resolver.resolve()
  }

  private init(_ mentions: [PersonMention]) {
    self.mentions = mentions
    introduce()
  }

  /// Makes a person of each full name; fuller names first, so that the shorter ones find them.
  private mutating func introduce() {
    let full = mentions.filter(\.name.isFull)
    let ordered = full.enumerated().sorted {
      ($1.element.name.fullness, $0.offset) < ($0.element.name.fullness, $1.offset)
    }
    for (_, mention) in ordered where numberByName[mention.name] == nil {
      let same = people.indices.filter { number in
        people[number].names.contains { $0.isCompatible(with: mention.name) || $0.position(of: mention.name) == .end }
      }
      if same.count == 1, let number = same.first {
        numberByName[mention.name] = number
        people[number].names.insert(mention.name)
      } else {
        numberByName[mention.name] = people.count
        people.append(Person(names: [mention.name], text: mention.text))
      }
    }
    for mention in full {
      guard let number = numberByName[mention.name] else { continue }
      if let title = mention.title { people[number].titles.insert(title) }
      people[number].gender = people[number].gender ?? mention.gender
      if people[number].text.count == mention.text.count, people[number].text.utf8.count < mention.text.utf8.count {
        people[number].text = mention.text
      }
    }
    for number in people.indices where people[number].gender == nil {
      people[number].gender =
        people[number].names.lazy.compactMap(\.parts.first).compactMap { part in
          Gender(givenName: part.folded)
        }.first
    }
  }

  private mutating func resolve() -> [String] {
    mentions.map { mention in
      guard let number = numberByName[mention.name] ?? person(behind: mention) else { return mention.text }
      people[number].lastSentence = mention.sentence
      return people[number].text
    }
  }

  /// The one person whom a short name can mean; `nil` for nobody, or for more than one.
  private func person(behind mention: PersonMention) -> Int? {
    var candidates = bearers(of: mention.name)
    if let gender = mention.gender {
      candidates.removeAll { people[$0].gender.map { $0 != gender } ?? false }
      let sure = candidates.filter { people[$0].gender == gender }
      if !sure.isEmpty { candidates = sure }
    }
    if mention.name.generation == nil {
      let elders = candidates.filter { number in people[number].names.contains { $0.generation == nil } }
      if !elders.isEmpty { candidates = elders }
    }
    if candidates.count > 1, let title = mention.title {
      let titled = candidates.filter { people[$0].titles.contains(title) }
      if titled.count == 1 { return titled.first }
    }
    return candidates.count > 1 ? nearest(candidates, to: mention.sentence) : candidates.first
  }

  /// People whose name ends with the short one; failing these, people whose name has it elsewhere.
  private func bearers(of name: PersonName) -> [Int] {
    for position in [PersonName.Position.end, .first, .inside] {
      let found = people.indices.filter { number in
        people[number].names.contains { $0.position(of: name) == position }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The candidate mentioned last; `nil` if another one was mentioned about as recently. Before all of them, such as in
  /// a headline, the one whom the article introduces first.
  private func nearest(_ candidates: [Int], to sentence: Int) -> Int? {
    let known = candidates.compactMap { number in
      people[number].lastSentence.map { (number: number, distance: sentence - $0) }
    }.sorted { $0.distance < $1.distance }
    guard let first = known.first else {
      let introduced = mentions.lazy.compactMap { numberByName[$0.name] }
      return introduced.first { candidates.contains($0) }
    }
    guard known.count > 1 else { return first.number }
    let lead = known[1].distance - first.distance
    return lead >= (first.distance <= 1 ? 1 : 3) ? first.number : nil
  }
}
