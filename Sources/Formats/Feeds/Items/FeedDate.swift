import Articles

/// The date in a field of a feed.
func feedDate(_ text: String, language: String?) -> PublicationDate? {
  readDate(text, language: language)
}
