import Articles
import HTML

/// Pages that hold no article, in words for a person.
struct PageKind {
  let head: PageHead
  /// The page as it is, and without what it names as something else.
  let whole: PageTree
  let tree: PageTree
  /// The address of the page; `nil` when it is not known.
  let url: String?
  /// Running text on the whole page, and in the part that would be the article.
  let running: (page: Int, body: Int)

  /// What the page is; `nil` for a page with an article.
  func refusal(ofBody body: [Int]) -> String? {
    let text = body.reduce(0) { $0 + tree[$1].textLength }
    let links = body.reduce(0) { $0 + tree[$1].linkLength }
    if text == 0 { return "a page without text" }
    if running.body < 600, body.count == 1, asksForConsent(body[0]) { return "a page that asks for consent" }
    if isPaid, running.body < 400 { return "the beginning of an article behind a paywall" }
    guard !head.isDeclaredArticle else { return nil }
    if let list = list { return list }
    guard running.body < 400 else { return nil }
    if saysNotFound { return "a page that was not found" }
    if running.page < 100, text < 300, needsScripts { return "a page that shows its text only with scripts" }
    if running.body < 300, links * 2 > text, text > 300 { return "a page of links" }
    return nil
  }

  /// Whether an element begins with words about cookies and the reader's consent.
  private func asksForConsent(_ place: Int) -> Bool {
    let line = CaptureLine(tree.text(of: place, limitBytes: 300), startsBlock: true)
    return line.cue?.cue == .consent || line.isConsentText && !head.isDeclaredArticle
  }

  private var isPaid: Bool {
    head.structured.line("isAccessibleForFree").map { $0.lowercased() == "false" } ?? false
  }

  /// A page whose name or address is that of a list, and that has the headlines of one.
  private var list: String? {
    let names = whole.place(named: .body).flatMap { tree.document.attribute(.class, of: whole[$0].node) } ?? ""
    let classes = Set(names.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" })
    let parts = url.map { AddressParts($0) }
    let keys = parts?.query.map { $0.split(separator: "&").compactMap { $0.split(separator: "=").first } } ?? []
    let steps = parts.map { $0.path.split(separator: "/") } ?? []
    if classes.contains("error404") { return "a page that was not found" }
    let isSearch =
      !classes.isDisjoint(with: ["search-results", "search-no-results", "search-page", "searchresults"])
      || keys.contains { ["s", "q", "query", "search"].contains($0) }
      || steps.first.map { $0 == "search" || $0 == "suche" } == true
    let isFront =
      parts != nil && steps.isEmpty && keys.isEmpty || !classes.isDisjoint(with: ["home", "frontpage", "front-page"])
    let isIndex =
      !classes.isDisjoint(with: ["archive", "category", "tag", "author", "blog"]) && !classes.contains("single")
    guard isSearch || isFront || isIndex else { return nil }
    // A blog may show its articles whole.
    let headlines = linkedHeadings
    guard headlines >= 4, running.page < 500 * headlines else { return nil }
    return isSearch ? "a page of search results" : isFront ? "a front page" : "a list of articles"
  }

  /// How many headings of the page are links.
  private var linkedHeadings: Int {
    (0..<whole.count).count { place in
      let node = whole[place]
      guard node.isElement, node.tag.isHeading, !node.isOut, node.textLength >= 15 else { return false }
      return node.linkLength * 10 > node.textLength * 8 || node.parent > 0 && whole[node.parent].tag == .a
    }
  }

  private var saysNotFound: Bool {
    guard let title = head.title else { return false }
    let key = PhraseKey(title)
    return key.words.contains { key.bytes[$0.range].elementsEqual("404".utf8) }
      || notFoundPhrases.contains { key.contains($0) }
  }

  /// Whether the page says that nothing is to be seen without scripts.
  private var needsScripts: Bool {
    (0..<whole.count).contains { place in
      whole[place].tag == .noscript && whole[place].isElement
        && whole.document.textContent(of: whole[place].node).lowercased().hasBytes(of: "javascript")
    }
  }
}

private let notFoundPhrases: [PhraseKey] = [
  "page not found", "page cannot be found", "seite nicht gefunden", "page introuvable", "page non trouvée",
  "página no encontrada", "página não encontrada", "pagina non trovata", "pagina niet gevonden",
  "nie znaleziono strony", "sidan hittades inte", "siden ble ikke funnet", "siden blev ikke fundet",
  "sivua ei löytynyt", "stránka nenalezena", "страница не найдена", "сторінку не знайдено", "sayfa bulunamadı",
  "halaman tidak ditemukan", "az oldal nem található", "η σελίδα δεν βρέθηκε", "页面不存在", "ページが見つかりません",
  "페이지를 찾을 수 없습니다",
].map { PhraseKey($0) }

extension PageTree {
  /// The first element of a name; `nil` when there is none.
  fileprivate func place(named tag: TagName) -> Int? { (0..<count).first { self[$0].isElement && self[$0].tag == tag } }
}
