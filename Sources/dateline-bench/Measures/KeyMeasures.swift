import Articles
import Grid
import Reader
import Theming

/// What a key costs on the screen's thread in articles of very different lengths: the change of state and the frame.
/// It must not grow with the article.
func keysSection(_ subject: Subject) throws -> Section {
  var section = Section("keys, by the length of the article")
  let themes = ThemeLibrary()
  guard let theme = themes.names.first.flatMap({ themes.theme(named: $0)?.theme }) else { return section }
  for load in LongArticle.all {
    let shelf = load.shelf()
    for (name, before, keys) in try keyKinds() {
      var desk = KeyDesk(shelf, theme)
      for key in before { _ = desk.press(key) }
      var laps: [Lap] = []
      for key in keys { laps.append(desk.press(key)) }
      section.figures.append(Figure("\(load.name), \(name)", laps, worst: 16))
    }
    section.figures.append(Figure("\(load.name), resize", KeyDesk(shelf, theme).resizes(), worst: 16))
    section.figures.append(Figure("\(load.name), a long paste to be found", KeyDesk(shelf, theme).pastes(), worst: 16))
  }
  return section
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

/// A reader of one shelf. Answers come at once and are not measured: in the program another thread makes them.
private struct KeyDesk {
  private var state: ReaderState
  private let theme: Theme
  private let shelf: [OpenArticle]

  init(_ shelf: [OpenArticle], _ theme: Theme) {
    (self.shelf, self.theme) = (shelf, theme)
    state = ReaderState(size: Size(columns: 140, rows: 40), look: Look(theme: theme.name))
    var waiting = state.start()
    while !waiting.isEmpty { waiting = waiting.compactMap(answer).flatMap { update(&state, $0) } }
  }

  mutating func press(_ key: Key) -> Lap { send(.input(.key(key))) }

  /// An event, all that it leads to, and a frame after each.
  private mutating func send(_ event: Event) -> Lap {
    var (commands, lap) = step(event)
    while !commands.isEmpty {
      let events = commands.compactMap(answer)
      commands = []
      for event in events {
        let (more, further) = step(event)
        commands += more
        lap = lap + further
      }
    }
    return lap
  }

  private mutating func step(_ event: Event) -> ([Command], Lap) {
    let (commands, lap) = measured { () -> [Command] in
      let commands = update(&state, event)
      _ = draw(state, theme)
      return commands
    }
    return (commands, lap)
  }

  consuming func resizes() -> [Lap] {
    _ = press(.enter)
    _ = press(.character("G"))
    return (0..<10).map { send(.input(.resize(Size(columns: $0 % 2 == 0 ? 90 : 140, rows: 30 + $0)))) }
  }

  consuming func pastes() -> [Lap] {
    _ = press(.enter)
    _ = press(.character("F"))
    let text = String(repeating: "e\u{301}", count: 500_000)
    return [send(.input(.paste(text)))] + (0..<10).map { _ in press(.character("x")) }
  }

  private func answer(_ command: Command) -> Event? {
    switch command {
    case .readWindow(_, _, _, let purpose, let number):
      let rows = shelf.map(\.shown).map {
        ArticleRow(
          id: $0.id, key: RowKey(article: Int64($0.id.rawValue)), title: $0.article.title, isUnread: $0.isUnread)
      }
      let isFill = purpose == .fill
      return .answer(
        .window(
          ListWindow(rows: isFill ? rows : [], startsAtTop: true, endsAtBottom: true, rowsBefore: 0), purpose,
          number: number))
    case .countRows(_, _, let number): return .answer(.count(.exactly(shelf.count), number: number))
    case .readArticle(let id, let number):
      return shelf.first { $0.shown.id == id }.map { .answer(.article($0, number: number)) }
    case .readRelated(let id, let number): return .answer(.related([], to: id, number: number))
    case .countArticles(let entity, let number): return .answer(.articleCount(2, naming: entity, number: number))
    case .findText(let question, let number): return question.findings().map { .answer(.found($0, number: number)) }
    case .wait(.preview, _, let number): return .timer(.preview, number: number)
    default: return nil
    }
  }
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

  /// Two of such articles.
  func shelf() -> [OpenArticle] {
    (0..<2).map { number in
      let id = ArticleID(rawValue: UInt64(number + 1))
      return OpenArticle(LibraryArticle(id: id, article: article(seed: UInt64(number + 1))))
    }
  }

  private func article(seed: UInt64) -> Article {
    let press = Press(seed: seed)
    let part = press.article(0)
    let partScalars = part.body.unicodeScalars.count + 2
    let count = max(1, bytes / (part.body.utf8.count + 2))
    var article = part
    article.body = Array(repeating: part.body, count: count).joined(separator: "\n\n")
    article.mentions = (0..<count).flatMap { copy in
      part.mentions.filter { $0.place == .body }.map { mention in
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
