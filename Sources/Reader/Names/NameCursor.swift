import Articles

/// What the cursor in the text stands on. Links and names share it.
public enum TextCursor: Hashable, Sendable {
  /// Index into the article's links.
  case link(Int)
  /// Index into the names of the body.
  case name(Int)
}

extension OpenArticle {
  var selectedLink: Int? { if case .link(let index) = cursor { index } else { nil } }
  var selectedName: Int? { if case .name(let index) = cursor { index } else { nil } }

  /// The first scalar of what the cursor stands on, else of the first line on the screen.
  var cursorOffset: Int {
    switch cursor {
    case .link(let index) where shown.article.links.indices.contains(index):
      shown.article.links[index].range.lowerBound
    case .name(let index) where bodyMentions.indices.contains(index): bodyMentions[index].range.lowerBound
    default: lines.first { !$0.range.isEmpty }?.range.lowerBound ?? 0
    }
  }

  /// The place in `starts` that a step of the cursor leads to; `nil` past either end.
  ///
  /// `current` is the place of the cursor, if it stands on one of them already.
  func step(_ step: Int, from current: Int?, in starts: [Int]) -> Int? {
    let target: Int
    if let current {
      target = current + step
    } else {
      let offset = cursorOffset
      let next = starts.firstIndex { $0 >= offset } ?? starts.count
      target = step > 0 ? next : next - 1
    }
    return starts.indices.contains(target) ? target : nil
  }
}

extension ReaderState {
  /// The name under the cursor.
  var selectedName: Mention? {
    guard let open = article.open, let index = open.selectedName, open.bodyMentions.indices.contains(index) else {
      return nil
    }
    return open.bodyMentions[index]
  }

  /// Moves the cursor to the next (or previous) name in the text, and says who it is.
  mutating func selectName(by step: Int) -> [Command] {
    guard let open = article.open else { return [] }
    let names = open.bodyMentions
    guard !names.isEmpty else { return tell("No names in this article") }
    guard let index = open.step(step, from: open.selectedName, in: names.map(\.range.lowerBound)) else {
      return tell(step > 0 ? "No further name" : "No name before this")
    }
    article.open?.cursor = .name(index)
    article.open?.reveal(offset: names[index].range.lowerBound)
    if layout.arrangement == .single { focus = .article }
    nameNumber = nextNumber()
    let entity = names[index].entity
    return tell(nameWords(entity, articles: nil)) + savePosition() + [
      .countArticles(naming: entity, number: nameNumber)
    ]
  }
}
