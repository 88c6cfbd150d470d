import Articles

/// A text that grows word by word, and the names in it with their places.
struct TextWriter {
  private(set) var text = ""
  private(set) var mentions: [Mention] = []
  /// Unicode scalars of `text`.
  private(set) var scalarCount = 0
  private let field: Mention.Field
  private let isUnspaced: Bool
  private var isAtStart = true

  init(_ field: Mention.Field, _ script: Script) {
    self.field = field
    isUnspaced = script.isUnspaced
  }

  /// Adds a word after a blank, where the script has blanks.
  mutating func write(_ word: String) {
    if !isAtStart, !isUnspaced { join(" ") }
    join(word)
  }

  /// Adds a word that begins with a capital.
  mutating func writeCapitalised(_ word: String) { write(word.prefix(1).uppercased() + word.dropFirst()) }

  /// Adds a name and its mention.
  mutating func write(_ name: String, _ kind: Mention.Kind, _ entity: Entity) {
    write(name)
    let end = scalarCount
    mentions.append(Mention(kind, in: field, end - name.unicodeScalars.count..<end, entity: entity))
  }

  /// Adds text without a blank before it.
  mutating func join(_ piece: String) {
    text += piece
    scalarCount += piece.unicodeScalars.count
    isAtStart = false
  }

  mutating func endParagraph() {
    join("\n\n")
    isAtStart = true
  }
}
