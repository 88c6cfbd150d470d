import Articles

extension Format {
  /// A page as text, copied or captured: any text in no other format that contains sentences.
  static let text = Format.oneText(
    "text", limitBytes: ImportLimit.pageBytes, isShown: { hasSentences($0.head) }
  ) { text, log in
    if hasMoreLines(text) {
      log.add(.tooManyLines(limit: ImportLimit.pageLines), line: ImportLimit.pageLines + 1)
    }
    return readCapture(text)
  }

  /// What is left: menus, lists of words, numbers, and files without any text.
  static let unknown = Format("nothing known", isAskedFor: false, isShown: { _ in true }) { source, log, _ in
    let (bytes, _) = try source.all(limitBytes: ImportLimit.pageBytes)
    guard let text = decodedText(bytes) else { throw ImportProblem(path: log.path, cause: .notText) }
    log.add(text.contains { !$0.isWhitespace } ? .noSentences : .noArticle)
  }
}

/// Whether there is any text past the lines that are read.
private func hasMoreLines(_ text: String) -> Bool {
  guard text.utf8.count > ImportLimit.pageLines else { return false }
  var lines = 0
  return text.utf8.contains { byte in
    if byte == 0x0A { lines += 1 }
    return lines >= ImportLimit.pageLines && byte > 0x20
  }
}

/// The article of a page that was saved or copied as text; `nil` for a page without any text. The result includes the
/// page itself and every block that was left out.
func readCapture(_ text: String) -> ImportedArticle? {
  let page = captureLines(of: text)
  guard !page.isEmpty else { return nil }
  let scores = bodyScores(of: page)
  var run = BodyRun(page, scores: scores).lines
  var title = findTitle(on: page, above: run, scores: scores)
  if title?.line == nil, let first = firstLineAsTitle(page, run) {
    title = first
    run = run.lowerBound + 1..<run.upperBound
  }
  guard !run.isEmpty else { return captureWithoutText(page, text) }
  let body = BodyLines(page, run, scores: scores)
  let language = detectedLanguage(of: body.kept.map { page[$0].text }.joined(separator: " "))
  let masthead = Masthead(page: page, title: title, run: run, language: language)
  let kept = withoutBiography(body.kept, page, scores, authors: masthead.authors)
  guard !kept.isEmpty else { return captureWithoutText(page, text) }
  let end = kept.last.map { $0 + 1 } ?? run.upperBound
  var tail = Tail(page: page, from: end, title: title?.text ?? "")
  for inline in body.inlineRelated { tail.addRelated(inline.title, author: nil, line: inline.line) }
  let (bodyText, blocks) = assembleBody(page, kept)
  let article = Article(
    title: title?.text ?? headline(fromBody: bodyText) ?? "", dateline: dateline(in: page, kept),
    authors: masthead.authors, published: masthead.published, updated: masthead.updated, site: tail.site,
    language: language, categories: masthead.categories, tags: tail.tags, body: bodyText, blocks: blocks,
    related: tail.related, neighbours: tail.neighbours)
  let used = Set(kept).union(masthead.lines).union(tail.lines).union([title?.line].compactMap { $0 })
  return ImportedArticle(article: article, dropped: blocksLeftOut(page, used), capture: text)
}

/// A page of short lines only: its first line and the rest.
private func captureWithoutText(_ page: [CaptureLine], _ text: String) -> ImportedArticle {
  let (body, blocks) = assembleBody(page, Array(page.indices.dropFirst()))
  let article = Article(title: page[0].text, language: detectedLanguage(of: body), body: body, blocks: blocks)
  return ImportedArticle(article: article, capture: text)
}

/// The first line of the run, if it is a short sentence alone above the text: a headline with an end mark.
private func firstLineAsTitle(_ page: [CaptureLine], _ run: Range<Int>) -> FoundTitle? {
  guard run.count >= 2, let line = run.first.map({ page[$0] }), line.words <= 20, line.startsBlock,
    page[run.lowerBound + 1].words > line.words, dateline(ofBody: line.text) == nil, !line.endsWithColon
  else { return nil }
  return FoundTitle(text: line.text, line: run.lowerBound)
}

/// The dateline of the first paragraph, or of the second below a deck.
private func dateline(in page: [CaptureLine], _ kept: [Int]) -> String? {
  kept.prefix(2).lazy.compactMap { dateline(ofBody: page[$0].text) }.first
}

/// The lines without final paragraphs about the author.
private func withoutBiography(
  _ kept: [Int], _ page: [CaptureLine], _ scores: [Int], authors: [String]
) -> [Int] {
  var kept = kept
  while kept.count > 1, let last = kept.last, page[last].words <= 80,
    authors.contains(where: { page[last].text.hasPrefix($0) }) || presentsAWriter(page[last])
  {
    kept.removeLast()
  }
  while kept.count > 1, let last = kept.last, scores[last] <= 0, !page[last].isListLine { kept.removeLast() }
  return kept
}

/// "Ann Lee is a staff writer …": a name, a verb and a writer's work within the first words.
private func presentsAWriter(_ line: CaptureLine) -> Bool {
  let words = line.key.words.prefix(14).map { wordTable[line.key.hash(of: $0)].traits }
  guard words.count >= 4, let verb = words.prefix(6).firstIndex(where: { $0.contains(.copula) }), verb >= 1,
    line.text.split(separator: " ").prefix(verb).allSatisfy({ $0.first?.isLowercase != true || $0.count <= 3 })
  else { return false }
  return words[(verb + 1)...].contains { $0.contains(.writer) }
}

let copulas: Set<String> = [
  "is", "ist", "est", "es", "e", "covers", "writes", "works", "schreibt", "arbeitet", "ecrit", "escribe", "scrive",
  "jest",
  "ar", "er", "on", "je",
]

let writerWords: Set<String> = Set(
  """
  writer reporter correspondent editor columnist journalist contributor author freelance blogger producer redakteur \
  redakteurin journalistin autor autorin journaliste redacteur redactrice periodista redactor redactora editora \
  giornalista redattore jornalista repórter dziennikarz dziennikarka redaktor skribent toimittaja novinář
  """.split(separator: " ").map(\.folded))

/// The blocks of a page, without the lines that are used in the article.
private func blocksLeftOut(_ page: [CaptureLine], _ used: Set<Int>) -> [String] {
  var blocks: [String] = []
  var current: [String] = []
  for (index, line) in page.enumerated() {
    if line.startsBlock, !current.isEmpty {
      blocks.append(current.joined(separator: "\n"))
      current = []
    }
    if !used.contains(index) { current.append(line.text) }
  }
  if !current.isEmpty { blocks.append(current.joined(separator: "\n")) }
  return blocks
}
