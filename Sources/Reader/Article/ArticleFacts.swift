import Articles

/// Counts over a whole article, made once when it is opened.
struct ArticleFacts: Hashable, Sendable {
  /// An entity, and how often the article names it.
  struct Name: Hashable, Sendable {
    var entity: Entity
    var mentions: Int
  }

  let words: Int
  /// Minutes that the text takes to read.
  let minutes: Int
  /// Names in the article, the most mentioned first, ties by name.
  let people: [Name]
  let countries: [Name]

  init(_ article: Article, _ scalars: ArraySlice<Unicode.Scalar>) {
    words = wordCount(scalars)
    minutes = readingMinutes(scalars)
    var counts: [Entity: Int] = [:]
    for mention in article.mentions { counts[mention.entity, default: 0] += 1 }
    let names = counts.map { Name(entity: $0.key, mentions: $0.value) }
      .sorted { ($1.mentions, $0.entity.name) < ($0.mentions, $1.entity.name) }
    people = names.filter { $0.entity.kind == .person }
    countries = names.filter { $0.entity.kind == .country }
  }
}

/// The number of runs of scalars without a blank or a line end.
private func wordCount(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
  var words = 0
  var isInWord = false
  for scalar in scalars {
    if !isBlank(scalar), !isInWord { words += 1 }
    isInWord = !isBlank(scalar)
  }
  return words
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value <= 0x20 || (scalar.value >= 0x85 && scalar.properties.isWhitespace)
}

/// Minutes that the text takes to read: 230 words a minute, or 500 Chinese, Japanese or Korean characters; at least 1.
func readingMinutes(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
  var words = 0
  var ideographs = 0
  var isInWord = false
  for scalar in scalars {
    if scalar.value >= 0x2E80, scalar.value <= 0xFFFF || scalar.value >= 0x20000 {
      ideographs += 1
      isInWord = false
    } else if isBlank(scalar) {
      isInWord = false
    } else if !isInWord {
      isInWord = true
      words += 1
    }
  }
  return max(1, (words * 60 / 230 + ideographs * 60 / 500 + 30) / 60)
}
