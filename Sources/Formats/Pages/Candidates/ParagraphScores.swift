import HTML

extension TagName {
  /// Whether an element stands apart from the text around it.
  var isBlock: Bool {
    switch layout {
    case .block, .rule, .heading, .list, .item, .quote, .preformatted, .table, .figure: true
    default: false
    }
  }

  var isHeading: Bool { if case .heading = layout { true } else { false } }
}

/// Where a page's running text is.
struct ParagraphScores {
  /// Running text in each node: characters outside links in paragraphs of some length.
  private(set) var running: [Int]
  /// How much a node looks like what holds an article: paragraphs count fully for what holds them, and less further up.
  private(set) var scores: [Double]

  init(_ tree: PageTree) {
    running = Array(repeating: 0, count: tree.count)
    scores = Array(repeating: 0, count: tree.count)
    var own = Self.ownText(tree)
    var place = tree.count - 1
    while place >= 0 {
      defer { place -= 1 }
      let node = tree[place]
      if node.isElement, !node.isOut {
        let length = own[place].plain
        if length >= 40, node.tag != .a, !node.tag.isHeading {
          running[place] += length
          var score = 1 + Double(own[place].commas) + min(Double(length) / 100, 3)
          if length < 80, own[place].stops == 0 { score = 0.5 }
          addUp(score, from: node.tag == .p || node.tag == .li || node.tag == .pre ? node.parent : place, tree)
        }
      }
      if place > 0, !node.isOut { running[node.parent] += running[place] }
      own[place] = OwnText()
    }
  }

  private mutating func addUp(_ score: Double, from place: Int, _ tree: PageTree) {
    var holder = place
    var share = score
    for step in 0..<6 {
      scores[holder] += share
      if holder == 0 { return }
      holder = tree[holder].parent
      share = step == 0 ? score / 2 : score / Double((step + 1) * 3)
    }
  }

  private struct OwnText {
    var plain = 0
    var commas = 0
    var stops = 0
  }

  /// The text of each block that no block within it holds.
  private static func ownText(_ tree: PageTree) -> [OwnText] {
    var own = Array(repeating: OwnText(), count: tree.count)
    /// The nearest block that holds each node.
    var blocks = Array(repeating: 0, count: tree.count)
    for place in tree.shownPlaces.dropFirst() {
      let node = tree[place]
      blocks[place] = node.tag.isBlock ? place : blocks[node.parent]
      if !node.isElement {
        let block = blocks[node.parent]
        own[block].plain += node.textLength - node.linkLength
        own[block].commas += node.commas
        own[block].stops += node.stops
      }
    }
    return own
  }
}
