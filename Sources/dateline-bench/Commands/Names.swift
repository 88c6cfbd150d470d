import ArgumentParser
import Articles
import Formats
import Recognition
import RecognizerWeights

struct Names: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures the recogniser: tokens a second on one thread, its first use, memory, size.",
    discussion: "Made-up articles are read when no texts are named.")

  @Argument(help: "Files and folders with articles.") var texts: [String] = []
  @Option(help: "Read no more articles than this.") var limit = 400
  @Flag(help: "One JSON object a figure.") var json = false

  func run() throws {
    // Before anything else, as the weights are read at the first use.
    let before = Memory.resident
    let first = measured { _ = Recognizer().mentions(title: "", body: "Anna Weber spoke in France.") }.lap
    var section = Section("names")
    section.figures.append(Figure("first use", [first]))
    section.figures.append(Figure("memory after the first use", Memory.resident - before, .megabytes))
    section.figures.append(Figure("weights in the program", Double(weightBytes), .bytes))
    let articles = try articles()
    section.figures.append(tokenRate(articles))
    section.figures.append(firstHighlight(articles))
    section.figures.append(Figure("most memory", Memory.peak, .megabytes))
    print(json ? figuresJSON([section]) : Table([section]).text)
  }

  private func articles() throws -> [Article] {
    guard !texts.isEmpty else {
      let press = Press()
      return (0..<limit).map(press.article)
    }
    var articles: [Article] = []
    for file in try texts.flatMap({ try sourceFiles(at: $0).files }) where articles.count < limit {
      _ = try readArticles(at: file) { if articles.count < limit { articles.append($0.article) } }
    }
    return articles
  }

  private func tokenRate(_ articles: [Article]) -> Figure {
    let extractor = FeatureExtractor()
    let tokens = articles.flatMap { extractor?.sentences(of: $0.title + "\n\n" + $0.body, bits: 17) ?? [] }
      .reduce(0) { $0 + $1.tokens.count }
    let lap = measured {
      for article in articles { _ = Recognizer().mentions(title: article.title, body: article.body) }
    }.lap
    return Figure("one thread, by its processor's time", Double(tokens) / (lap.cpu / 1000), .tokensPerSecond)
  }

  /// An article of 1,000 words, as it is opened straight from a file.
  private func firstHighlight(_ articles: [Article]) -> Figure {
    var texts: [String] = []
    var words: [Substring] = []
    for article in articles where texts.count < 40 {
      words += article.body.split { $0 == " " || $0 == "\n" }
      guard words.count >= 1_000 else { continue }
      texts.append(words.prefix(1_000).joined(separator: " "))
      words = []
    }
    let laps = laps(texts.count) { index in _ = Recognizer().mentions(title: "", body: texts[index]) }
    return Figure("names of 1,000 words", laps, median: 5)
  }
}

/// The files that are embedded in the program.
private var weightBytes: Int {
  [recognizerModel(), recognizerLexicon(), recognizerPhrases(), recognizerCountries()].reduce(0) { $0 + $1.count }
}
