import ArgumentParser
import Foundation
import Recognition

/// Measures weights on annotated texts: F1 of people, countries and nationalities by file.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measures weights on annotated texts that they were not trained on.")

  @Argument(help: "Files of annotated texts, as for training.")
  var files: [String]

  @Option(help: "model.bin to measure instead of the embedded one.")
  var model: String?

  @Option(help: "lexicon.bin to use instead of the embedded one.")
  var lexicon: String?

  @Flag(help: "Also measure each sentence with names set in capitals, and set in title case.")
  var headlines = false

  @Flag(help: "Also measure the time to load, and tokens a second of one core.")
  var speed = false

  @Option(help: "Show this many names that are missing or wrong.")
  var errors = 0

  func run() throws {
    let recognizer = try recognizer()
    if speed { try measureSpeed() }
    print("set            people  P / R          F1    countries  nationalities")
    var all: [SpanClass: Score] = [:]
    for file in files {
      let texts = try TrainingText.read(file: file)
      let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
      let scores = score(texts, recognizer)
      report(scores, name)
      all.merge(scores, uniquingKeysWith: +)
      guard headlines, let extractor = FeatureExtractor() else { continue }
      for style in [HeadlineStyle.capitals, .titleCase] {
        let copies = texts.flatMap { text in
          style.sentences(of: text, extractor).filter { copy in copy.names.contains { $0.kind == .person } }
        }
        report(score(copies, recognizer), "  " + style.rawValue)
      }
    }
    if files.count > 1 { report(all, "all") }
  }

  private func recognizer() throws -> Recognizer {
    func bytes(_ path: String?) throws -> [UInt8]? {
      try path.map { try [UInt8](Data(contentsOf: URL(fileURLWithPath: $0))) }
    }
    guard let recognizer = Recognizer(model: try bytes(model), lexicon: try bytes(lexicon)) else {
      throw TrainingProblem.noWordLists
    }
    return recognizer
  }

  /// Of the embedded weights, as the program meets them.
  private func measureSpeed() throws {
    let texts = try files.flatMap { try TrainingText.read(file: $0).map(\.text) }
    let tokens = texts.reduce(0) { $0 + FeatureExtractor.words(of: $1).count }
    let first = clock()
    _ = Recognizer().spans(in: "Load.")
    let load = Double(clock() - first) / Double(CLOCKS_PER_SEC)
    let start = clock()
    for text in texts { _ = Recognizer().spans(in: text) }
    let spans = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    let again = clock()
    for text in texts { _ = Recognizer().mentions(title: "", body: text) }
    let mentions = Double(clock() - again) / Double(CLOCKS_PER_SEC)
    print(
      String(
        format: "load %.2f ms, %.0f tokens a second, %.0f with entities, all of processor time", load * 1000,
        Double(tokens) / spans, Double(tokens) / mentions))
  }

  private func score(_ texts: [TrainingText], _ recognizer: Recognizer) -> [SpanClass: Score] {
    var scores: [SpanClass: Score] = [:]
    var shown = 0
    for text in texts {
      let found = recognizer.spans(in: text.text)
      for kind in [SpanClass.person, .country, .nationality] {
        let ranges = found.filter { $0.kind.rawValue == kind.rawValue }.map(\.range)
        scores[kind, default: Score()] = scores[kind, default: Score()] + Score(of: kind, in: text, found: ranges)
        if shown < errors { shown += show(kind, in: text, ranges) }
      }
    }
    return scores
  }

  private func report(_ scores: [SpanClass: Score], _ name: String) {
    let people = scores[.person] ?? Score()
    let (precision, recall) = (
      100 * Double(people.right) / Double(max(1, people.found)),
      100 * Double(people.right) / Double(max(1, people.wanted))
    )
    print(
      String(
        format: "%@ %6d  %5.1f / %5.1f  %6.2f  %6.2f  %6.2f", name.padding(toLength: 14, withPad: " ", startingAt: 0),
        people.wanted, precision, recall, people.f1, scores[.country]?.f1 ?? 100, scores[.nationality]?.f1 ?? 100))
  }

  /// Prints the names of a kind that are missing or wrong, each in its place; how many they were.
  private func show(_ kind: SpanClass, in text: TrainingText, _ found: [Range<Int>]) -> Int {
    let gold = Set(text.names.filter { $0.kind == kind }.map(\.range))
    let open = text.open.filter { $0.kind == kind }.map(\.range)
    let counted = Set(found).filter { range in gold.contains(range) || !open.contains { $0.overlaps(range) } }
    let scalars = Array(text.text.unicodeScalars)
    let differing = gold.symmetricDifference(counted).sorted { $0.lowerBound < $1.lowerBound }
    for range in differing {
      func part(_ bounds: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[bounds])).replacingOccurrences(of: "\n", with: " / ")
      }
      let before = part(max(0, range.lowerBound - 50)..<range.lowerBound)
      let after = part(range.upperBound..<min(scalars.count, range.upperBound + 40))
      print(gold.contains(range) ? "missing" : "wrong  ", kind.rawValue, before + "[[" + part(range) + "]]" + after)
    }
    return differing.count
  }
}
