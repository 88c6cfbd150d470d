/// The sections and keywords that a page names.
struct PageTerms {
  let categories: [String]
  let tags: [String]

  init(_ head: PageHead) {
    func terms(_ texts: [String]) -> [String] {
      distinct(
        texts.flatMap { $0.split { ",;".contains($0) } }
          .map { cleanedLine(decodingCharacterReferences(String($0))) }.filter { $0.utf8.count < 60 })
    }
    categories = terms(head.metas["article:section"] ?? head.structured.terms("articleSection"))
    let marked = head.metas["article:tag"] ?? head.structured.terms("keywords")
    tags = Array(terms(marked.isEmpty ? head.metas["news_keywords"] ?? head.metas["keywords"] ?? [] : marked).prefix(30))
  }
}
