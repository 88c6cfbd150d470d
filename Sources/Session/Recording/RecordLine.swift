import Articles
import Grid
import Reader

/// The words of a record's line that are still to be read.
struct RecordLine {
  private var words: ArraySlice<RecordWord>

  init(_ words: [RecordWord]) { self.words = words[...] }

  var isEmpty: Bool { words.isEmpty }

  /// Throws when words are left.
  func end() throws(RecordProblem.Cause) {
    switch words.first {
    case .bare(let word)?, .quoted(let word)?: throw .unexpected("“\(word)”")
    case nil: break
    }
  }

  mutating func bare(_ name: String) throws(RecordProblem.Cause) -> String {
    switch words.popFirst() {
    case .bare(let word)?: return word
    case .quoted(let text)?: throw .wrong(text, in: name)
    case nil: throw .wrong("", in: name)
    }
  }

  mutating func text(_ name: String) throws(RecordProblem.Cause) -> String {
    switch words.popFirst() {
    case .quoted(let text)?: return text
    case .bare(let word)?: throw .wrong(word, in: name)
    case nil: throw .wrong("", in: name)
    }
  }

  /// All words that are left, which must be texts in quotes.
  mutating func texts() throws(RecordProblem.Cause) -> [String] {
    var texts: [String] = []
    while !isEmpty { texts.append(try text("text")) }
    return texts
  }

  /// The next word as a number, 0 or more.
  mutating func number(_ name: String) throws(RecordProblem.Cause) -> Int {
    let word = try bare(name)
    guard let number = Int(word), number >= 0, word.first != "+" else { throw .wrong(word, in: name) }
    return number
  }

  /// The value of the next word. Throws when `meaning` returns `nil`, as it does for a word without a value.
  mutating func value<Value>(
    _ name: String, _ meaning: (String) -> Value?
  ) throws(RecordProblem.Cause) -> Value {
    let word = try bare(name)
    guard let value = meaning(word) else { throw .wrong(word, in: name) }
    return value
  }

  mutating func size() throws(RecordProblem.Cause) -> Size {
    let (columns, rows) = (try number("number of columns"), try number("number of rows"))
    guard columns <= Self.mostCells, rows <= Self.mostCells else { throw .wrong("\(columns) \(rows)", in: "size") }
    return Size(columns: columns, rows: rows)
  }

  /// Most columns or rows that the system can report for a terminal.
  private static let mostCells = 65_535

  mutating func day() throws(RecordProblem.Cause) -> Day {
    try value("day") { word in
      let numbers = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2] else { return nil }
      return Day(year: year, month: month, day: day)
    }
  }
}

// MARK: Entries

extension RecordLine {
  /// A whole line: the time, which only people read, and the entry.
  mutating func timedEntry() throws(RecordProblem.Cause) -> RecordEntry {
    _ = try value("time") { word in Double(word) }
    let entry = try entry()
    try end()
    return entry
  }

  private mutating func entry() throws(RecordProblem.Cause) -> RecordEntry {
    let name = try bare("entry")
    switch name {
    case "key": return .input(.key(try key()))
    case "paste": return .input(.paste(try text("paste")))
    case "mouse":
      let action = try value("mouse event") { word in MouseEvent.Action.all.first { $0.recordName == word } }
      return .input(.mouse(MouseEvent(action, row: try number("row"), column: try number("column"))))
    case "resize": return .input(.resize(try size()))
    case "hangup": return .input(.hangup)
    case "answer": return .answer(try seat(), try ticket())
    case "late": return .late(try seat(), try ticket())
    case "failed": return .failed(try seat(), try ticket(), reason: try text("reason"))
    case "timer": return .timer(try value("timer") { Reader.Timer(name: $0) }, try ticket())
    case "kept": return .kept
    case "not-kept": return .notKept(reason: try text("reason"))
    case "unwritten": return .unwritten(reason: try text("reason"))
    case "day": return .newDay(try day())
    case "library-changed": return .libraryChanged
    case "notice": return .notice(try text("notice"))
    case "problem": return .problem(try text("problem"))
    case "frame": return .frame
    case "end": return .end
    default: throw .unknown(name)
    }
  }

  private mutating func seat() throws(RecordProblem.Cause) -> Seat { try value("seat") { Seat(name: $0) } }

  private mutating func ticket() throws(RecordProblem.Cause) -> Ticket { Ticket(number: try number("ticket")) }

  private mutating func key() throws(RecordProblem.Cause) -> Key {
    if case .quoted? = words.first { return .character(try character()) }
    let name = try bare("key")
    switch name {
    case "control": return .control(try character())
    case "alt": return .alt(try character())
    case "function": return .function(try number("function key"))
    default:
      guard let key = Key.recordNames.first(where: { $0.name == name })?.key else { throw .wrong(name, in: "key") }
      return key
    }
  }

  private mutating func character() throws(RecordProblem.Cause) -> Character {
    let text = try text("character")
    guard let character = text.first, text.count == 1 else { throw .wrong(text, in: "character") }
    return character
  }
}
