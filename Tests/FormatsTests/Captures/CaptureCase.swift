import Articles
import Testing

/// A captured page in three parts, and what an import must make of it.
struct CaptureCase: CustomTestStringConvertible, Sendable {
  var testDescription: String
  /// Everything above the text, the text itself, everything below it.
  var above: String
  var body: String
  var below: String
  var title: String
  var dateline: String?
  var authors: [String] = []
  var published: String?
  var language: String
  var categories: [String] = []
  var tags: [String] = []
  var related: [RelatedReference] = []
  var neighbours: [String] = []
  /// Set where the text is not the page's middle part as it stands.
  var cleanBody: String?

  var page: String { [above, body, below].joined(separator: "\n\n") }
}
