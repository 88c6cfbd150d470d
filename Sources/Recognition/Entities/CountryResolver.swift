import Articles

/// Finds which country a name or nationality stands for, from the rest of the article where the name is ambiguous.
struct CountryResolver {
  private let document: Document
  private let countries: CountryIndex
  /// Gathered for the first ambiguous name: most articles have none.
  private lazy var clues = Clues(document, countries)

  init(_ document: Document, _ countries: CountryIndex) {
    self.document = document
    self.countries = countries
  }

  /// The country of a name as written, without a code where the article leaves open which one it is.
  mutating func country(_ text: String) -> Entity {
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let ambiguous = AmbiguousCountry.named(name) { return decide(ambiguous) }
    return countries.country(named: name).map(entity) ?? Entity(.country, name)
  }

  private mutating func decide(_ ambiguous: AmbiguousCountry) -> Entity {
    let clues = self.clues
    let meant = ambiguous.candidates.filter { candidate in
      clues.named.contains(candidate.code) || !clues.words.isDisjoint(with: candidate.clues)
    }
    if meant.count == 1, let code = meant.first?.code { return country(coded: code, or: ambiguous.name) }
    guard meant.isEmpty, let code = ambiguous.usual else { return Entity(.country, ambiguous.name) }
    return country(coded: code, or: ambiguous.name)
  }

  private func country(coded code: String, or name: String) -> Entity {
    countries.country(coded: code).map(entity) ?? Entity(.country, name)
  }

  private func entity(_ country: CountryTable.Country) -> Entity {
    Entity(.country, country.name, code: country.isoCode)
  }
}

/// What in an article tells which country an ambiguous name stands for.
private struct Clues {
  /// The article's capitalised words, in lower case without accents.
  private(set) var words: Set<String> = []
  /// Codes of the countries that the article names unambiguously.
  private(set) var named: Set<String> = []

  init(_ document: Document, _ countries: CountryIndex) {
    for word in document.words where word.spelling.contains(.startsUpper) {
      words.insert(String(scalarValues: document.articleWords.lowerForm(word)).folded)
    }
    var index = 0
    while index < document.tags.count {
      var end = index + 1
      while end < document.tags.count, document.tags[end].isInside { end += 1 }
      if [.country, .nationality].contains(document.tags[index].phrase) {
        let text = document.text(of: Span(tokens: index..<end, kind: .country))
        if let country = countries.country(named: text), AmbiguousCountry.named(text) == nil {
          named.insert(country.code)
        }
      }
      index = end
    }
  }
}

/// A name that several countries share, or a country and a place that is not one.
struct AmbiguousCountry {
  struct Candidate {
    var code: String
    /// Words that point to this country, in lower case without accents.
    var clues: Set<String>

    init(_ code: String, _ clues: String) {
      self.code = code
      self.clues = Set(clues.split(whereSeparator: \.isWhitespace).map(String.init))
    }
  }

  /// The name that is used when it is not known which one is meant.
  var name: String
  var candidates: [Candidate]
  /// The code of the one that is assumed when nothing points to any; `nil` to leave it open.
  var usual: String?

  static func named(_ text: String) -> AmbiguousCountry? { byName[text.folded] }

  private static let byName: [String: AmbiguousCountry] = [
    "korea": korea, "korean": korea, "koreans": korea, "congo": congo, "congolese": congo, "guinea": guinea,
    "guinean": guinea, "guineans": guinea, "ireland": ireland, "irish": ireland, "irishman": ireland,
    "irishmen": ireland, "irishwoman": ireland, "georgia": georgia, "georgian": georgia, "georgians": georgia,
    "dominican": dominican, "dominicans": dominican,
  ]

  private static let korea = AmbiguousCountry(
    name: "Korea",
    candidates: [
      Candidate("KP", "pyongyang jong kaesong dprk"),
      Candidate("KR", "seoul busan incheon daegu samsung hyundai gangnam jae yoon pyeongchang"),
    ])

  private static let congo = AmbiguousCountry(
    name: "Congo",
    candidates: [
      Candidate(
        "CD",
        "kinshasa goma kivu kabila tshisekedi lubumbashi katanga ituri beni bukavu kisangani m23 zaire lumumba mobutu"),
      Candidate("CG", "brazzaville noire sassou nguesso"),
    ])

  private static let guinea = AmbiguousCountry(
    name: "Guinea",
    candidates: [
      Candidate("GN", "conakry doumbouya conde nzerekore kankan camara dadis"),
      Candidate("GW", "bissau embalo"), Candidate("GQ", "malabo bata obiang equatorial"),
      Candidate("PG", "moresby papua marape bougainville"),
    ], usual: "GN")

  private static let ireland = AmbiguousCountry(
    name: "Ireland",
    candidates: [
      Candidate(
        "IE", "dublin taoiseach dail oireachtas cork galway limerick varadkar garda tanaiste fianna gael"),
      Candidate("GB-NIR", "belfast stormont ulster dup derry londonderry unionist unionists psni"),
    ], usual: "IE")

  private static let georgia = AmbiguousCountry(
    name: "Georgia",
    candidates: [
      Candidate("GE", wordsOfGeorgia), Candidate("US-GA", wordsOfStateOfGeorgia),
    ])

  private static let wordsOfGeorgia = """
    tbilisi batumi kutaisi gori abkhazia ossetia caucasus saakashvili ivanishvili zourabichvili margvelashvili shevardnadze
    kobakhidze garibashvili russia russian moscow armenia azerbaijan yerevan baku adjara stalin soviet
    """

  private static let wordsOfStateOfGeorgia = """
    atlanta savannah augusta macon alabama florida tennessee carolina kemp raffensperger abrams warnock ossoff perdue
    loeffler bulldogs confederate decatur fulton
    """

  /// Hashes of words that point to the country, and to the American state.
  static let cluesOfGeorgia = hashes(wordsOfGeorgia + " georgian georgians")
  static let cluesOfStateOfGeorgia = hashes(wordsOfStateOfGeorgia)

  private static func hashes(_ words: String) -> Set<UInt32> {
    Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of($0) })
  }

  private static let dominican = AmbiguousCountry(
    name: "Dominican Republic",
    candidates: [
      Candidate("DO", "santo domingo punta cana danilo medina abinader"), Candidate("DM", "roseau skerrit dominica"),
    ], usual: "DO")
}
