import Articles
import Grid
import Reader
import Storage
import Theming

/// What a key costs on the screen's thread in articles of very different lengths: the changes of state and the frames.
/// It must not grow with the article.
func keysSection(_ subject: Subject) throws -> Section {
  var section = Section("keys, by the length of the article")
  let themes = ThemeLibrary()
  guard let theme = themes.names.first.flatMap({ themes.theme(named: $0)?.theme }) else { return section }
  for load in LongArticle.all {
    let library = try load.library()
    func readyDesk(after keys: [Key]) throws -> Desk {
      var desk = try Desk(library, Size(columns: 140, rows: 40), theme)
      for key in keys { try desk.press(key) }
      return desk
    }
    for (name, before, keys) in try keyKinds() {
      var desk = try readyDesk(after: before)
      section.figures.append(Figure("\(load.name), \(name)", try laps(keys.map { .input(.key($0)) }, &desk), worst: 16))
    }
    var desk = try readyDesk(after: keys(from: "<Enter>G"))
    let sizes = (0..<10).map { Size(columns: $0 % 2 == 0 ? 90 : 140, rows: 30 + $0) }
    section.figures.append(
      Figure("\(load.name), resize", try laps(sizes.map { .input(.resize($0)) }, &desk), worst: 16))
    desk = try readyDesk(after: keys(from: "<Enter>F"))
    let paste = Event.input(.paste(String(repeating: "e\u{301}", count: 500_000)))
    let letters = Array(repeating: Event.input(.key(.character("x"))), count: 10)
    section.figures.append(
      Figure("\(load.name), a long paste to be found", try laps([paste] + letters, &desk), worst: 16))
  }
  return section
}

/// What each event takes on the screen's thread.
private func laps(_ events: [Event], _ desk: inout Desk) throws -> [Lap] {
  try events.map { event in
    try desk.send(event)
    return desk.screen
  }
}

/// Kinds of keys: what is pressed before, and the keys that are measured.
private func keyKinds() throws -> [(name: String, before: [Key], keys: [Key])] {
  func times(_ count: Int, _ keys: String) -> String { String(repeating: keys, count: count) }
  return try [
    ("line down, up", "<Enter>", times(30, "j") + times(15, "k")),
    ("page on, back", "<Enter>", times(20, "<Space>") + times(10, "b")),
    ("top, bottom", "<Enter>", times(10, "Gg")), ("next article, previous", "<Enter>", times(6, "JK")),
    ("next name, previous", "<Enter>", times(20, "e") + times(10, "E")),
    ("next name at the end", "<Enter>G", times(10, "eE")),
    ("next link, previous", "<Enter>", times(20, "a") + times(10, "A")), ("details", "<Enter>", "i" + times(10, "je")),
    ("find, each letter", "<Enter>", "Fgovernment"),
    ("next match, previous", "<Enter>Fe<Enter>", times(20, "n") + times(10, "N")),
    ("previous match from the start", "<Enter>Fe<Enter>", times(10, "N")), ("measure", "<Enter>", times(8, "-+")),
    ("zen", "<Enter>G", times(8, "z")), ("list wider", "<Enter>G", times(8, "<lt>>")),
    ("prompt opened, left", "<Enter>", times(8, "S<Esc>")),
  ].map { (name: $0.0, before: try Grid.keys(from: $0.1), keys: try Grid.keys(from: $0.2)) }
}

/// An article of some length, made of press articles.
private struct LongArticle {
  let name: String
  let bytes: Int
  var mentions = 0

  static let all = [
    LongArticle(name: "0.1 MB", bytes: 100_000), LongArticle(name: "1 MB", bytes: 1_000_000),
    LongArticle(name: "4 MB", bytes: 4_000_000), LongArticle(name: "8 MB", bytes: 8_000_000),
    LongArticle(name: "200,000 names", bytes: 4_000_000, mentions: 200_000),
  ]

  /// A library of two such articles.
  func library() throws -> Library {
    let library = try Library(.temporary)
    _ = try library.add((1...2).map { Library.Addition(article(seed: $0)) }, addedAt: 0)
    return library
  }

  private func article(seed: UInt64) -> Article {
    let press = Press(seed: seed)
    let part = press.article(0)
    let partScalars = part.body.unicodeScalars.count + 2
    let count = max(1, bytes / (part.body.utf8.count + 2))
    var article = part
    article.body = Array(repeating: part.body, count: count).joined(separator: "\n\n")
    article.mentions = (0..<count).flatMap { copy in
      part.mentions.filter { $0.field == .body }.map { mention in
        let start = mention.range.lowerBound + copy * partScalars
        return Mention(mention.kind, start..<start + mention.range.count, entity: mention.entity)
      }
    }
    if mentions > 0 {
      let step = max(1, article.body.unicodeScalars.count / mentions)
      article.mentions = (0..<mentions).map {
        Mention(.person, $0 * step..<$0 * step + min(4, step), entity: Entity(.person, "Person \($0 % 50_000)"))
      }
    }
    let scalars = article.body.unicodeScalars.count
    article.links = (0..<scalars / 400).map {
      Link(text: "x", url: "https://press.example/\($0)", range: $0 * 400..<$0 * 400 + 12)
    }
    return article
  }
}
