import HTML

extension PageTree {
  /// Leaves out what the page itself names as something other than the article: menus, side columns, comments.
  mutating func leaveOutForeign(_ scores: ParagraphScores) {
    let whole = scores.running[0]
    var place = 1
    while place < count {
      let node = self[place]
      if node.isOut {
        place = node.end
        continue
      }
      if node.isElement, node.tag != .body, node.tag != .html, isForeign(place),
        isSmall(place, scores.running[place], of: whole)
      {
        leaveOut(place)
        place = node.end
        continue
      }
      place += 1
    }
  }

  private func isForeign(_ place: Int) -> Bool {
    let node = self[place]
    switch node.tag {
    case .nav, .aside, .footer, .form: return true
    case .a, .p, .em, .strong, .b, .i, .h1: return false
    default: break
    }
    if let role = document.attributeBytes(.role, of: node.node),
      foreignRoles.contains(String(decoding: role, as: UTF8.self))
    {
      return true
    }
    return !node.hints.isDisjoint(with: .foreign) && node.hints.isDisjoint(with: .body)
  }

  /// Whether the running text that a node holds cannot be most of the article.
  private func isSmall(_ place: Int, _ running: Int, of whole: Int) -> Bool {
    let hints = self[place].hints
    if hints.contains(.comments), !hints.contains(.article) { return running * 20 <= whole * 19 }
    // What the tag says counts more than a word such as "main" in its class.
    let isNamedByTag = [.nav, .aside, .footer, .form].contains(self[place].tag)
    if hints.contains(.article), !isNamedByTag { return running * 5 <= whole }
    return running * 5 <= whole * 2
  }
}

private let foreignRoles: Set<String> = [
  "navigation", "complementary", "contentinfo", "search", "banner", "dialog", "menu", "menubar", "toolbar", "alert",
]
