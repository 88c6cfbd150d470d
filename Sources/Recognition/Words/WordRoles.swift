/// Closed lists of words that the document rules ask for, each a bit.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt32

  static let storm = WordRoles(rawValue: 1 << 0)
  static let company = WordRoles(rawValue: 1 << 1)
  /// Words that follow or end the name of a place, an organisation or a prize.
  static let place = WordRoles(rawValue: 1 << 2)
  /// Words after a name and a hyphen that are not part of the name: "Putin-led".
  static let hyphenTail = WordRoles(rawValue: 1 << 3)
  static let calendar = WordRoles(rawValue: 1 << 4)
  static let particle = WordRoles(rawValue: 1 << 5)
  static let title = WordRoles(rawValue: 1 << 6)
  /// Names of countries that mean something else about as often.
  static let ambiguous = WordRoles(rawValue: 1 << 7)
  /// jr, sr, ii, iii, iv
  static let generation = WordRoles(rawValue: 1 << 8)
  /// in at near from across throughout outside
  static let whereabouts = WordRoles(rawValue: 1 << 9)
  /// Names of the table that are too doubtful to be labelled without the tagger.
  static let doubtful = WordRoles(rawValue: 1 << 10)
  /// Regions that follow a country's name after a comma without making it a place within them.
  static let region = WordRoles(rawValue: 1 << 11)
  /// The short second part of a given name: "Jae-in".
  static let shortTail = WordRoles(rawValue: 1 << 12)

  /// latin, central, south, north
  static let worldRegion = WordRoles(rawValue: 1 << 13)
  static let american = WordRoles(rawValue: 1 << 14)
  /// Letters after a name for an honour, a degree or an office: MD, OBE, MP.
  static let postNominal = WordRoles(rawValue: 1 << 15)
  /// Words before a ship's name: USS, frigate.
  static let ship = WordRoles(rawValue: 1 << 16)
  /// Kinds of places and bodies that are hardly ever a surname after two names.
  static let institution = WordRoles(rawValue: 1 << 17)

  /// What the person leads whose surname comes before it: "the Maduro administration".
  static let following = WordRoles(rawValue: 1 << 18)
  /// Roman numerals of kings and popes, except I.
  static let regnal = WordRoles(rawValue: 1 << 19)
  /// Titles that a name needs before it so that "I" after it is a regnal number.
  static let crown = WordRoles(rawValue: 1 << 20)

  /// The Arabic article in a surname: "al-Assad".
  static let article = WordRoles(rawValue: 1 << 21)

  /// Animals that have names of their own: "the cat Larry".
  static let animal = WordRoles(rawValue: 1 << 22)
  /// named, called
  static let naming = WordRoles(rawValue: 1 << 23)

  /// the, a, an
  static let plainArticle = WordRoles(rawValue: 1 << 24)

  /// Words that only follow someone who acts or owns.
  static let verb = WordRoles(rawValue: 1 << 25)

  static let byHash: [UInt32: WordRoles] = {
    var roles: [UInt32: WordRoles] = [:]
    for (role, words) in lists {
      var hash = WordHash()
      var isInside = false
      for byte in words.utf8 {
        let isSpace = byte == 0x20 || byte == 0x0A
        if isSpace, isInside {
          roles[hash.value, default: []].insert(role)
          hash = WordHash()
        } else if !isSpace {
          hash.combine(byte: UInt32(byte))
        }
        isInside = !isSpace
      }
      if isInside { roles[hash.value, default: []].insert(role) }
    }
    return roles
  }()

  private static let lists: [(WordRoles, String)] = [
    (.storm, "hurricane typhoon storm cyclone"),
    (
      .company,
      "motor motors company co inc corp corporation group ltd plc airlines industries holdings bank foundation"
    ),
    (.place, places),
    (
      .hyphenTail,
      """
      led era style based backed related linked like owned appointed elect inspired aligned run friendly born controlled
      """
    ),
    (
      .calendar,
      """
      monday tuesday wednesday thursday friday saturday sunday january february march june july august september october
      november december
      """
    ),
    (.particle, "van von der den bin ibn ter ten"),
    (.title, titles),
    (
      .ambiguous,
      """
      georgia jordan chad turkey guinea niger mali samoa congo ireland america macedonia holland israel dominica cuba
      jersey cyprus malta persia victoria micronesia grenada trinidad antigua
      """
    ),
    (.generation, "jr sr ii iii iv jr. sr. ii. iii. iv."),
    (.whereabouts, "in at near from across throughout outside"),
    (
      .doubtful,
      "car gb rsa holland emirates vatican trinidad saint swazi pole dane scot finn kiwi kiwis brit lao soviet"
    ),
    (.region, "washington victoria punjab europe asia africa oceania"),
    (.shortTail, "in un il hye o"),
    (.article, "al el ul ad ash as ar az an"),
    (.following, "administration government regime presidency campaign family cabinet"),
    (.regnal, "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xxiii"),
    (.crown, "king queen emperor empress tsar czar pope pharaoh sultan shah prince princess kaiser khan"),
    (.worldRegion, "latin central south north"),
    (.american, "american americans america"),
    (
      .postNominal,
      """
      md phd ph.d ph.d. mp mep msp mla cbe obe mbe kbe dbe gbe frs fba qc kc sc esq esq. dso kcb kcmg cmg usn usaf usmc
      """
    ),
    (
      .ship,
      """
      uss hms hmas hmcs ss rms mv usns ins jds ship frigate ferry tanker destroyer vessel submarine carrier yacht warship
      trawler freighter liner schooner tugboat battleship cruiser corvette
      """
    ),
    (
      .animal,
      """
      animal dog puppy hound bulldog labrador cat kitten tomcat horse racehorse mare stallion gelding colt filly pony mule
      donkey camel cow bull goat sheep ram pig boar parrot cockatoo raven eagle owl penguin swan gorilla chimpanzee
      orangutan monkey ape panda bear cub lion lioness tiger leopard jaguar puma cheetah elephant rhino rhinoceros hippo
      hippopotamus giraffe zebra whale orca dolphin seal walrus shark turtle tortoise crocodile alligator octopus wolf fox
      """
    ),
    (.plainArticle, "the a an"),
    (.verb, "'s ’s is was has had will would does did went came fell rose"),
    (.naming, "named called nicknamed dubbed"),
    (
      .institution,
      """
      street avenue boulevard road square house school university college hospital airport foundation institute museum
      library bridge stadium theatre theater center centre prize award awards highway highschool cathedral clinic academy
      """
    ),
  ]

  private static let places = """
    avenue street road square boulevard bridge airport international hospital university college school institute
    foundation stadium center centre museum prize award awards library park memorial cathedral church tower hall company
    inc corp corporation motor motors space theatre theater arena station building house plaza highway river island lake
    mount mountain peninsula prison administration clinic academy trust fund cup trophy field act effect telescope
    basilica palace castle securities investment investments cottage partners associates gardens ranch orchestra quartet ensemble
    festival lecture observatory archive archives gallery studios winery brewery falls creek beach
    """

  private static let titles = """
    mr mrs ms miss mx dr prof professor sir dame lord lady president vice-president vice prime minister premier
    chancellor senator sen governor gov representative rep congressman congresswoman mayor secretary general gen
    lieutenant lt colonel col captain capt sergeant sgt major maj admiral adm commander corporal cpl private pvt marshal
    field brigadier king queen prince princess emperor empress duke duchess earl countess baron baroness pope cardinal
    archbishop bishop reverend rev father sister brother rabbi imam sheikh sheik ayatollah judge justice chief attorney
    ambassador coach manager director chairman chairwoman chairperson ceo mp mep detective inspector officer constable
    superintendent sultan emir tsar czar kaiser speaker minister deputy commissioner mme monsieur madame mademoiselle
    señor señora don doña former ex-president ex herr frau hon honourable honorable spokesman spokeswoman spokesperson
    dictator leader envoy lawyer actor actress singer author writer journalist comte vicomte crown saint- doctor patriarch
    administrator brig cmdr cdr amb
    """
}
