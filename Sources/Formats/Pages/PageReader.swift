import Articles
import HTML

/// What a saved page is.
enum PageReading {
  /// `told`: what is to be said of it.
  case article(ImportedArticle, told: String?)
  /// What it is instead, in words: "a page of links".
  case other(String)
}

/// Reads a page of UTF-8.
func readPage(_ bytes: [UInt8]) -> PageReading {
  PageReader(HTMLDocument(bytes))?.reading() ?? .other("a page without text")
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

  func reading() -> PageReading {
    let descriptions = [
      head.meta("description"), head.meta("og:description"), head.structured.line("description"),
    ].compactMap(\.self)
    let found = TextSearch(document: document, root: root, whole: tree, descriptions: descriptions).text()
    let scores = found.scores
    let body = found.places.all
    let running = body.reduce(0) { $0 + scores.running[$1] }
    let address = PageAddress(head)
    let kind = PageKind(
      head: head, whole: tree, tree: found.tree, url: address.url, running: (scores.running[0], running))
    if let refusal = kind.refusal(ofBody: body) { return .other(refusal) }
    let masthead = PageMasthead(found.whole, body: found.places.text)
    let site = PageSite(head: head, host: address.host, headings: masthead.headings).site
    let title = PageTitle(head: head, headings: masthead.headings, site: site, host: address.host).title
    var cleaning = BodyCleaning(tree: found.tree, scores: scores, title: title)
    cleaning.clean(body)
    let tree = cleaning.tree
    var text = RichText()
    for place in body {
      text.append(
        richText(of: tree[place].node, in: document, base: address.base) { node in
          tree.place(of: node).map { tree[$0].isOut } ?? true
        })
    }
    guard !text.body.isEmpty else { return .other("a page without text") }
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
    article.categories = PageTerms(head).categories
    article.tags = PageTerms(head).tags
    let offered = PageRelated(found.whole, base: address.base, own: address.url)
    article.related = offered.related
    let part = PagePart(head, found.whole, address)
    let others = part?.others ?? []
    article.neighbours = (part?.neighbours ?? []) + offered.neighbours.filter { !others.contains($0.url ?? "") }
    return .article(ImportedArticle(article: article, aliases: address.aliases), told: part?.told)
  }
}
