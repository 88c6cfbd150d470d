import Recognition

/// Copies of texts in which every person has another name, the same one throughout a text: what stays is the language
/// around names.
struct NameSwap {
  let names: NameLists
  /// How many of the texts that name people are copied, from 0 to 1.
  var share = 0.5

  func copies(of texts: [TrainingText], seed: UInt64) -> [TrainingText] {
    var random = RandomNumbers(seed: seed)
    return texts.compactMap { text in
      guard !text.id.hasPrefix("btc"), !text.id.hasPrefix("wnut"), text.names.contains(where: { $0.kind == .person }),
        random.unit() < share
      else { return nil }
      return swap(text, &random)
    }
  }

  private func swap(_ text: TrainingText, _ random: inout RandomNumbers) -> TrainingText {
    let scalars = Array(text.text.unicodeScalars)
    var out: [Unicode.Scalar] = []
    var changed: [TrainingText.Name] = []
    var others: [String: String] = [:]
    var end = 0
    for name in text.names.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard name.range.lowerBound >= end, name.range.upperBound <= scalars.count else { continue }
      out += scalars[end..<name.range.lowerBound]
      let written = String(String.UnicodeScalarView(scalars[name.range]))
      let start = out.count
      out += (name.kind == .person ? rename(written, &others, &random) : written).unicodeScalars
      changed.append(.init(range: start..<out.count, kind: name.kind))
      end = name.range.upperBound
    }
    out += scalars[end...]
    return TrainingText(id: "renamed-" + text.id, text: String(String.UnicodeScalarView(out)), names: changed)
  }

  /// Other words for those of a name; initials, particles and generations stay.
  private func rename(_ name: String, _ others: inout [String: String], _ random: inout RandomNumbers) -> String {
    let words = name.split(separator: " ", omittingEmptySubsequences: false)
    return words.enumerated().map { position, word in
      guard word.count > 2, word.first?.isUppercase == true, word.dropFirst().allSatisfy(\.isLowercase),
        !["Jr", "Jr.", "Sr.", "Von", "Van", "Del", "The"].contains(word)
      else { return String(word) }
      if let other = others[String(word)] { return other }
      let other = position == words.count - 1 ? names.anySurname(&random) : names.anyGiven(&random)
      others[String(word)] = other
      return other
    }.joined(separator: " ")
  }
}
