import Foundation
import Recognition

/// Sentences made from the patterns of hard.txt: what is easily taken for a person, and people who are easily missed.
struct HardSentences {
  private let patterns: [String]
  private let names: NameLists
  private let countries: [String]
  private let nationalities: [String]

  /// `nil` where the patterns are missing.
  init?(_ names: NameLists, _ extractor: FeatureExtractor) {
    guard let url = Bundle.module.url(forResource: "hard", withExtension: "txt", subdirectory: "Lists"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return nil }
    patterns = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    self.names = names
    (countries, nationalities) = (extractor.countryNames, extractor.nationalityNames)
  }

  /// Each pattern filled `copies` times, a few to a text, so that texts are as mixed as pages are.
  func texts(copies: Int, seed: UInt64) -> [TrainingText] {
    var random = RandomNumbers(seed: seed)
    return (0..<copies).flatMap { copy in
      patterns.indices.map { number in
        var text = fill(patterns[number], &random)
        text.id = "hard-\(number)-\(copy)"
        return text
      }
    }
  }

  /// Fills the slots of a pattern and takes its marks out.
  private func fill(_ pattern: String, _ random: inout RandomNumbers) -> TrainingText {
    var filled: [String: String] = [:]
    var (text, names): (String, [TrainingText.Name]) = ("", [])
    var open: (kind: SpanClass, start: Int)?
    var rest = Substring(pattern)
    while let next = rest.first {
      rest = rest.dropFirst()
      switch next {
      case "{":
        let slot = String(rest.prefix { $0 != "}" })
        rest = rest.dropFirst(slot.count + 1)
        let value = filled[slot] ?? value(of: slot, &random)
        filled[slot] = value
        text += value
      case "[":
        let label = rest.prefix { $0 != " " }
        rest = rest.dropFirst(label.count + 1)
        open = SpanClass(rawValue: String(label)).map { ($0, text.unicodeScalars.count) }
      case "]":
        if let open { names.append(.init(range: open.start..<text.unicodeScalars.count, kind: open.kind)) }
        open = nil
      default: text.append(next)
      }
    }
    return TrainingText(id: "", text: text, names: names)
  }

  private func value(of slot: String, _ random: inout RandomNumbers) -> String {
    switch slot.first {
    case "G": names.anyGiven(&random)
    case "S": names.anySurname(&random)
    case "I": (names.anyGiven(&random).first.map(String.init) ?? "A") + "."
    case "F": names.familyFirst.randomElement(using: &random) ?? ""
    case "K": names.givenAfter.randomElement(using: &random) ?? ""
    case "L": names.cities.randomElement(using: &random) ?? ""
    case "V": names.verbs.randomElement(using: &random) ?? ""
    case "X": names.objects.randomElement(using: &random) ?? ""
    case "C": countries.randomElement(using: &random) ?? ""
    default: nationalities.randomElement(using: &random) ?? ""
    }
  }
}
