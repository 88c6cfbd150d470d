import Articles

/// A place that a person can come back to: the list, the row, the article and the line.
public struct Place: Hashable, Sendable {
  var query: ListQuery
  /// The index that was open in place of the list.
  var index: IndexQuery?
  /// The entity that was selected in the index.
  var indexRow: Entity?
  /// The selected row of the list.
  var row: ArticleID?
  /// The open article; `nil` for a place in the list.
  var article: ArticleID?
  var position = ReadingPosition()
  /// What exactly was at the top of the view, and where the text cursor was; `nil` for a place of an earlier session.
  var anchor: OpenArticle.Anchor?
  var cursor: TextCursor?
  var focus: Pane
}

/// The places that were visited, and which of them is the current one.
public struct History: Hashable, Sendable {
  /// Places kept in memory.
  static let limit = 200

  private(set) var places: [Place] = []
  /// Index of the current place.
  private(set) var current = 0

  /// Records how the current place looks now, before it is left.
  mutating func update(_ place: Place) {
    if places.isEmpty { places = [place] } else { places[current] = place }
  }

  /// Goes to a new place; the places ahead of the current one are forgotten.
  mutating func leave(_ place: Place, for next: Place) {
    update(place)
    places.removeSubrange((current + 1)...)
    append(next)
  }

  /// Adds a place at the end and makes it the current one.
  mutating func append(_ place: Place) {
    places.append(place)
    if places.count > Self.limit { places.removeFirst() }
    current = places.count - 1
  }

  /// The place `steps` away, which becomes the current one; `nil` at an end.
  mutating func move(by steps: Int, leaving place: Place) -> Place? {
    update(place)
    guard places.indices.contains(current + steps) else { return nil }
    current += steps
    return places[current]
  }
}

extension ReaderState {
  /// Where the reader is now.
  var place: Place {
    Place(
      query: list.query, index: index?.query, indexRow: index?.selected?.entity, row: list.selected?.id,
      article: article.isVisited ? article.open?.shown.id : nil,
      position: article.open?.position ?? ReadingPosition(), anchor: article.open?.anchor,
      cursor: article.open?.cursor, focus: focus)
  }

  /// Goes through the history and restores the exact place there.
  mutating func travel(by steps: Int) -> [Command] {
    guard let target = history.move(by: steps, leaving: place) else {
      return tell(steps < 0 ? "This is where you started" : "Nothing to go forward to")
    }
    var commands = savePosition()
    focus = target.focus
    if let query = target.index {
      commands += showIndex(query, landing: target.indexRow)
    } else {
      index = nil
    }
    if target.query != list.query {
      commands += show(target.query, around: target.row) + askProfile()
    } else if let row = target.row, row != list.selected?.id {
      if !list.pager.select(row) {
        commands += fillList(.around(row))
      }
    }
    guard let id = target.article else {
      article.isVisited = false
      return commands + previewAtOnce()
    }
    return commands + show(id, at: target, isVisited: true)
  }
}
