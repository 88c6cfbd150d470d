import Articles
import HTML

/// What a saved page is.
enum PageReading {
  /// `told`: what is to be said of it.
  case article(ImportedArticle, told: [String])
  case other(OtherPage)
}

/// Reads a page of UTF-8. `wantingDropped`: with the blocks that are no part of the article.
func readPage(_ bytes: [UInt8], wantingDropped: Bool = false) -> PageReading {
  PageReader(HTMLDocument(bytes))?.reading(wantingDropped: wantingDropped) ?? .other(.empty)
}

/// Reads the article of one page.
struct PageReader {
  let document: HTMLDocument
  let head: PageHead
  let tree: PageTree

  init?(_ document: HTMLDocument) {
    guard let root = document.html else { return nil }
    self.document = document
    head = PageHead(document)
    tree = PageTree(document, root: root)
  }

  func reading(wantingDropped: Bool) -> PageReading {
    var tree = tree
    tree.leaveOutForeign(ParagraphScores(tree))
    var scores = ParagraphScores(tree)
    var body = BodySearch(tree: tree, scores: scores).body
    if body.reduce(0, { $0 + scores.running[$1] }) < 250 {
      // The names of its elements mislead, or the text is short: look at the whole page.
      let bare = ParagraphScores(self.tree)
      let all = BodySearch(tree: self.tree, scores: bare).body
      let gain = all.reduce(0) { $0 + bare.running[$1] }
      if gain > 2 * body.reduce(0, { $0 + scores.running[$1] }) { (tree, scores, body) = (self.tree, bare, all) }
    }
    if body.isEmpty, let whole = document.body.flatMap(tree.place(of:)), tree[whole].textLength > 0 { body = [whole] }
    let running = body.reduce(0) { $0 + scores.running[$1] }
    let address = PageAddress(head)
    let kind = PageKind(head: head, tree: tree, whole: self.tree, body: body, running: running, address: address)
    if let other = kind.other() { return .other(other) }
    let walls = running < 2500 ? kind.paywallPlaces : []
    for wall in walls { tree.leaveOut(wall) }
    let masthead = PageMasthead(self.tree, body: body)
    let site = PageSite(head: head, host: address.host, headings: masthead.headings).site
    let title = PageTitle(head: head, headings: masthead.headings, site: site, host: address.host).title
    var cleaning = BodyCleaning(tree: tree, scores: scores, title: title)
    cleaning.clean(body)
    tree = cleaning.tree
    var text = RichText()
    for place in body {
      text.append(
        richText(of: tree[place].node, in: document, base: address.base) { node in
          tree.place(of: node).map { tree[$0].isOut } ?? true
        })
    }
    guard !text.body.isEmpty else { return .other(.empty) }
    let language = pageLanguage(head, body: text.body)
    let dates = PageDates(head: head, language: language, url: address.url, shown: masthead.dates)
    var article = Article(title: title ?? headline(fromBody: text.body) ?? "", body: "")
    article.setText(text)
    article.dateline = dateline(ofBody: text.body)
    article.authors =
      PageAuthors(
        head: head, site: site, host: address.host, title: title, bylines: masthead.bylines
      ).authors
    article.published = dates.published
    article.updated = dates.updated
    article.url = address.url
    article.site = site
    article.language = language
    article.categories = PageTerms(head).categories
    article.tags = PageTerms(head).tags
    let offered = PageRelated(self.tree, base: address.base, own: address.url)
    article.related = offered.related
    let part = PagePart(head, self.tree, address)
    let others = part?.others ?? []
    article.neighbours = (part?.neighbours ?? []) + offered.neighbours.filter { !others.contains($0.url ?? "") }
    let dropped = wantingDropped ? self.tree.blocksLeftOut(by: tree, body, title: title) : []
    let paywall = walls.isEmpty ? nil : "is only the beginning of an article; log in with a browser and save it there"
    return .article(
      ImportedArticle(article: article, dropped: dropped, aliases: address.aliases),
      told: [part?.told, paywall].compactMap(\.self))
  }
}
