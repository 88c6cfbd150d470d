import Articles

/// Countries by every name and nationality of the table; made when the first entity is asked for.
struct CountryIndex: Sendable {
  private let countries: [CountryTable.Country]
  /// Indices into `countries`; of several countries with a name, the first.
  private var numbers: [String: Int] = [:]

  /// The index of the embedded table.
  static let shared = CountryIndex(Engine.shared?.tables.countries.countries ?? [])

  init(_ countries: [CountryTable.Country]) {
    self.countries = countries
    for (number, country) in countries.enumerated() {
      for name in [country.name] + country.aliases + country.demonyms where numbers[Self.key(name)] == nil {
        numbers[Self.key(name)] = number
      }
    }
  }

  /// The country that a name or nationality stands for.
  func country(named name: String) -> CountryTable.Country? { numbers[Self.key(name)].map { countries[$0] } }

  func country(coded code: String) -> CountryTable.Country? { countries.first { $0.code == code } }

  /// The form under which names are looked up: no case, no accents, no article, no periods.
  private static func key(_ name: String) -> String {
    CountryTable.withoutArticle(name.folded.filter { $0 != "." })
  }
}
