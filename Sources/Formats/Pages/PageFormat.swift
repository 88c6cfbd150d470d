extension Format {
  /// A page as a browser or another program saved it.
  static let html = Format(
    "html",
    isShown: { start in
      opensElement(start, "<!doctype", "<html", "<head", "<body")
        || start.opening.hasPrefix("<") && start.isNamed("html", "htm", "xhtml")
    },
    read: { source, log, receive in
      let (bytes, isCut) = try source.all(limitBytes: ImportLimit.htmlBytes)
      if isCut { log.add(.tooLarge(limitBytes: ImportLimit.htmlBytes)) }
      let page = decodedPage(bytes)
      for flaw in page.flaws { log.add(.imperfect(flaw.sentence), line: flaw.line) }
      switch readPage(page.utf8, wantingDropped: receive.wantsDropped) {
      case .article(let article, let told):
        for sentence in told { log.add(.imperfect(sentence)) }
        try receive(article)
      case .other(let page):
        throw ImportProblem(path: log.path, cause: .otherPage(page.what, advice: page.advice))
      }
    })
}
