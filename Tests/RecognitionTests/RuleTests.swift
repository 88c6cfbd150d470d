import Testing

@testable import Recognition

/// Each rule on its own: what the tagger might say, in brackets, and what is left after the rules.
@Suite struct RuleTests {
  /// The names after the rules, as "Ana Silva/PERSON", apart by commas.
  ///
  /// `marked`: [P a person], [C a country], [N a nationality], [L a place], [O an organisation] as the tagger's answer.
  private func after(_ marked: String) throws -> String {
    let engine = try #require(Engine.shared)
    var (text, marks): (String, [(range: Range<Int>, kind: SpanClass)]) = ("", [])
    var rest = Substring(marked)
    while let start = rest.firstIndex(of: "["), let end = rest.firstIndex(of: "]") {
      text += rest[..<start]
      let mark = rest[rest.index(after: start)..<end]
      let lower = text.unicodeScalars.count
      text += mark.dropFirst(2)
      let kind = try #require(SpanClass.allCases.first { $0.rawValue.first == mark.first })
      marks.append((lower..<text.unicodeScalars.count, kind))
      rest = rest[rest.index(after: end)...]
    }
    let document = Document(text + rest, engine.tables)
    let spans = marks.map { mark in
      let inside = document.tokens.indices.filter { mark.range.contains(Int(document.tokens[$0].start)) }
      return Span(tokens: (inside.first ?? 0)..<(inside.last ?? -1) + 1, kind: mark.kind)
    }
    let left = DocumentRules.apply(to: spans, of: document, gazetteer: engine.tables.gazetteer)
    return left.filter { [.person, .country, .nationality].contains($0.kind) }
      .map { "\(document.text(of: $0))/\($0.kind.rawValue)" }.joined(separator: ", ")
  }

  @Test(arguments: [
    ("See https://example.org/2024/[P Angela_Merkel]/[C Cuba].html and more.", ""),
    ("See (www.example.com/people/[P Vladimir-Putin]), too.", ""), ("Write to [P Emmanuel.Macron]@example.fr.", ""),
    ("The file is /home/[P Olaf_Scholz]/notes.txt now.", ""), ("It is in ~/[P Olaf] now.", ""),
    ("It is in C:\\Users\\[P Ana Silva]\\x.", ""), ("It is C:\\[P Silva] now.", ""),
    ("The picture [P Angela_Merkel].jpg was shown.", ""), ("Go to [P merkel].de today.", ""),
    ("Talks of [C Cuba]/[C Panama] went on.", "Cuba/COUNTRY, Panama/COUNTRY"),
    ("So said [P Ana Silva].Then she left.", "Ana Silva/PERSON"), ("By [P Ana Silva]/Reuters.", "Ana Silva/PERSON"),
    ("It was [P Ana Silva] (example.org).", "Ana Silva/PERSON"),
  ])
  func addressesNameNobody(_ marked: String, _ left: String) throws {
    #expect(try after(marked) == left)
  }

  @Test(arguments: [
    ("He met [P President Ana Silva] there.", "Ana Silva/PERSON"),
    ("[P Teacher Maria Hale] spoke of her pupils.", "Maria Hale/PERSON"),
    ("Then we met [P Ana Silva of Lima] there.", "Ana Silva/PERSON"),
    ("A question by [P Anna Kowalska MP] was cut.", "Anna Kowalska/PERSON"),
    ("The poet W. H. [P Auden] wrote it.", "W. H. Auden/PERSON"),
    ("The painter van [P Gogh] died.", "van Gogh/PERSON"),
    ("The guards of al-[P Khatib] fled.", "al-Khatib/PERSON"),
    ("A song by [C India] [P Arie] was heard.", "India Arie/PERSON"),
    ("[P Hillary Clinton] spoke. Bill [P Clinton] left.", "Hillary Clinton/PERSON, Bill Clinton/PERSON"),
    ("[P Hillary Clinton] spoke. Will [P Clinton] run?", "Hillary Clinton/PERSON, Clinton/PERSON"),
    ("They cheered [P Miguel Díaz]-Canel.", "Miguel Díaz-Canel/PERSON"),
    ("They cheered [P Moon Jae]-in.", "Moon Jae-in/PERSON"),
    ("The [P Putin]-led party won.", "Putin/PERSON"),
    ("We saw [P Ana Silva]-.", "Ana Silva/PERSON"),
  ])
  func movesTheEdgesOfPeoplesNames(_ marked: String, _ expected: String) throws {
    let found = try after(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("A temple of [P Ramesses] II was found.", "Ramesses II/PERSON"),
    ("Then king [P Mojmír] I died.", "Mojmír I/PERSON"),
    ("The drummer [P Dana Cole], Jr. slept.", "Dana Cole, Jr./PERSON"),
    ("The guard [P Rohan] \"Alabama\" [P Davey] fell.", "Rohan \"Alabama\" Davey/PERSON"),
    (
      "[P Joe Biden] met [P Donald Trump] before the [P Biden-Trump] debate.",
      "Joe Biden/PERSON, Donald Trump/PERSON, Biden/PERSON, Trump/PERSON"
    ),
    ("They blame the Maduro administration for it.", "Maduro/PERSON"),
    ("They blame the Foreign administration for it.", ""),
  ])
  func extendsAndFindsPeople(_ marked: String, _ expected: String) throws {
    let found = try after(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("They met at the [P Anne Holt] Museum.", ""), ("He drove down [P Herbert Wigram Avenue] at night.", ""),
    ("In May the [P Averlin] went to a novel.", ""), ("In May the [P Maduro] cabinet fell.", "Maduro/PERSON"),
    ("They walked down [P Maria Dean Street] at night.", ""),
    ("Then Typhoon [P Vera] came. Late on Sunday [P Vera] was gone.", ""),
    ("[P Tinsley] shut two plants. The Tinsley Motor Company lost money.", ""),
    (
      "[P Dan Tinsley] wept. [P Tinsley] still owns nearly half of the Tinsley Motor Company.",
      "Dan Tinsley/PERSON, Tinsley/PERSON"
    ),
    ("Shares of [P Morgan Stanley] fell.", ""),
    ("The founder, Mr [P Charles Schwab], was there.", "Charles Schwab/PERSON"),
    ("The frigate [P Laura Cole] sank. Divers found [P Laura Cole].", "Laura Cole/PERSON"),
    ("The ferry [P Laura] sank. Divers found [P Laura].", ""),
    ("They buried the elephant [P Rosa]. Visitors had loved [P Rosa].", ""),
    ("A dog called [P Rex] barked at [P Tom Hale].", "Tom Hale/PERSON"),
    ("The makers [P Harrow] & [P Finch] closed.", ""), ("[P However] it rained, and the match went on.", ""),
  ])
  func dropsThingsThatAreCalledLikePeople(_ marked: String, _ expected: String) throws {
    let found = try after(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("A win for [O Kestrel] came late. The fans of [O Kestrel] sang, and the goal of [P Kestrel] stood.", ""),
    (
      "We saw [P Orla]. They asked [P Orla] why [L Orla] had come.", "Orla/PERSON, Orla/PERSON, Orla/PERSON"
    ),
  ])
  func givesANameOneKindThroughoutADocument(_ marked: String, _ expected: String) throws {
    let found = try after(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("[P Ana Silva] won. Her rival called Silva at noon.", "Ana Silva/PERSON, Silva/PERSON"),
    ("[P Ana Silva] won. They went to [L Silva] at noon.", "Ana Silva/PERSON, Silva/PERSON"),
    ("[P Park Geun-hye] fell. A judge jailed Park.", "Park Geun-hye/PERSON, Park/PERSON"),
    ("[P Wen Jiabao] spoke. A tree that Wen planted grew.", "Wen Jiabao/PERSON, Wen/PERSON"),
    ("[P Ana Bridge] won. They crossed the bridge, and Bridge slept.", "Ana Bridge/PERSON"),
    ("[P Ana Silva] won. She taught at Silva College.", "Ana Silva/PERSON"),
    ("The [P Zorvath Mirelux] was new. He sold a Mirelux, then bought Mirelux again.", "Zorvath Mirelux/PERSON"),
  ])
  func findsSurnamesOfPeopleNamedInFull(_ marked: String, _ expected: String) throws {
    let found = try after(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("SILVA WINS THIRD VOTE\n[P Ana Silva] won.", "SILVA/PERSON, Ana Silva/PERSON"),
    ("Ana Silva Wins Third Vote\n[P Ana Silva] won.", "Ana Silva/PERSON, Ana Silva/PERSON"),
    ("Silva Bank Wins Court Case\n[P Ana Silva] won.", "Ana Silva/PERSON"),
    ("LULA SACKS ARMY CHIEF\n[P LULA SACKS] OTHERS TOO\nHe sacks them.", "LULA SACKS/PERSON"),
  ])
  func findsInHeadlinesWhomTheTextNames(_ marked: String, _ expected: String) throws {
    let found = try after(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("[P Michael Jordan] came. Then [C Jordan] left.", "Michael Jordan/PERSON, Jordan/PERSON"),
    ("[P Michael Jordan] is in [C Jordan] now.", "Michael Jordan/PERSON, Jordan/COUNTRY"),
    ("[P Dawn Finnish] came. [N Finnish] said no.", "Dawn Finnish/PERSON, Finnish/PERSON"),
    ("[P Dawn French] came. The [N French] said no.", "Dawn French/PERSON, French/NATIONALITY"),
    ("It was called [P Penon de Tarsal]. They live in [P Tarsal] now.", "Penon de Tarsal/PERSON"),
    ("He lives in [P Jackson], Mississippi, now.", ""),
    ("In [C Jordan], talks began; [P Jordan] hopes.", "Jordan/COUNTRY, Jordan/COUNTRY"),
  ])
  func tellsPeopleFromPlaces(_ marked: String, _ expected: String) throws {
    let found = try after(marked)
    #expect(found == expected)
  }

  @Test(arguments: [
    ("They sailed to Peru and back.", "Peru/COUNTRY"), ("They flew to Georgia and back.", ""),
    ("They sailed to [C sunny Peru] and back.", "Peru/COUNTRY"), ("They sailed to [C Freedonia].", ""),
    ("[C Lebanon], Pennsylvania, is small.", ""), ("Latin-[N American] poets met.", ""),
    ("[C Georgia] is dry, farmers near Savannah said.", ""),
    ("[C Georgia] is dry, farmers near Tbilisi said.", "Georgia/COUNTRY"),
  ])
  func keepsToTheTableOfCountries(_ marked: String, _ expected: String) throws {
    let found = try after(marked)
    #expect(found == expected)
  }
}
