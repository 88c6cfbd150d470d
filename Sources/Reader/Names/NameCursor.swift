import Articles

/// The link or name that the text cursor is on.
public enum TextCursor: Hashable, Sendable {
  /// Index into the links of the open article.
  case link(Int)
  /// Index into the names of the body.
  case name(Int)
  /// Index of a note's paragraph: the cursor is on its number.
  case note(Int)
}

extension OpenArticle {
  /// The link or image under the cursor.
  var selectedLink: TextLink? {
    if case .link(let index) = cursor, links.indices.contains(index) { links[index] } else { nil }
  }

  /// The name under the cursor.
  var selectedName: Mention? {
    if case .name(let index) = cursor, bodyMentions.indices.contains(index) { bodyMentions[index] } else { nil }
  }

  /// The paragraph of the note whose number is under the cursor.
  var selectedNote: Int? {
    guard case .note(let index) = cursor, galley.text.paragraphs.indices.contains(index) else { return nil }
    return galley.text.paragraphs[index].kind == .footnote ? index : nil
  }

  /// Index of the link that a step of the cursor leads to; `nil` past either end.
  func linkIndex(_ step: Int) -> Int? {
    if case .link(let index) = cursor { return links.indices.contains(index + step) ? index + step : nil }
    return nearest(step, in: links) { $0.place }
  }

  /// Index of the name that a step of the cursor leads to; `nil` past either end.
  func nameIndex(_ step: Int) -> Int? {
    if case .name(let index) = cursor { return bodyMentions.indices.contains(index + step) ? index + step : nil }
    return nearest(step, in: bodyMentions) { $0.range.lowerBound }
  }

  /// The index of the first of `things`, which are in the order of the text, at or after the cursor or the top of the
  /// screen; for a step back, of the last before it. `nil` when there is none.
  private func nearest<Thing>(_ step: Int, in things: [Thing], start: (Thing) -> Int) -> Int? {
    let note = selectedNote.map { galley.text.paragraphs[$0].place }
    let offset = selectedLink?.place ?? selectedName?.range.lowerBound ?? note ?? firstOffset
    let next = things.halvingIndex(isAfter: { start($0) >= offset })
    let target = step > 0 ? next : next - 1
    return things.indices.contains(target) ? target : nil
  }
}

extension ReaderState {
  /// The name under the cursor.
  var selectedName: Mention? { article.open?.selectedName }

  /// Moves the cursor to the next (or previous) name in the text, and says who it is.
  mutating func selectName(by step: Int) -> [Command] {
    guard let open = article.open else { return [] }
    let names = open.bodyMentions
    guard !names.isEmpty else { return tell("No names in this article") }
    guard let index = open.nameIndex(step) else {
      return tell(step > 0 ? "No more names" : "No name before this one")
    }
    article.open?.cursor = .name(index)
    article.open?.reveal(offset: names[index].range.lowerBound)
    if layout.arrangement == .single { focus = .article }
    let entity = names[index].entity
    return tell(nameWords(entity, articles: nil)) + savePosition() + [
      ask(.articleCount(naming: entity), .articleCount)
    ]
  }
}
