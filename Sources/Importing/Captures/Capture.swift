import Articles

func readCapture(_ text: String) -> ImportedArticle? {
  let body = cleanedParagraphs(text)
  guard let title = headline(fromBody: body) else { return nil }
  return ImportedArticle(article: Article(title: title, body: body), capture: text)
}
