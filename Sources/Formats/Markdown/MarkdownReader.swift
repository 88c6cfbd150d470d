import Articles

extension Format {
  static let markdown = Format.oneText("markdown", limitBytes: ImportLimit.markdownBytes, isShown: isMarkdown) {
    text, log in readMarkdown(text, &log)
  }
}

/// The name of the source decides only if the text shows neither that it is Markdown nor that it is anything else.
@Sendable private func isMarkdown(_ start: SourceStart) -> Bool {
  guard let text = start.text else { return false }
  return FrontMatter.isAtStart(of: text) || JSONShape(start) == .frontMatter || start.isNamedMarkdown
    || !start.isNamed("html", "htm", "xhtml") && looksLikeMarkdown(start.head)
}

/// Whether there is a heading at the start, or marks that plain text does not have.
private func looksLikeMarkdown(_ head: Substring) -> Bool {
  if head.hasPrefix("# "), !head.hasPrefix("# #") { return true }
  let text = String(head)
  guard text.hasBytes(of: "](http") || text.hasBytes(of: "\n```") else { return false }
  var rest = head.prefix(20_000)
  var marks = 0
  while marks < 2, let mark = rest.firstRange(of: "](http") ?? rest.firstRange(of: "\n```") {
    marks += 1
    rest = rest[mark.upperBound...]
  }
  return marks >= 2
}

/// The article of a Markdown text; `nil` when it has neither headline nor body. Problems with its front matter are
/// logged, and the rest is still read.
private func readMarkdown(_ text: String, _ log: inout ProblemLog) -> ImportedArticle? {
  let frontMatter = FrontMatter(text)
  let (values, problem) = frontMatter?.values() ?? (.map([]), nil)
  if let problem { log.add(.imperfect(problem.sentence), line: problem.line) }
  let fields = ArticleFields(values)
  let source = String(frontMatter?.body ?? text[...])
  let rendered = renderMarkdown(withoutDialects(source), base: fields.url, takingTitle: fields.title == nil)
  if let bounds = rendered.bounds {
    let linesBefore = text[..<(frontMatter?.body ?? text[...]).startIndex].count(where: \.isNewline)
    logBounds(bounds, linesBefore: linesBefore, &log)
  }
  guard let title = fields.title ?? rendered.title ?? headline(fromBody: rendered.text.body) else { return nil }
  var article = Article(
    title: title,
    dateline: fields.settlesDateline ? fields.dateline : dateline(ofBody: rendered.text.body),
    authors: fields.authors, published: fields.published ?? date(fromFileName: log.path), updated: fields.updated,
    url: fields.url, guid: fields.guid, site: fields.site, language: fields.language,
    categories: fields.categories(splittingText: true), tags: fields.tags(splittingText: true), body: "",
    related: fields.related, neighbours: fields.neighbours)
  for tag in rendered.tags where !article.tags.contains(where: { $0.lowercased() == tag.lowercased() }) {
    article.tags.append(tag)
  }
  article.setText(rendered.text)
  return ImportedArticle(article: article)
}

private func logBounds(_ bounds: BoundedMarkdown, linesBefore: Int, _ log: inout ProblemLog) {
  if let line = bounds.plainLines.first {
    let more = bounds.plainLines.count > 1 ? " (and \(bounds.plainLines.count - 1) more places)" : ""
    log.add(
      .imperfect("has Markdown here that would take too long to read\(more); it came in as plain text, marks and all"),
      line: linesBefore + line)
  }
  if let line = bounds.cutLine {
    log.add(
      .imperfect("has too many marks for one article; only what comes before was read, divide the file"),
      line: linesBefore + line)
  }
}

/// The day of a file name such as "2019-02-28-slug.md"; `nil` for other names.
private func date(fromFileName path: String) -> PublicationDate? {
  guard let name = path.split(separator: "/").last, name.utf8.count > 11, name.dropFirst(10).hasPrefix("-") else {
    return nil
  }
  return PublicationDate(iso8601: String(name.prefix(10)))
}
