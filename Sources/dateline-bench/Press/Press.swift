import Articles

/// Makes articles that look like a news archive to lists and indexes: a few words and names in nearly every article and
/// most in hardly any, stories that go on for days, some articles long, undated, copied or in another script.
///
/// Article `number` depends only on its number, the seed and the length, so that a small archive is the newest part of
/// a large one, and any part can be made without the rest. Number 0 is the newest. Its names are known without
/// recognition.
struct Press: Sendable {
  /// Words of an article of common length; one in two hundred is ten times as long.
  let wordsPerArticle: Int
  let seed: UInt64
  private let vocabularies: [Script: Vocabulary]
  private let topics: [[String]]

  private static let topicNames = words(
    "politics world economy business science health culture sport climate technology travel opinion")
  private static let newest = 20_777 * 86_400 + 12 * 3_600
  private static let minutesApart = 17

  init(wordsPerArticle: Int = 520, seed: UInt64 = 1) {
    self.wordsPerArticle = max(1, wordsPerArticle)
    self.seed = seed
    vocabularies = Dictionary(uniqueKeysWithValues: Script.allCases.map { ($0, Vocabulary($0, seed: seed)) })
    let all = vocabularies[.latin]?.words ?? []
    var random = RandomNumbers(seed: seed, stream: -1)
    topics = Press.topicNames.map { _ in (0..<300).map { _ in all[120 + random.below(all.count - 120)] } }
  }

  func article(_ number: Int) -> Article {
    // One in forty repeats an older one with few changes.
    let original = number % 40 == 17 ? number + 3 : number
    var random = RandomNumbers(seed: seed, stream: number)
    let body = body(original, retold: original != number)
    let headline = headline(original, retold: original != number)
    var article = Article(title: headline.text, body: body.text)
    article.mentions = headline.mentions + body.mentions
    article.authors = random.once(in: 12) ? [] : [Cast.person(random.below(400)).name]
    article.published = published(number)
    article.url = address(number)
    article.site = "The \(Press.sites[random.mostlySmall(below: Press.sites.count)])"
    article.language = Script(article: original).language
    let topic = topic(of: original)
    article.categories = [Press.topicNames[topic]]
    article.tags = (0..<3).map { _ in topics[topic][random.below(40)] }
    article.related = related(number, &random)
    return article
  }

  // MARK: The parts

  /// Every twelfth article in turn belongs to the same topic, eight in a row of those to one story.
  private func topic(of number: Int) -> Int { number % topics.count }

  private func story(of number: Int) -> Story {
    let topic = topic(of: number)
    let count = number / (topics.count * 8)
    var random = RandomNumbers(seed: seed ^ 0x5709, stream: count * topics.count + topic)
    return Story(
      people: (0..<3).map { _ in Cast.person(&random) }, countries: (0..<2).map { _ in Cast.country(&random) },
      words: (0..<8).map { _ in topics[topic][random.below(topics[topic].count)] })
  }

  private func headline(_ number: Int, retold: Bool) -> TextWriter {
    let script = Script(article: number)
    var random = RandomNumbers(seed: seed ^ 0x7171, stream: number)
    var writer = TextWriter(.title, script)
    guard let vocabulary = vocabularies[script] else { return writer }
    let story = story(of: number)
    if retold { writer.write("Again:") }
    if script == .latin {
      if random.once(in: 3) { writer.write(story.people[0].name, .person, story.people[0]) }
      writer.writeCapitalised(story.words[random.below(3)])
      if random.once(in: 3) {
        writer.write("in")
        writer.write(story.countries[0].entity.name, .country, story.countries[0].entity)
      }
    }
    for _ in 0..<3 + random.below(5) { writer.writeCapitalised(vocabulary.draw(&random)) }
    return writer
  }

  private func body(_ number: Int, retold: Bool) -> TextWriter {
    let script = Script(article: number)
    var random = RandomNumbers(seed: seed ^ 0xB0D7, stream: number)
    var writer = TextWriter(.body, script)
    guard let vocabulary = vocabularies[script] else { return writer }
    var sentences = SentenceWriter(vocabulary, story(of: number), script)
    let goal = wordsPerArticle * 6 / 10 + random.below(max(1, wordsPerArticle * 8 / 10))
    let length = number % 200 == 5 ? goal * 10 : goal
    while sentences.wordCount < length {
      if sentences.count > 0, sentences.count % 4 == 0 { writer.endParagraph() }
      sentences.write(to: &writer, &random)
    }
    if retold { for _ in 0..<3 { sentences.write(to: &writer, &random) } }
    return writer
  }

  /// One in fifty has no date, one in ten only a day.
  private func published(_ number: Int) -> PublicationDate? {
    guard number % 50 != 31 else { return nil }
    let seconds = Press.newest - number * Press.minutesApart * 60
    let day = Day(daysSince1970: seconds / 86_400)
    guard number % 10 != 4 else { return PublicationDate(day) }
    return PublicationDate(
      day,
      PublicationDate.Time(
        hour: seconds % 86_400 / 3_600, minute: seconds % 3_600 / 60, second: seconds % 60, offsetMinutes: 0))
  }

  private func address(_ number: Int) -> String {
    "https://press.example/\(Press.topicNames[topic(of: number)])/\(number)"
  }

  /// Two older articles of the same topic, which may not be in the library, for every other article.
  private func related(_ number: Int, _ random: inout RandomNumbers) -> [RelatedReference] {
    guard random.once(in: 2) else { return [] }
    return (0..<2).map { _ in
      let other = number + topics.count * (1 + random.below(60))
      return RelatedReference(title: headline(other, retold: false).text, url: address(other))
    }
  }

  private static let sites = words("Courier Herald Observer Gazette Tribune Monitor Chronicle Register Argus Echo")
}
