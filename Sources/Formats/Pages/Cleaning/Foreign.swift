import HTML

extension PageTree {
  /// Leaves out what the page itself names as something other than the article: menus, side columns, comments.
  mutating func leaveOutForeign() {
    let whole = self[0].textLength
    var place = 1
    while place < count {
      let node = self[place]
      if node.isOut {
        place = node.end
        continue
      }
      if node.isElement, node.tag != .body, node.tag != .html, isForeign(place), isSmall(place, of: whole) {
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
    case .nav, .aside, .footer: return true
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

  /// Whether what a node holds cannot be most of the article.
  private func isSmall(_ place: Int, of whole: Int) -> Bool {
    let node = self[place]
    let plain = node.textLength - node.linkLength
    if node.hints.contains(.comments), !node.hints.contains(.article) { return plain * 10 < (whole * 9) }
    if node.hints.contains(.article) { return plain * 5 < whole }
    return plain * 5 < whole * 2
  }
}

private let foreignRoles: Set<String> = [
  "navigation", "complementary", "contentinfo", "search", "banner", "dialog", "menu", "menubar", "toolbar", "alert",
]
