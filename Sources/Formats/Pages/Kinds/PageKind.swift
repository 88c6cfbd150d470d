import HTML

/// Tells pages that hold no article from those that do.
struct PageKind {
  let head: PageHead
  /// The page without what it names as foreign.
  let tree: PageTree
  let whole: PageTree
  /// The places that would be the article.
  let body: [Int]
  /// Characters of running text in them.
  let running: Int
  let address: PageAddress

  /// What the page is instead; `nil` for a page with an article.
  func other() -> OtherPage? {
    let text = body.reduce(0) { $0 + tree[$1].textLength }
    if text == 0 { return hasProgram || asksForPrograms ? .script : .empty }
    if running < 1500, let wall = wall() { return wall }
    return PageList(self).other
  }

  /// What stands between its readers and the article. Asked of short texts only: an article about such pages has more.
  private func wall() -> OtherPage? {
    let words = body.map { tree.text(of: $0, limitBytes: 1500) }.joined(separator: " ")
    let key = phraseKey(words)
    let names = ([head.title, head.meta("og:title")].compactMap(\.self) + headings).map { phraseKey($0) }
    func isNamed(_ phrases: WallPhrases, besides most: Int) -> Bool {
      names.contains { phrases.words(around: $0).map { $0 <= most } ?? false }
    }
    if running < 600, isNamed(.robotCheck, besides: 4) || running < 300 && WallPhrases.robotCheck.are(in: key) {
      return .robotCheck
    }
    if running < 300, WallPhrases.script.are(in: key) || tree[0].textLength < 300 && asksForPrograms {
      return .script
    }
    let isArticle = head.isDeclaredArticle
    if running < 400, isNamed(.error, besides: 5), !isArticle || running < 200 { return .error }
    if running < 400, bodyClass.contains("error404") { return .error }
    if running < 400, !isArticle, WallPhrases.error.are(in: phraseKey(String(words.prefix(80)))) { return .error }
    if running < 600, !isArticle, isNamed(.consent, besides: 6) { return .consent }
    if running < 600, body.count == 1 || !isArticle, asksForConsent(words) { return .consent }
    if running < 400 {
      if isPaid || WallPhrases.paywall.are(in: key) || !paywallPlaces.isEmpty { return .paywall }
      if !isArticle, WallPhrases.login.are(in: phraseKey(String(words.prefix(160)))) { return .login }
    }
    return nil
  }

  /// Whether a text begins with words about cookies and the reader's consent.
  private func asksForConsent(_ words: String) -> Bool {
    let line = CaptureLine(String(words.prefix(300)), startsBlock: true)
    return line.cue?.cue == .consent || line.isConsentText && !head.isDeclaredArticle
  }

  /// The names of the page's `body` element.
  var bodyClass: Set<String> {
    guard let body = tree.document.body, let names = tree.document.attribute(.class, of: body) else { return [] }
    return Set(names.lowercased().split(whereSeparator: \.isWhitespace).prefix(40).map(String.init))
  }

  /// The first headings of the page.
  var headings: [String] {
    var found: [String] = []
    for place in 0..<tree.count where found.count < 3 {
      let node = tree[place]
      if node.isElement, !node.isOut, node.tag == .h1 || node.tag == .h2, (1..<200).contains(node.textLength) {
        found.append(tree.text(of: place))
      }
    }
    return found
  }

  var isPaid: Bool { head.structured.line("isAccessibleForFree").map { $0.lowercased() == "false" } ?? false }

  /// Short blocks that say that the rest is for subscribers, outside menus.
  var paywallPlaces: [Int] {
    var found: [Int] = []
    var place = 0
    while place < whole.count {
      let node = whole[place]
      if node.isOut || node.tag == .nav || node.tag == .footer || node.tag == .header {
        place = node.end
        continue
      }
      if node.isElement, node.tag.isBlock, (6..<200).contains(node.textLength), whole.isLeafBlock(place),
        WallPhrases.paywall.are(in: phraseKey(whole.text(of: place)))
      {
        found.append(place)
      }
      place += 1
    }
    return found
  }

  private var hasProgram: Bool {
    var next: HTMLDocument.Node? = .document
    while let node = next {
      if tree.document.kind(node) == .element, tree.document.name(node) == .script { return true }
      next = tree.document.next(after: node, within: .document)
    }
    return false
  }

  /// Whether a page says to readers without JavaScript that they need it.
  private var asksForPrograms: Bool {
    (0..<tree.count).contains { place in
      guard tree[place].isElement, tree[place].tag == .noscript else { return false }
      let text = tree.document.textContent(of: tree[place].node)
      return text.utf8.count < 2000 && WallPhrases.script.are(in: phraseKey(text))
    }
  }
}
