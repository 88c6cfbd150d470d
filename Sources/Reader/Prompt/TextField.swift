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
  /// Columns before the cursor.
  var cursorColumn: Int { String(characters[..<cursor]).columns }

  /// The part of the text that has these scalars, and its column counted from the character `start`; what stands before
  /// that is left out.
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

  /// Longest text that is taken; the rest of a paste is dropped.
  static let limit = 1_000

  mutating func insert(_ text: String) {
    let typed = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(Self.limit - characters.count)
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

  /// Edits the text by a key; `false` when the key does not edit.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .control("u"): deleteToStart()
    case .control("w"): deleteWord()
    case .control("a"), .home: moveToStart()
    case .control("e"), .end: moveToEnd()
    case .left: move(by: -1)
    case .right: move(by: 1)
    default: return false
    }
    return true
  }
}
