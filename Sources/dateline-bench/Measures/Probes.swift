import Articles
import Storage

/// What is searched for: words of the library itself, so that any library can be measured.
struct Probes {
  /// A search, and the kind of search that it is an example of.
  struct Probe {
    var name: String
    var search: String
  }

  private(set) var all: [Probe] = []
  private(set) var people: [Entity] = []
  private(set) var countries: [Entity] = []

  init(_ library: Library, _ sample: [LibraryArticle]) throws {
    people = try Probes.entities(.person, library)
    countries = try Probes.entities(.country, library)
    let texts = sample.map { Probes.words(of: $0.article.body) }
    let counted = try Probes.count(texts.flatMap { $0.prefix(40) }, library)
    let articles = try library.articleCount()
    add("common word", counted.first?.word)
    let medium = counted.filter { $0.count * 100 <= articles }.prefix(2).map(\.word)
    add("medium word", medium.first)
    add("rare word", counted.last { $0.count > 1 }?.word ?? counted.last?.word)
    if let common = counted.dropFirst(5).first?.word, let medium = medium.last {
      add("two words", "\(common) \(medium)")
    }
    if let words = texts.first(where: { $0.count > 30 }) {
      add("phrase", "\"" + words[20..<23].joined(separator: " ") + "\"")
    }
    add("person", people.first.map { "person:" + Probes.quoted($0.name) })
    add("country", countries.dropFirst(2).first.map { "country:" + Probes.quoted($0.name) })
    let newest = try library.window(ListQuery(), .top, rows: 400).rows
    add("Chinese", newest.lazy.compactMap { Probes.hanWord(in: $0.title) }.first)
    add("absent word", "zzqxjvaw")
  }

  private mutating func add(_ name: String, _ search: String?) {
    if let search { all.append(Probe(name: name, search: search)) }
  }

  private static func quoted(_ name: String) -> String { name.contains(" ") ? "\"\(name)\"" : name }

  /// Some that are named most often, and some that are named less often.
  private static func entities(_ kind: Entity.Kind, _ library: Library) throws -> [Entity] {
    try library.index(IndexQuery(kind), .top, rows: 100).rows.map(\.entity)
  }

  /// The words with the number of articles that contain them, the most frequent first.
  private static func count(_ words: [String], _ library: Library) throws -> [(word: String, count: Int)] {
    let longEnough = Set(words.filter { $0.utf8.count >= 5 }).sorted()
    let counted = try longEnough.map { word in
      switch try library.count(ListQuery(search: word)) {
      case .exactly(let count), .moreThan(let count): (word: word, count: count)
      }
    }
    return counted.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
  }

  /// Words of ASCII letters, in lower case.
  private static func words(of text: String) -> [String] {
    text.split { !$0.isASCII || !$0.isLetter }.map { $0.lowercased() }
  }

  /// Two characters that follow each other.
  private static func hanWord(in text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard
      let start = scalars.indices.dropLast().first(where: { index in
        (0x4E00...0x9FFF).contains(scalars[index].value) && (0x4E00...0x9FFF).contains(scalars[index + 1].value)
      })
    else { return nil }
    return String(String.UnicodeScalarView(scalars[start...start + 1]))
  }
}
