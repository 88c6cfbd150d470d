import HTML

/// The part of a page that is its article's text.
struct FoundText {
  /// The page before anything was left out.
  var whole: PageTree
  /// The page without what is not the article's.
  var tree: PageTree
  var scores: ParagraphScores
  var places = BodyPlaces()

  var running: Int { places.text.reduce(0) { $0 + scores.running[$1] } }
}

/// Looks for an article's text where a page should have it, and then where else it may be.
struct TextSearch {
  let document: HTMLDocument
  let root: HTMLDocument.Node
  let whole: PageTree
  /// What the page says it is about, as its metadata has it.
  let descriptions: [String]

  func text() -> FoundText {
    var tree = whole
    tree.leaveOutForeign(ParagraphScores(tree))
    var found = searched(FoundText(whole: whole, tree: tree, scores: ParagraphScores(tree)))
    if found.running < Self.fewCharacters {
      // The names of its elements mislead, or the text is short: look at the whole page.
      let bare = searched(FoundText(whole: whole, tree: whole, scores: ParagraphScores(whole)))
      if bare.running > 2 * found.running { found = bare }
    }
    if found.running < Self.fewCharacters, let hidden = textForNoScripts, hidden.running > 2 * found.running {
      found = hidden
    }
    if found.places.text.isEmpty, let body = document.body.flatMap(found.tree.place(of:)),
      found.tree[body].textLength > 0
    {
      found.places.text = [body]
    }
    return found
  }

  /// Running text that is hardly an article.
  private static let fewCharacters = 250

  private func searched(_ text: FoundText) -> FoundText {
    var text = text
    text.places = BodySearch(tree: text.tree, scores: text.scores, descriptions: descriptions).body
    return text
  }

  /// The text that a page shows to programs without scripts.
  private var textForNoScripts: FoundText? {
    let tree = PageTree(document, root: root, readsNoscript: true)
    let holders = (0..<tree.count).filter { tree[$0].tag == .noscript && tree[$0].textLength >= Self.fewCharacters }
    guard let holder = holders.max(by: { tree[$0].textLength < tree[$1].textLength }) else { return nil }
    let text = tree.children(of: holder).filter { tree[$0].isElement && tree[$0].textLength > 0 }
    return FoundText(
      whole: tree, tree: tree, scores: ParagraphScores(tree), places: BodyPlaces(text: text))
  }
}
