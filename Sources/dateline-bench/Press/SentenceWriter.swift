import Articles

/// What all articles of one story share.
struct Story {
  var people: [Entity]
  var countries: [Cast.Country]
  var words: [String]
}

/// Writes sentences about one story.
struct SentenceWriter {
  private(set) var wordCount = 0
  private(set) var count = 0
  private let vocabulary: Vocabulary
  private let story: Story
  private let script: Script

  init(_ vocabulary: Vocabulary, _ story: Story, _ script: Script) {
    self.vocabulary = vocabulary
    self.story = story
    self.script = script
  }

  mutating func write(to writer: inout TextWriter, _ random: inout RandomNumbers) {
    let length = 7 + random.below(20)
    let topicPlace = random.below(5) < 3 ? random.below(length) : -1
    writer.writeCapitalised(vocabulary.draw(&random))
    for place in 1..<length {
      if place == topicPlace, script == .latin {
        writer.write(story.words[random.mostlySmall(below: story.words.count)])
      } else {
        writer.write(random.once(in: 300) ? vocabulary.rareWord(&random) : vocabulary.draw(&random))
      }
    }
    if script == .latin { writeName(to: &writer, &random) }
    writer.join(script.sentenceEnd)
    wordCount += length
    count += 1
  }

  private func writeName(to writer: inout TextWriter, _ random: inout RandomNumbers) {
    switch random.below(8) {
    case 0:
      let person = story.people[random.below(story.people.count)]
      writer.write("with")
      writer.write(person.name, .person, person)
    case 1:
      let country = story.countries[random.below(story.countries.count)]
      writer.write("in")
      writer.write(country.entity.name, .country, country.entity)
    case 2:
      let country = story.countries[random.below(story.countries.count)]
      writer.write("of the")
      writer.write(country.nationality, .nationality, country.entity)
      writer.write("government")
    case 3 where random.once(in: 3):
      let stranger = Cast.person(&random)
      writer.write("against")
      writer.write(stranger.name, .person, stranger)
    default: break
    }
  }
}
