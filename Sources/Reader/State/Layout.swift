import Grid

/// One of the three panes.
public enum Pane: Int, Hashable, Sendable, CaseIterable {
  case list, article, related
}

/// Where everything is on a screen of a given size.
public struct Layout: Hashable, Sendable {
  public enum Arrangement: Hashable, Sendable {
    /// Too small for anything but a message that says so.
    case tooSmall
    /// One pane at a time under a line of tabs.
    case single
    /// List and article side by side, related posts below the article.
    case double
    /// Three columns.
    case triple
    /// Nothing but the article.
    case zen
  }

  public let arrangement: Arrangement
  public let titleBar: Rect
  public let statusLine: Rect
  /// Empty for panes that are not on the screen.
  public let list: Rect
  public let article: Rect
  public let related: Rect
  /// The line of tabs, in the single arrangement.
  public let tabs: Rect
  /// Columns of the vertical lines between panes.
  public let dividers: [Int]

  public init(_ size: Size, _ look: Look, focus: Pane) {
    titleBar = Rect(row: 0, column: 0, columns: size.columns, rows: 1)
    statusLine = Rect(row: size.rows - 1, column: 0, columns: size.columns, rows: 1)
    let body = Rect(row: 1, column: 0, columns: size.columns, rows: size.rows - 2)
    let nowhere = Rect(row: 0, column: 0, columns: 0, rows: 0)
    var (list, article, related, tabs) = (nowhere, nowhere, nowhere, nowhere)
    var dividers: [Int] = []
    if size.columns < 20 || size.rows < 6 {
      arrangement = .tooSmall
    } else if look.isZen {
      arrangement = .zen
      article = body
    } else if size.columns < 60 || size.rows < 14 {
      arrangement = .single
      tabs = Rect(row: 1, column: 0, columns: size.columns, rows: 1)
      let pane = body.inset(top: 1)
      switch focus {
      case .list: list = pane
      case .article: article = pane
      case .related: related = pane
      }
    } else {
      let isTriple = size.columns >= 110 && size.rows >= 20
      arrangement = isTriple ? .triple : .double
      let share = isTriple ? Self.tripleShare(of: size.columns, look) : Self.doubleShare(of: size.columns, look)
      list = Rect(row: 1, column: 0, columns: share.list, rows: body.rows)
      dividers = [share.list]
      let rest = body.inset(left: share.list + 1)
      if isTriple {
        article = rest.inset(right: share.related + 1)
        related = rest.inset(left: article.columns + 1)
        dividers.append(related.column - 1)
      } else {
        let strip = min(max(4, body.rows / 4), 7)
        article = rest.inset(bottom: strip + 1)
        related = rest.inset(top: article.rows + 1)
      }
    }
    (self.list, self.article, self.related, self.tabs, self.dividers) = (list, article, related, tabs, dividers)
  }

  /// The row of the line between article and related strip, in the double arrangement.
  public var stripBorderRow: Int? { arrangement == .double ? related.row - 1 : nil }

  public func rect(of pane: Pane) -> Rect {
    switch pane {
    case .list: list
    case .article: article
    case .related: related
    }
  }

  /// Columns of list and related posts: what the article's measure leaves, within limits for each.
  private static func tripleShare(of columns: Int, _ look: Look) -> (list: Int, related: Int) {
    let sides = max(56, columns - 2 - (look.measure + 4))
    let related = min(44, max(26, sides * 47 / 100))
    let list = min(48, max(30, sides - related)) + look.listWidening
    return (min(max(18, list), columns - related - 2 - 40), related)
  }

  /// Columns of the list beside an article that keeps at least 30.
  private static func doubleShare(of columns: Int, _ look: Look) -> (list: Int, related: Int) {
    let list = min(columns * 38 / 100, 48) + look.listWidening
    return (min(max(18, list), columns - 31), columns)
  }
}
