import Articles
import Testing

@testable import Formats

/// Three paragraphs of running text, as an article has them.
let harbourParagraphs = [
  "The harbour of Lindholm was closed for two days after a storm tore its northern wall open, and the town's fishermen, "
    + "who had left on Monday, had to land forty miles further south.",
  "Engineers who looked at the damage on Tuesday said that the wall, built of granite in 1904, could be mended within a "
    + "month, if the weather stays calm and the stone arrives in time.",
  "The mayor, who has asked for help from the capital, told the council that nobody was hurt, that three boats were "
    + "lost, and that the market would open again on Friday.",
]

/// The article of a page whose body holds `content`.
func page(head: String = "", _ content: String, name: String = "page.html") throws -> Article {
  let html = "<!DOCTYPE html><html><head>\(head)</head><body>\(content)</body></html>"
  return try #require(try articles(in: html, name: name).articles.first)
}

/// The paragraphs as elements.
func harbourHTML(_ between: String = "") -> String {
  harbourParagraphs.map { "<p>\($0)</p>" }.joined(separator: between)
}
let harbourText = harbourParagraphs.joined(separator: "\n\n")
