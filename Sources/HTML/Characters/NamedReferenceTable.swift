/// The standard's named character references, read from `table` at the first use.
struct NamedReferences: Sendable {
  /// What a name stands for: one character or two.
  struct Meaning {
    var first: UInt32
    /// Zero when there is one character.
    var second: UInt32 = 0
    /// Whether the name counts without its semicolon, for the sake of old pages.
    var needsNoSemicolon: Bool
  }

  static let standard = NamedReferences()

  /// The longest name, without its semicolon.
  static let longestName = 31
  /// The longest name that counts without one.
  static let longestOldName = 6

  private var names = NameTable()
  private var meanings: [Meaning] = []

  private init() {
    let text = UnsafeBufferPointer(start: Self.table.utf8Start, count: Self.table.utf8CodeUnitCount)
    var name: [UInt8] = []
    for word in text.split(whereSeparator: { $0 <= .space }) {
      guard let shared = word.first, let mark = word.firstIndex(where: { $0 == .equals || $0 == 0x3A }) else {
        continue
      }
      name.removeLast(name.count - Int(shared - 0x41))
      name += word[word.index(after: word.startIndex)..<mark]
      var characters: [UInt32] = [0]
      for byte in word[word.index(after: mark)...] {
        guard let digit = byte.hexadecimal else {
          characters.append(0)
          continue
        }
        characters[characters.count - 1] = characters[characters.count - 1] * 16 + digit
      }
      name.withUnsafeBufferPointer { _ = names.id(of: ByteView($0), 0, $0.count) }
      meanings.append(
        Meaning(
          first: characters[0], second: characters.count > 1 ? characters[1] : 0,
          needsNoSemicolon: word[mark] == .equals))
    }
  }

  /// What the whole of a range means as a name.
  func meaning(_ view: ByteView, _ start: Int, _ end: Int) -> Meaning? {
    names.known(view, start, end).map { meanings[Int($0)] }
  }

  /// How many names there are.
  var count: Int { meanings.count }
}
