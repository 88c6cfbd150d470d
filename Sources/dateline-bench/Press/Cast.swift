import Articles

/// The people and countries that articles are about. A few are everywhere, most are rare.
enum Cast {
  static let peopleCount = firstNames.count * lastNames.count

  static func person(_ random: inout RandomNumbers) -> Entity { person(random.mostlySmall(below: peopleCount)) }

  /// Each number below `peopleCount` is a different person.
  static func person(_ number: Int) -> Entity {
    // The step has no divisor in common with the count, so that neighbours share no name and nobody occurs twice.
    let place = number * 1_009 % peopleCount
    return Entity(.person, firstNames[place % firstNames.count] + " " + lastNames[place / firstNames.count])
  }

  static func country(_ random: inout RandomNumbers) -> Country {
    countries[random.mostlySmall(below: countries.count)]
  }

  struct Country: Sendable {
    var entity: Entity
    var nationality: String
  }

  private static let firstNames = words(
    """
    Anna Boris Carla David Elena Farid Grace Hugo Ines Jonas Karin Liam Maria Nadia Oscar Paula Quentin Rosa Samir \
    Tanya Ulrich Vera Walter Ximena Yusuf Zoe Amina Bruno Chiara Dmitri Esther Felix Gloria Hassan Irina Jack Keiko \
    Lucas Mona Nikolai Olga Pedro Rania Stefan Teresa Umar Violet Yara Zoltan José
    """)
  private static let lastNames = words(
    """
    Abbott Becker Castillo Dubois Eriksen Fischer Garcia Haddad Ivanov Jensen Kowalski Lindqvist Moreau Nakamura \
    Okafor Petrov Quiroga Rossi Schmidt Tanaka Ueda Varga Weber Yilmaz Zhang Almeida Brandt Costa Demir Endo Ferrari \
    Gupta Hansen Ibrahim Jovanovic Khan Larsen Mbeki Novak Olsen Park Ramos Silva Torres Usman Vasquez Wagner Young \
    Zimmerman Asante Bianchi Chowdhury Diallo Estrada Farouk Greene Holm Iyer Johansson Kimura Lopez Mensah Nguyen \
    Ortiz Popescu Reyes Santos Tran Urbano Vogel Walsh Yamada Zapata Núñez Müller Łukasz Sørensen Çelik
    """)

  private static let countries: [Country] = [
    ("United States", "US", "American"), ("China", "CN", "Chinese"), ("Russia", "RU", "Russian"),
    ("France", "FR", "French"), ("Germany", "DE", "German"), ("Japan", "JP", "Japanese"), ("India", "IN", "Indian"),
    ("Brazil", "BR", "Brazilian"), ("Mexico", "MX", "Mexican"), ("Canada", "CA", "Canadian"),
    ("Italy", "IT", "Italian"), ("Spain", "ES", "Spanish"), ("Ukraine", "UA", "Ukrainian"),
    ("Turkey", "TR", "Turkish"), ("Iran", "IR", "Iranian"), ("Egypt", "EG", "Egyptian"),
    ("Nigeria", "NG", "Nigerian"), ("Kenya", "KE", "Kenyan"), ("Poland", "PL", "Polish"),
    ("Sweden", "SE", "Swedish"), ("Norway", "NO", "Norwegian"), ("Greece", "GR", "Greek"),
    ("Argentina", "AR", "Argentine"), ("Chile", "CL", "Chilean"), ("Peru", "PE", "Peruvian"),
    ("Colombia", "CO", "Colombian"), ("Vietnam", "VN", "Vietnamese"), ("Thailand", "TH", "Thai"),
    ("Indonesia", "ID", "Indonesian"), ("Australia", "AU", "Australian"), ("Austria", "AT", "Austrian"),
    ("Hungary", "HU", "Hungarian"), ("Serbia", "RS", "Serbian"), ("Croatia", "HR", "Croatian"),
    ("Morocco", "MA", "Moroccan"), ("Senegal", "SN", "Senegalese"), ("Zambia", "ZM", "Zambian"),
    ("Mongolia", "MN", "Mongolian"), ("Nepal", "NP", "Nepali"), ("Iceland", "IS", "Icelandic"),
  ].map { Country(entity: Entity(.country, $0, code: $1), nationality: $2) }
}
