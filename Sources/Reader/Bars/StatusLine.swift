import Articles
import Grid
import Styling

extension Painter {
  /// The prompt, a question, a message, or the keys that help here; at the right how much of the article has been read.
  mutating func drawStatusLine() {
    let line = layout.statusLine
    frame.fill(line, style(.statusLine))
    if let prompt = state.prompt { return draw(prompt, in: line) }
    if case .confirmation(let question) = state.overlay { return draw(question, in: line) }
    let mark = state.progressWords
    let markColumn = line.columns - mark.columns - 1
    if let message = state.message {
      let role: Role = message.kind == .problem ? .problem : .message
      writeClipped(message.text, row: 0, column: 1, columns: markColumn - 3, in: line, style(role))
    } else {
      drawHints(state.hints, in: line.inset(left: 1, right: mark.columns + 2))
    }
    frame.write(mark, column: markColumn, in: line, style(.scrollMark))
  }

  /// Keys with what they do, as many as fit.
  private mutating func drawHints(_ hints: [Hint], in area: Rect) {
    var column = 0
    for hint in hints {
      guard column + hint.keys.columns + 1 + hint.use.columns <= area.columns else { return }
      column += frame.write(hint.keys, column: column, in: area, style(.statusKey)) + 1
      column += frame.write(hint.use, column: column, in: area, style(.statusLine)) + 2
    }
  }

  private mutating func draw(_ prompt: Prompt, in line: Rect) {
    var column = 1 + frame.write(prompt.label, column: 1, in: line, style(.statusKey))
    let note = state.promptNote
    let room = max(1, line.columns - column - (note.text.isEmpty ? 1 : note.text.columns + 3))
    let field = prompt.field.visiblePart(columns: room)
    let used = frame.write(field.text, column: column, in: line, style(.prompt))
    if let problem = state.promptProblem {
      let part = prompt.field.columns(ofScalars: problem.range, from: field.start)
      frame.write(part.text, column: column + part.column, in: line, style(.promptProblem))
    }
    let cursorColumn = min(column + field.cursorColumn, line.columns - 1)
    frame.cursor = Cursor(row: line.row, column: cursorColumn, isShown: true)
    column = max(column + used + 2, line.columns - note.text.columns - 1)
    frame.write(note.text, column: column, in: line, style(note.isProblem ? .promptProblem : .scrollMark))
  }

  private mutating func draw(_ confirmation: Confirmation, in line: Rect) {
    frame.cursor = Cursor(row: line.row, column: 1)
    let used = writeClipped(confirmation.text, row: 0, column: 1, columns: line.columns - 12, in: line, style(.message))
    drawHints([Hint(keys: "y", use: "yes"), Hint(keys: "n", use: "no")], in: line.inset(left: used + 3))
  }
}

/// A key and, in a word or two, what it does here.
struct Hint: Hashable, Sendable {
  var keys: String
  var use: String
}

extension ReaderState {
  /// The keys that are useful in the current pane or overlay, the most useful first.
  var hints: [Hint] {
    if let overlay { return hints(of: overlay) }
    let wanted: [(Action, String)]
    switch focus {
    case .list where index != nil:
      let other: (Action, String) =
        index?.query.kind == .person ? (.visit(.countries), "countries") : (.visit(.people), "people")
      wanted = [
        (.visit(.open), "open"), (.search(.searchHere), "filter"), (.look(.nextView), "sort"), other,
        (.search(.close), "back"),
      ]
    case .list where list.query.entity != nil:
      wanted = [
        (.visit(.open), "open"), (.search(.searchHere), "filter"), (.move(.readOn), "read on"),
        (.search(.close), "back"), (.visit(.people), "people"),
      ]
    case .list:
      wanted =
        list.query.search.isEmpty
        ? [
          (.move(.readOn), "read on"), (.visit(.open), "open"), (.search(.search), "search"), (.keep(.star), "star"),
          (.look(.nextView), "view"),
        ]
        : [
          (.visit(.open), "open"), (.move(.readOn), "read on"),
          (.look(.nextOrder), list.query.order == .newest ? "best first" : "sort"),
          (.search(.close), "clear search"), (.search(.search), "search"),
        ]
    case .article:
      let open = article.open
      let names: [(Action, String)] = open?.bodyMentions.isEmpty == false ? [(.visit(.nextName), "name")] : []
      let links: [(Action, String)] = open?.links.isEmpty == false ? [(.visit(.nextLink), "link")] : []
      wanted =
        [(.move(.readOn), "read on")] + names + links + [
          (.search(.find), "find"), (.visit(.back), "back"), (.search(.search), "search"),
        ]
    case .related:
      wanted = [(.visit(.open), "open"), (.visit(.relatedPane), "back to the article"), (.visit(.back), "back")]
    }
    return wanted.compactMap(hint) + relatedHint
      + [(.program(.palette), "commands"), (.program(.help), "help")].compactMap(hint)
  }

  /// The keys of the related posts: their digits in one, or the first one's if another has been chosen.
  private var relatedHint: [Hint] {
    guard !related.posts.isEmpty else { return [] }
    let labels = (1...9).map { keymap.key(for: .related($0))?.label }
    return labels == (1...9).map { "\($0)" }
      ? [Hint(keys: "1–9", use: "related")] : hint(.related(1), "related").map { [$0] } ?? []
  }

  private func hint(_ action: Action, _ use: String) -> Hint? {
    keymap.key(for: action).map { Hint(keys: $0.label, use: use) }
  }

  private func hints(of overlay: Overlay) -> [Hint] {
    switch overlay {
    case .help(let help) where help.filter != nil:
      [Hint(keys: "Enter", use: "keep"), Hint(keys: "Esc", use: "back")]
    case .help:
      [(.search(.searchHere), "filter"), (.move(.down), "down"), (.move(.up), "up"), (.search(.close), "close")]
        .compactMap(hint)
    case .palette:
      [Hint(keys: "Enter", use: "run"), Hint(keys: "Tab", use: "complete"), Hint(keys: "Esc", use: "close")]
    case .details(let details):
      ((article.open?.shown.article.mentions.isEmpty == false ? [(.visit(.nextName), "name")] : [])
        + (details.selection == nil ? [] : [(.visit(.open), "its page")])
        + [(.move(.down), "down"), (.move(.up), "up"), (.search(.close), "close")]).compactMap(hint)
    case .missing(let post):
      (post.address == nil
        ? [] : [(.keep(.copyAddress), "copy the address"), (.keep(.openOutside), "open outside")].compactMap(hint))
        + [(.search(.close), "close")].compactMap(hint)
    case .confirmation: []
    }
  }

  /// How far the article on the screen has been read: "12 %", "end".
  var progressWords: String {
    guard let open = article.open, !layout.article.isEmpty else { return "" }
    return open.showsEnd ? "end" : "\(open.percent) %"
  }

  /// The first part of the search in the prompt that was not understood.
  var promptProblem: SearchProblem? {
    guard let prompt, index == nil, [.search, .filter].contains(prompt.kind),
      list.query.search.text == prompt.field.text
    else { return nil }
    return list.query.search.problems.first
  }

  /// The note at the right of the prompt: how much was found, or what was not understood.
  var promptNote: (text: String, isProblem: Bool) {
    guard let prompt else { return ("", false) }
    switch prompt.kind {
    case .find:
      guard !prompt.field.isEmpty, let matches = article.open?.matches, matches.awaited == nil else {
        return ("", false)
      }
      let place = matches.current.map { "\($0 + 1) of \(matches.ranges.count)" }
      return (place ?? "not found", matches.ranges.isEmpty)
    case .filter where index != nil:
      return (prompt.field.isEmpty || index?.rows.isEmpty == false ? "" : "no match", true)
    case .date:
      guard !prompt.field.isEmpty else { return ("2018-10-30, 30 Oct 2018, Oct 2018 or 2018", false) }
      return daySpan(typed: prompt.field.text, today: today).map { ($0.words, false) } ?? ("not a date yet", true)
    case .search where prompt.field.isEmpty && !searches.recent.isEmpty: return ("^R earlier searches", false)
    case .search, .filter:
      guard !prompt.field.isEmpty else { return ("", false) }
      if let problem = promptProblem { return (problem.reason, true) }
      guard let count = list.count else { return ("", false) }
      return ("\(countWords(count)) found", false)
    }
  }
}
