import Grid

/// One of the three panes.
public enum Pane: Int, Hashable, Sendable, CaseIterable {
  case list, article, related
}

/// Where everything stands on a screen of a size.
public struct Layout: Hashable, Sendable {
  public enum Arrangement: Hashable, Sendable {
    /// Too small to show anything but that.
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
  /// Columns of the upright lines between panes.
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
      let listColumns = Self.listColumns(of: size.columns, look, isTriple: isTriple)
      list = Rect(row: 1, column: 0, columns: listColumns, rows: body.rows)
      dividers = [listColumns]
      let rest = body.inset(left: listColumns + 1)
      if isTriple {
        let relatedColumns = min(44, max(28, size.columns * 26 / 100))
        article = rest.inset(right: relatedColumns + 1)
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

  /// The article keeps at least 30 columns, and in three columns its full share.
  private static func listColumns(of columns: Int, _ look: Look, isTriple: Bool) -> Int {
    let share = isTriple ? columns * 28 / 100 : columns * 38 / 100
    let widest = isTriple ? columns - 44 - 34 : columns - 31
    return max(18, min(min(share, 48) + look.listWidening, widest))
  }
}
