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
    if found.running < Self.fewCharacters {
      let unseen = unseenText
      if unseen.running > max(Self.fewCharacters, 2 * found.running) { found = unseen }
    }
    if found.places.text.isEmpty, let body = document.body.flatMap(found.tree.place(of:)),
      found.tree[body].textLength > 0
    {
      found.places.text = [body]
    }
    return found
  }

  /// Running text below which an article is short.
  private static let shortText = 600
  /// Running text that is hardly an article.
  private static let fewCharacters = 250

  private func searched(_ text: FoundText) -> FoundText {
    var text = text
    text.places = BodySearch(tree: text.tree, scores: text.scores, descriptions: descriptions).body
    if text.running < Self.shortText, let holder = holder(of: text) { text.places = BodyPlaces(text: [holder]) }
    return text
  }

  /// The `article` or `main` around a short text, of which its paragraphs are only a part, when it holds little else.
  private func holder(of text: FoundText) -> Int? {
    guard let first = text.places.all.first, let last = text.places.all.last else { return nil }
    let tree = text.tree
    var holder = first
    while holder > 0, tree[holder].tag != .article, tree[holder].tag != .main { holder = tree[holder].parent }
    guard holder > 0, holder != first, tree.isWithin(last, holder) else { return nil }
    let length = text.places.all.reduce(0) { $0 + tree[$1].textLength }
    let node = tree[holder]
    return node.linkLength * 4 < node.textLength && node.textLength < max(3 * length, 300) ? holder : nil
  }

  /// The text that a page keeps for programs without scripts, or hides until a script shows it.
  private var unseenText: FoundText {
    let whole = PageTree(document, root: root, readsUnseen: true)
    var tree = whole
    tree.leaveOutForeign(ParagraphScores(tree))
    var text = searched(FoundText(whole: whole, tree: tree, scores: ParagraphScores(tree)))
    text.places = BodyPlaces(text: text.places.text.flatMap { seenPlaces(in: $0, of: tree) })
    return text
  }

  /// The elements that show what an element holds, below those within it that would hide most of it.
  private func seenPlaces(in place: Int, of tree: PageTree) -> [Int] {
    let half = tree[place].textLength / 2
    let unseen = (place..<tree[place].end).first { inner in
      tree[inner].isElement && !tree[inner].isOut && tree[inner].textLength > half && tree.isUnseen(inner)
    }
    guard let unseen else { return [place] }
    return tree.children(of: unseen).filter { tree[$0].isElement && !tree[$0].isOut && tree[$0].textLength > 0 }
      .flatMap { seenPlaces(in: $0, of: tree) }
  }
}
