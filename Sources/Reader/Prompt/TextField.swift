import Grid

/// A line of text that is being typed.
public struct TextField: Hashable, Sendable {
  public private(set) var characters: [Character]
  /// Characters before the cursor.
  public private(set) var cursor: Int

  public init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  public var text: String { String(characters) }
  public var isEmpty: Bool { characters.isEmpty }

  /// The part around the cursor that fits into `columns` columns: its text, the index `start` of its first character,
  /// and the cursor's column in it.
  func visiblePart(columns: Int) -> (text: String, start: Int, cursorColumn: Int) {
    var start = cursor
    var used = 0
    while start > 0 {
      let width = characters[start - 1].columns
      guard used + width < columns else { break }
      used += width
      start -= 1
    }
    return (String(characters[start...].prefix(columns + cursor - start)), start, used)
  }

  /// The part of the text with these scalars, without anything before the character `start`, and its column counted
  /// from that character.
  func columns(ofScalars range: Range<Int>, from start: Int) -> (text: String, column: Int) {
    var (column, scalar) = (0, 0)
    var (part, partColumn) = ("", 0)
    for (index, character) in characters.enumerated() {
      let isInside = scalar < range.upperBound && scalar + character.unicodeScalars.count > range.lowerBound
      scalar += character.unicodeScalars.count
      guard index >= start else { continue }
      if isInside {
        if part.isEmpty { partColumn = column }
        part.append(character)
      }
      column += String(character).columns
    }
    return (part, partColumn)
  }

  /// Most scalars that the field takes; the rest of a paste is dropped.
  static let limit = 1_000

  mutating func insert(_ text: String) {
    let room = max(0, Self.limit - characters.reduce(0) { $0 + $1.unicodeScalars.count })
    // Counted in scalars: a single character may have a million combining marks.
    let taken = String(String.UnicodeScalarView(text.unicodeScalars.prefix(room)))
    let typed = taken.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    characters.insert(contentsOf: typed, at: cursor)
    cursor += typed.count
  }

  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func deleteForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  mutating func deleteToStart() {
    characters.removeFirst(cursor)
    cursor = 0
  }

  mutating func deleteWord() {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  mutating func move(by count: Int) { cursor = min(max(0, cursor + count), characters.count) }
  mutating func moveToStart() { cursor = 0 }
  mutating func moveToEnd() { cursor = characters.count }

  /// Edits the text by a key; returns `false` when the key does not edit.
  mutating func edit(_ key: Key) -> Bool {
    if case .character(let character) = key {
      insert(String(character))
      return true
    }
    guard case .edit(let edit)? = PromptAction(for: key) else { return false }
    switch edit {
    case .deleteBackward: deleteBackward()
    case .deleteForward: deleteForward()
    case .deleteToStart: deleteToStart()
    case .deleteWord: deleteWord()
    case .start: moveToStart()
    case .end: moveToEnd()
    case .left: move(by: -1)
    case .right: move(by: 1)
    }
    return true
  }
}

/// What a key that types no character does to the text of a field.
enum TextEdit: Hashable, Sendable, CaseIterable {
  case deleteBackward, deleteForward, deleteWord, deleteToStart, left, right, start, end
}
