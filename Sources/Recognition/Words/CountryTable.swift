/// The countries that are recognised, with codes, other names and nationalities.
struct CountryTable: Sendable {
  struct Country: Sendable {
    /// ISO 3166 alpha-2, the subdivision for parts of the United Kingdom, the alpha-4 of former countries,
    /// or a code of ours that starts with X.
    var code: String
    var name: String
    var aliases: [String]
    var demonyms: [String]
    var isTerritory: Bool

    /// The code, if it is one of ISO 3166; `nil` for one that we made up.
    var isoCode: String? { Self.ownCodes.contains(code) || (code.hasPrefix("X") && code != "XK") ? nil : code }

    private static let ownCodes: Set<String> = [
      "DEDE", "VNVN", "YDYD", "YEYE", "PRUS", "OTTO", "AHUN", "BDEP",
    ]
  }

  private(set) var countries: [Country] = []
  /// Every name to look for; of equal names, the first is used.
  private(set) var names: [(text: String, kind: PhraseClass)] = []

  /// `lines`: a head line, then code, name, aliases, demonyms, kind, separated by tabs.
  init(lines: [Substring]) {
    for line in lines.dropFirst() {
      let fields = line.split(atByte: 0x09)
      guard fields.count == 5 else { continue }
      countries.append(
        Country(
          code: String(fields[0]), name: String(fields[1]), aliases: Self.list(fields[2]),
          demonyms: Self.list(fields[3]),
          isTerritory: fields[4] == "territory" || fields[4] == "unrecognised"))
    }
    for isTerritory in [false, true] {
      let part = countries.filter { $0.isTerritory == isTerritory }
      let nouns = part.flatMap { [$0.name] + $0.aliases }.map(Self.withoutArticle)
      names += nouns.map { ($0, isTerritory ? .territory : .country) }
      names += part.flatMap(\.demonyms).map { ($0, isTerritory ? .territory : .nationality) }
    }
  }

  private static func list(_ field: Substring) -> [String] { field.split(atByte: 0x3B).map(String.init) }

  /// "the States" → "States"
  static func withoutArticle(_ name: String) -> String {
    let hasArticle = name.utf8.count > 4 && (name.hasPrefix("the ") || name.hasPrefix("The "))
    return hasArticle ? String(name.dropFirst(4)) : name
  }
}
