import Articles

/// The entries of a list of related posts, without the dates and excerpts between them.
struct RelatedList {
  struct Entry {
    var title: String
    var author: String?
    var line: Int
  }

  private(set) var entries: [Entry] = []
  /// Lines that belong to entries.
  private(set) var usedLines: Set<Int> = []

  init(_ page: [CaptureLine], _ range: Range<Int>) {
    let kept = range.filter { !isBesideEntry(page[$0]) }
    let authors = authorLines(page, kept)
    for index in kept {
      let line = page[index]
      if authors.contains(index), !entries.isEmpty {
        usedLines.insert(index)
        if entries[entries.count - 1].author == nil { entries[entries.count - 1].author = nameOfAuthor(line) }
        continue
      }
      guard isEntryTitle(line) else { continue }
      usedLines.insert(index)
      let (title, author) = splitAuthor(line.text)
      entries.append(Entry(title: title, author: author, line: index))
    }
  }

  /// A headline, perhaps with an end mark; at least two words.
  private func isEntryTitle(_ line: CaptureLine) -> Bool {
    line.words >= 2 && line.length < 200 && line.words <= 30
  }
}

/// Dates, counters, sections, excerpts and headings between the entries.
private func isBesideEntry(_ line: CaptureLine) -> Bool {
  if line.isCounter || line.isDateAlone || isExcerpt(line) { return true }
  if let match = line.cue {
    let restWords = match.restWords
    switch match.cue {
    case .related, .inlineRelated, .readMore:
      return restWords <= 1 || (restWords <= 3 && !line.endsSentence && match.cue == .related)
    case .published, .updated, .categories, .advertisement, .share, .credit: return restWords <= 6
    case .byline: return false
    default: break
    }
  }
  return isInSection(line)
}

/// Jetpack's "In “News”", and the same in other languages.
private func isInSection(_ line: CaptureLine) -> Bool {
  guard line.words <= 6, let last = line.text.utf8.last, closingQuoteEnds.contains(last),
    let open = line.text.firstIndex(where: { "\"“„«'‘「".contains($0) })
  else { return false }
  let head = phraseKey(line.text[..<open])
  return [
    "in", "en", "em", "dans", "w", "i", "в", "у", "на", "v", "σε", "στο", "within", "kategori", "dalam", "di", "a",
  ].contains(head)
    && line.text.last.map { "\"”“»'’」".contains($0) } == true
}

/// The last bytes of the marks that close a quotation.
private let closingQuoteEnds = Set("\"”“»'’」".compactMap { String($0).utf8.last })

/// A text that is cut short, or a paragraph.
private func isExcerpt(_ line: CaptureLine) -> Bool {
  if line.text.hasSuffix("[…]") || line.text.hasSuffix("[...]") { return true }
  if line.text.hasSuffix("…") || line.text.hasSuffix("...") { return line.words >= 8 }
  return line.isProse && (line.words >= 16 || endsWithFullStop(line.text))
}

/// Lines with the author of the entry above. If the list alternates between headlines and names, these are every second
/// line; else a line must look like a name among headlines that do not.
private func authorLines(_ page: [CaptureLine], _ kept: [Int]) -> Set<Int> {
  let names = kept.filter { nameOfAuthor(page[$0]) != nil }
  let named = Set(names)
  let rest = kept.filter { !named.contains($0) }
  guard !names.isEmpty, !rest.isEmpty else {
    return Set(kept.filter { page[$0].cue?.cue == .byline && bylineNames(in: page[$0].text).isEmpty == false })
  }
  // Where headlines are in title case, any short one looks like a name. So there must be as many names as headlines.
  let titleCased = rest.count { isTitleCase(page[$0].text) }
  if titleCased * 2 > rest.count, names.count != rest.count || names.first == kept.first { return [] }
  var authors: Set<Int> = []
  for (position, line) in kept.enumerated() where position > 0 {
    guard named.contains(line), !authors.contains(kept[position - 1]) else { continue }
    authors.insert(line)
  }
  return authors
}

/// Whether most words of a headline start with a capital.
private func isTitleCase(_ text: String) -> Bool {
  let words = text.split(separator: " ")
  return words.count >= 4 && words.count { $0.first?.isUppercase == true } * 10 >= words.count * 6
}

private func nameOfAuthor(_ line: CaptureLine) -> String? {
  guard line.words <= 8, !line.endsSentence || line.text.hasSuffix(".") && line.words <= 4 else { return nil }
  if line.cue?.cue == .byline, let name = bylineNames(in: line.text).first { return name }
  var text = line.text
  if let found = firstDate(in: text, language: "de") {
    text = cleanedLine(String(text.unicodeScalars.prefix(found.range.lowerBound)))
  }
  let name = text.trimmingMarks
  return personName(name) ?? officeName(name)
}

/// "Headline by Ann Lee", "Headline | Ann Lee" → headline and author; `nil` for a headline of fewer than three words.
func splitAuthor(_ text: String) -> (title: String, author: String?) {
  let words = text.split(separator: " ")
  for length in 2...4 where words.count >= length + 4 {
    let joint = words[words.count - length - 1]
    guard joint.utf8.count <= 8, ["by", "oleh", "|"].contains(joint.folded),
      let author = personName(words.suffix(length).joined(separator: " "))
    else { continue }
    return (words.dropLast(length + 1).joined(separator: " "), author)
  }
  return (text, nil)
}
