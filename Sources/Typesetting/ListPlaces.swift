import Articles
import Grid

/// Where a paragraph stands in lists: the columns of the labels to its left.
struct ListPlace: Hashable, Sendable {
  /// Columns of the labels of the lists around the paragraph's own list.
  var outer = 0
  /// Columns of the labels of its own list, the widest of which they are aligned with.
  var own = 0
  /// In how many lists it lies, from 1; 0 outside.
  var level = 0
  /// The label of the paragraph itself, with the blank after it; empty for what follows in the same item.
  var label = ""
}

/// Gives each paragraph of a list its place. All labels of one list have the same columns.
func setListPlaces(_ paragraphs: inout [ArticleText.Paragraph]) {
  var lists: [OpenList] = []
  /// The lists that the current paragraph is in, the innermost last.
  var around: [Int] = []
  var owners: [(paragraph: Int, list: Int)] = []
  var notes = OpenList(depth: 1, level: 1)
  for index in paragraphs.indices {
    let block = paragraphs[index].block
    guard paragraphs[index].image == nil else { continue }
    switch block.kind {
    // Neither says in which lists it lies; what comes after may go on in the same list.
    case .quote, .rule: continue
    case .footnote:
      around = []
      let label = paragraphs[index].isContinued ? "" : block.ordinal.map { "\($0). " } ?? ""
      paragraphs[index].listPlace = ListPlace(level: 1, label: label)
      notes.columns = max(notes.columns, label.columns)
    case .paragraph, .subhead, .code, .tableRow, .listItem:
      // Code that begins an item has the item's number.
      let isMarked = block.ordinal != nil || block.isChecked != nil
      let isItem = block.kind == .listItem || isMarked
      let depth = isMarked ? max(1, block.depth) : max(0, block.depth)
      while let last = around.last, lists[last].depth > depth { around.removeLast() }
      guard depth > 0 else { continue }
      if isItem, around.last.map({ lists[$0].depth < depth }) ?? true {
        lists.append(OpenList(depth: depth, level: around.count + 1, parent: around.last))
        around.append(lists.count - 1)
      }
      guard let list = around.last else { continue }
      owners.append((index, list))
      guard isItem, !paragraphs[index].isContinued else { continue }
      let label = label(of: block, level: lists[list].level)
      paragraphs[index].listPlace.label = label
      lists[list].columns = max(lists[list].columns, label.columns)
    }
  }
  // A list is after the one around it, whose columns are therefore complete.
  for index in lists.indices {
    lists[index].outer = lists[index].parent.map { lists[$0].outer + lists[$0].columns } ?? 0
  }
  for (paragraph, list) in owners {
    paragraphs[paragraph].listPlace.outer = lists[list].outer
    paragraphs[paragraph].listPlace.own = lists[list].columns
    paragraphs[paragraph].listPlace.level = lists[list].level
  }
  for index in paragraphs.indices where paragraphs[index].kind == .footnote {
    paragraphs[index].listPlace.own = notes.columns
  }
}

private struct OpenList {
  var depth: Int
  var level: Int
  var parent: Int?
  /// Columns of the widest label.
  var columns = 0
  /// Columns of the labels of the lists around it.
  var outer = 0
}

/// "3. ", "☑ ", or a bullet that tells the level.
private func label(of item: Block, level: Int) -> String {
  let number = item.ordinal.map { "\($0). " } ?? ""
  if let isChecked = item.isChecked { return number + (isChecked ? "☑ " : "☐ ") }
  guard number.isEmpty else { return number }
  return level == 1 ? "• " : level == 2 ? "◦ " : "▪ "
}
