/// What a feed says of one thing: of an item, of the feed itself, or of the feed that an item was taken from.
struct FeedRecord {
  struct Value {
    var field: FeedField
    var text: FeedText
  }

  struct Link {
    /// Absolute, or as written where there is no base.
    var url: String
    var relation: String
    var type: String?
    var title: String?
  }

  struct Category {
    var name: String
    /// The scheme or domain that it belongs to.
    var scheme: String?
  }

  var values: [Value] = []
  var links: [Link] = []
  /// Names, in the order of the source.
  var authors: [String] = []
  /// Those of the feed that an item was taken from.
  var sourceAuthors: [String] = []
  /// The address of that feed, if it says so.
  var sourceFeed: String?
  var categories: [Category] = []
  var enclosures: [Link] = []
  /// `false` when the source says that its guid is no address.
  var isGuidAddress = true
  /// The address that relative ones are resolved against.
  var base: String?
  /// What `xml:lang` says.
  var language: String?
  /// The address by which RDF names an item.
  var about: String?

  init(base: String? = nil, language: String? = nil, about: String? = nil) {
    self.base = base
    self.language = language
    self.about = about
  }

  /// The first of the texts that is not blank, those of the first field before the next.
  func text(_ fields: FeedField...) -> FeedText? {
    for field in fields {
      if let value = values.first(where: { $0.field == field && !$0.text.isBlank }) { return value.text }
    }
    return nil
  }

  func line(_ fields: FeedField...) -> String? {
    for field in fields {
      if let line = values.lazy.filter({ $0.field == field }).compactMap({ $0.text.line }).first { return line }
    }
    return nil
  }

  /// What is written, without a look at markup; for names, dates and codes.
  func word(_ field: FeedField) -> String? {
    values.lazy.filter { $0.field == field }.map { cleanedLine($0.text.text) }.first { !$0.isEmpty }
  }

  func lines(_ field: FeedField) -> [String] {
    values.filter { $0.field == field }.compactMap { $0.text.line }
  }
}
