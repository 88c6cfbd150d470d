import Articles

/// One line of JSON with the keys that `dateline inspect` prints. Absent and empty values have no key.
///
/// `file` and `id` come first if given. `dropped` contains the blocks of the source that were left out, `doubtful` the
/// keys whose values the source does not vouch for.
public func inspectJSON(
  _ article: Article, id: ArticleID? = nil, file: String? = nil, includingMentions: Bool = true,
  dropped: [String] = [], doubtful: [String] = []
) -> String {
  var object = JSONObjectWriter()
  object.write("id", id?.description)
  object.write("file", file)
  object.write("title", article.title)
  object.write("dateline", article.dateline)
  object.write("authors", article.authors)
  object.write("published", article.published?.iso8601)
  object.write("updated", article.updated?.iso8601)
  object.write("url", article.url)
  object.write("guid", article.guid)
  object.write("site", article.site)
  object.write("language", article.language)
  object.write("categories", article.categories)
  object.write("tags", article.tags)
  object.write("body", article.body)
  writeRanges(of: article, into: &object)
  if includingMentions { writeMentions(of: article, into: &object) }
  object.write("dropped", dropped)
  object.write("doubtful", doubtful)
  return object.finished()
}

private func writeRanges(of article: Article, into object: inout JSONObjectWriter) {
  object.write("blocks", objects: article.blocks) { block, out in
    out.write("kind", block.kind.rawValue)
    out.write("start", block.range.lowerBound)
    out.write("end", block.range.upperBound)
    if let level = block.level { out.write("level", level) }
    if block.depth > 0 { out.write("depth", block.depth) }
    if let ordinal = block.ordinal { out.write("ordinal", ordinal) }
    if let isChecked = block.isChecked { out.write("checked", isChecked) }
    if block.isHeader { out.write("isHeader", true) }
    out.write("language", block.language)
  }
  object.write("styles", objects: article.styles) { style, out in
    out.write("kind", style.kind.rawValue)
    out.write("start", style.range.lowerBound)
    out.write("end", style.range.upperBound)
  }
  object.write("links", objects: article.links) { link, out in
    out.write("text", link.text)
    out.write("url", link.url)
    // A link without a place in the text has an empty range.
    guard !link.range.isEmpty else { return }
    out.write("start", link.range.lowerBound)
    out.write("end", link.range.upperBound)
  }
  object.write("images", objects: article.images) { image, out in
    out.write("url", image.url)
    out.write("alt", image.alt)
    out.write("caption", image.caption)
    out.write("start", image.position)
  }
  object.write("related", objects: article.related) { reference, out in
    out.write("title", reference.title)
    out.write("author", reference.author)
    out.write("url", reference.url)
  }
  object.write("neighbours", objects: article.neighbours) { neighbour, out in
    out.write("title", neighbour.title)
    out.write("url", neighbour.url)
  }
}

private func writeMentions(of article: Article, into object: inout JSONObjectWriter) {
  guard !article.mentions.isEmpty else { return }
  let title = Array(article.title.unicodeScalars)
  let body = Array(article.body.unicodeScalars)
  object.write("mentions", objects: article.mentions) { mention, out in
    let scalars = mention.field == .title ? title : body
    out.write("start", mention.range.lowerBound)
    out.write("end", mention.range.upperBound)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[mention.range.clamped(to: 0..<scalars.count)])
    out.write("text", String(text))
    out.write("kind", mention.kind.rawValue)
    out.write("name", mention.entity.name)
    out.write("code", mention.entity.code)
    if mention.field == .title { out.write("in", "title") }
  }
}
