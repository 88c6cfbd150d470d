import Articles

extension History {
  /// The name under which the history is kept.
  public static let noteName = "history"
  /// Places kept over a restart.
  private static let keptPlaces = 50

  /// The articles that were open, a line each: ID, paragraph, character. The last line is where the reader left.
  var note: String {
    places.prefix(current + 1).suffix(Self.keptPlaces).compactMap { place in
      place.article.map { "\($0) \(place.position.paragraph) \(place.position.character)" }
    }.joined(separator: "\n")
  }

  /// Reads a note; lines that are not places are skipped.
  init(note: String) {
    self.init()
    for line in note.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, let id = ArticleID(String(words[0])), let paragraph = Int(words[1]),
        let character = Int(words[2])
      else { continue }
      let position = ReadingPosition(paragraph: max(0, paragraph), character: max(0, character))
      append(Place(query: ListQuery(), row: id, article: id, position: position, focus: .article))
    }
  }
}

extension ReaderState {
  /// Takes over the history of an earlier session: `H` leads back into it.
  public mutating func restoreHistory(from note: String) {
    history = History(note: note)
    history.append(place)
  }
}
