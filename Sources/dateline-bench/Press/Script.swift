/// The scripts that articles are written in, with the syllables that their words are made of.
enum Script: CaseIterable {
  case latin, accented, cyrillic, greek, han, kana

  /// A BCP 47 tag.
  var language: String {
    switch self {
    case .latin: "en"
    case .accented: "fr"
    case .cyrillic: "ru"
    case .greek: "el"
    case .han: "zh"
    case .kana: "ja"
    }
  }

  /// Whether words are written without blanks between them.
  var isUnspaced: Bool { self == .han || self == .kana }

  var sentenceEnd: String { isUnspaced ? "。" : "." }

  /// The script of an article: most are English-like, and any hundred in a row have every other script.
  init(article number: Int) {
    switch number % 100 {
    case 7, 27, 57, 87: self = .han
    case 13, 63: self = .accented
    case 33, 83: self = .cyrillic
    case 43: self = .greek
    case 93: self = .kana
    default: self = .latin
    }
  }

  /// A word of a few syllables; the same random numbers give the same word.
  func word(_ random: inout RandomNumbers) -> String {
    switch self {
    case .han: String.UnicodeScalarView((0...random.below(2)).map { _ in hanScalar(&random) }).text
    case .kana: String.UnicodeScalarView((0...random.below(3)).map { _ in kanaScalar(&random) }).text
    case .latin, .accented, .cyrillic, .greek: spacedWord(&random)
    }
  }

  private func spacedWord(_ random: inout RandomNumbers) -> String {
    let sounds = sounds
    var word = ""
    for _ in 0...(random.below(4) + 1) / 2 {
      word += sounds.onsets[random.below(sounds.onsets.count)] + sounds.vowels[random.below(sounds.vowels.count)]
      if random.once(in: 2) { word += sounds.codas[random.below(sounds.codas.count)] }
    }
    return random.once(in: 4) ? word + sounds.endings[random.below(sounds.endings.count)] : word
  }

  /// One of three thousand in the common block, the frequent ones far more often.
  private func hanScalar(_ random: inout RandomNumbers) -> Unicode.Scalar {
    Unicode.Scalar(0x4E00 + UInt32(random.mostlySmall(below: 3_000)) * 7) ?? "一"
  }

  private func kanaScalar(_ random: inout RandomNumbers) -> Unicode.Scalar {
    Unicode.Scalar(0x3042 + UInt32(random.below(80))) ?? "あ"
  }

  private typealias Sounds = (onsets: [String], vowels: [String], codas: [String], endings: [String])

  private var sounds: Sounds {
    switch self {
    case .accented: Script.accentedSounds
    case .cyrillic: Script.cyrillicSounds
    case .greek: Script.greekSounds
    case .latin, .han, .kana: Script.latinSounds
    }
  }

  private static let latinSounds: Sounds = (
    words("b c d f g h j l m n p r s t v w br ch cl dr fl gr pl pr sh sp st str th tr"),
    words("a e i o u a e i o ai ea ee ou"), words("n r l s t m d ck nd nt rt st ng p"), words("s ed ing er ly tion al")
  )
  private static let accentedSounds: Sounds = (
    words("b c d f g j l m n p r s t v ch gr pr tr ç"), words("a é e i o u è ê oi ou au à ô"), words("n r l s t x"),
    words("s es ent tion té ée eux")
  )
  private static let cyrillicSounds: Sounds = (
    words("б в г д ж з к л м н п р с т ф х ц ч ш пр ст"), words("а е и о у ы я ё ю"), words("н р л с т м к й"),
    words("а ов ость ние ский ать")
  )
  private static let greekSounds: Sounds = (
    words("β γ δ ζ θ κ λ μ ν π ρ σ τ φ χ στ πρ"), words("α ε η ι ο υ ω ά έ ή ί ό ου αι"), words("ν ρ λ"),
    words("ς ση της ικό")
  )
}

/// The words of a list with blanks between them.
func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

extension String.UnicodeScalarView {
  fileprivate var text: String { String(self) }
}
