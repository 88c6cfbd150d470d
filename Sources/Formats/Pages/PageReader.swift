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
  let root: HTMLDocument.Node
  let tree: PageTree

  init?(_ document: HTMLDocument) {
    guard let root = document.html else { return nil }
    self.document = document
    self.root = root
    head = PageHead(document)
    tree = PageTree(document, root: root)
  }

  func reading(wantingDropped: Bool) -> PageReading {
    let descriptions = [
      head.meta("description"), head.meta("og:description"), head.structured.line("description"),
    ].compactMap(\.self)
    let found = TextSearch(document: document, root: root, whole: tree, descriptions: descriptions).text()
    let scores = found.scores
    let body = found.places.all
    let running = body.reduce(0) { $0 + scores.running[$1] }
    let address = PageAddress(head)
    let kind = PageKind(
      head: head, tree: found.tree, whole: found.whole, body: body, running: running, address: address)
    if let other = kind.other() { return .other(other) }
    var kept = found.tree
    let walls = running < 2500 ? kind.paywallPlaces : []
    for wall in walls { kept.leaveOut(wall) }
    let masthead = PageMasthead(found.whole, body: found.places.text)
    let site = PageSite(head: head, host: address.host, headings: masthead.headings).site
    let title = PageTitle(head: head, headings: masthead.headings, site: site, host: address.host).title
    var cleaning = BodyCleaning(tree: kept, scores: scores, title: title)
    cleaning.clean(body)
    let tree = cleaning.tree
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
        head: head, site: site, host: address.host, title: title, bylines: masthead.bylines,
        isShown: { found.whole.shows(name: $0) }
      ).authors
    article.published = dates.published
    article.updated = dates.updated
    article.url = address.url
    article.site = site
    article.language = language
    let terms = PageTerms(head)
    article.categories = terms.categories
    article.tags = terms.tags
    let offered = PageRelated(found.whole, base: address.base, own: address.url)
    article.related = offered.related
    let part = PagePart(head, found.whole, address)
    let others = part?.others ?? []
    article.neighbours = (part?.neighbours ?? []) + offered.neighbours.filter { !others.contains($0.url ?? "") }
    let dropped = wantingDropped ? found.whole.blocksLeftOut(by: tree, body, title: title) : []
    let paywall = walls.isEmpty ? nil : "is only the beginning of an article; log in with a browser and save it there"
    return .article(
      ImportedArticle(article: article, dropped: dropped, aliases: address.aliases),
      told: [part?.told, paywall].compactMap(\.self))
  }
}
