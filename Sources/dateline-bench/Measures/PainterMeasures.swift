import Grid
import Reader
import Storage
import Terminal
import Theming

/// What a key costs on its way to the terminal: the bytes that the terminal is sent, and the time to make them. A key
/// may lead to more than one frame; all count.
func painterSection(_ subject: Subject) throws -> Section {
  var section = Section("painter, each key")
  let themes = ThemeLibrary()
  guard let theme = themes.names.first.flatMap({ themes.theme(named: $0)?.theme }) else { return section }
  let worldly = try worldlyLibrary()
  for play in try Play.all() {
    var desk = try Desk(play.isWorldly ? worldly : subject.library, play.size, theme)
    let easel = try Easel("xterm-256color", play.size, knowsModes: play.knowsModes)
    defer { easel.close() }
    for frame in desk.frames { _ = easel.paint(frame) }
    for key in play.before { _ = try paint(key, &desk, easel) }
    var bytes: [Double] = []
    var laps: [Lap] = []
    for key in play.keys {
      let sent = try paint(key, &desk, easel)
      bytes.append(Double(sent.bytes))
      laps.append(sent.lap)
    }
    section.figures.append(Figure(play.name, bytes, .bytes, median: play.mostBytes))
    section.figures.append(Figure(play.name, laps))
  }
  return section
}

/// Presses a key and paints what it leads to.
private func paint(_ key: Key, _ desk: inout Desk, _ easel: Easel) throws -> (bytes: Int, lap: Lap) {
  try desk.press(key)
  var sent = (bytes: 0, lap: Lap.none)
  for frame in desk.frames {
    let painted = measured { easel.paint(frame).count }
    sent = (sent.bytes + painted.value, sent.lap + painted.lap)
  }
  return sent
}

/// Keys that are pressed on a screen of some size.
private struct Play {
  var name: String
  var size: Size
  /// What is pressed before anything is measured.
  var before: [Key]
  var keys: [Key]
  /// Whether the articles are in many scripts, rather than those of the library that is measured.
  var isWorldly = false
  /// Whether the terminal can move a pane between margins.
  var knowsModes = false
  /// The most bytes that the median key may take; `nil` for no limit.
  var mostBytes: Double?

  static func all() throws -> [Play] {
    let moves = times(40, "j") + times(20, "k") + times(20, "jjk")
    let lines = times(40, "j") + times(20, "k")
    let pages = times(12, "<PgDn>") + times(6, "<PgUp>")
    let typed = "Sgovernment of the<BS><BS><BS><Esc>"
    // Article 5 of a made-up library is a long one.
    let long = "jjjjj<Enter>"
    let opened = times(12, "<Enter><Esc>j")
    return try [
      play("list", 58, 24, "", moves, mostBytes: 215), play("list", 80, 24, "", moves),
      play("list", 140, 40, "", moves),
      play("list", 200, 60, "", moves), play("list, by page", 140, 40, "", pages),
      play("list, by page", 200, 60, "", pages),
      play("article", 80, 24, long, lines), play("article", 110, 20, long, lines, mostBytes: 945),
      play("article", 140, 40, long, lines), play("article", 200, 60, long, lines),
      play("article, margins", 140, 40, long, lines, knowsModes: true),
      play("article, margins", 200, 60, long, lines, knowsModes: true),
      play("article, by page", 58, 24, long, pages), play("article, by page", 140, 40, long, pages),
      play("article, by page", 200, 60, long, pages),
      play("zen", 80, 24, long + "z", lines, mostBytes: 100), play("zen", 200, 60, long + "z", lines),
      play("zen, by page", 80, 24, long + "z", pages),
      play("opening", 58, 24, "", opened), play("opening", 140, 40, "", opened), play("opening", 200, 60, "", opened),
      play("next article", 140, 40, "<Enter>", times(20, "J")),
      play("next article", 200, 60, "<Enter>", times(20, "J")),
      play("typing", 80, 24, "", typed), play("typing", 200, 60, "", typed),
      play("world, list", 58, 24, "", moves, isWorldly: true), play("world, list", 140, 40, "", moves, isWorldly: true),
      play("world, article", 140, 40, "<Enter>", lines, isWorldly: true),
      play("world, zen", 80, 24, "<Enter>z", lines, isWorldly: true),
    ]
  }

  private static func play(
    _ name: String, _ columns: Int, _ rows: Int, _ before: String, _ keys: String, isWorldly: Bool = false,
    knowsModes: Bool = false, mostBytes: Double? = nil
  ) throws -> Play {
    Play(
      name: "\(columns)x\(rows) \(name)", size: Size(columns: columns, rows: rows), before: try Grid.keys(from: before),
      keys: try Grid.keys(from: keys), isWorldly: isWorldly, knowsModes: knowsModes, mostBytes: mostBytes)
  }

  private static func times(_ count: Int, _ keys: String) -> String { String(repeating: keys, count: count) }
}

/// A library whose articles are in scripts that take two cells a letter, or several scalars a cell.
private func worldlyLibrary() throws -> Library {
  let library = try Library(.temporary)
  let press = Press(seed: 3)
  let words = [
    "政府", "東京の", "新しい", "서울", "हिन्दी", "कार्यक्रम", "ภาษาไทย", "Ele\u{301}ction", "Mu\u{308}nchen", "cafe\u{301}", "🌍", "1️⃣",
    "report",
    "naïve", "經濟", "Việt", "မြန်မာ", "ｆｕｌｌ",
  ]
  var random = RandomNumbers(seed: 3, stream: 0)
  func text(_ count: Int) -> String {
    (0..<count).map { _ in words[random.below(words.count)] }.joined(separator: " ")
  }
  let articles = (0..<200).map { number in
    var article = press.article(number)
    article.title = text(4 + random.below(8))
    article.body = (0..<8).map { _ in text(20 + random.below(40)) }.joined(separator: "\n\n")
    article.mentions = []
    article.links = []
    return Library.Addition(article)
  }
  _ = try library.add(articles, addedAt: 0)
  return library
}
