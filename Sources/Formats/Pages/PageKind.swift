/// Pages that hold no article, in words for a person.
struct PageKind {
  let head: PageHead
  let tree: PageTree
  /// Running text on the whole page, and in the part that would be the article.
  let running: (page: Int, body: Int)

  /// What the page is; `nil` for a page with an article.
  func refusal(ofBody body: [Int]) -> String? {
    let text = body.reduce(0) { $0 + tree[$1].textLength }
    let links = body.reduce(0) { $0 + tree[$1].linkLength }
    if text == 0 { return "a page without text" }
    if running.body < 600, let place = body.first, body.count == 1 {
      let words = tree.text(of: place, limitBytes: 1200)
      if cue(startingLine: words)?.cue == .consent { return "a page that asks for consent" }
    }
    if isPaid, running.body < 400 { return "the beginning of an article behind a paywall" }
    guard !head.isDeclaredArticle else { return nil }
    if running.body < 300, links * 2 > text, text > 300 { return "a page of links" }
    return nil
  }

  private var isPaid: Bool {
    head.structured.line("isAccessibleForFree").map { $0.lowercased() == "false" } ?? false
  }
}
