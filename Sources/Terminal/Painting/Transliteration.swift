import Grid

/// ASCII in the place of other characters: as many ASCII characters as the character has columns.
enum Transliteration {
  static func ascii(_ character: Character) -> [UInt8] {
    guard let first = character.unicodeScalars.first else { return [] }
    // A plain letter with marks on it loses them.
    if first.isASCII, first.value >= 0x20, first.value < 0x7F { return [UInt8(first.value)] }
    return table[first].map { [$0] } ?? Array(repeating: UInt8(ascii: "?"), count: character.columns)
  }

  private static let table: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    for (characters, ascii) in groups {
      for scalar in characters.unicodeScalars { table[scalar] = ascii.value <= 0x7F ? UInt8(ascii.value) : 0x3F }
    }
    return table
  }()

  private static let groups: [(String, Unicode.Scalar)] = [
    ("ÀÁÂÃÄÅĀĂĄǍÆ", "A"), ("àáâãäåāăąǎæª", "a"), ("ÇĆĈĊČ", "C"), ("çćĉċč", "c"), ("ÐĎĐ", "D"), ("ðďđ", "d"),
    ("ÈÉÊËĒĔĖĘĚ", "E"), ("èéêëēĕėęě", "e"), ("ĜĞĠĢ", "G"), ("ĝğġģ", "g"), ("ĤĦ", "H"), ("ĥħ", "h"),
    ("ÌÍÎÏĨĪĬĮİ", "I"), ("ìíîïĩīĭįı", "i"), ("Ĵ", "J"), ("ĵ", "j"), ("Ķ", "K"), ("ķĸ", "k"), ("ĹĻĽĿŁ", "L"),
    ("ĺļľŀł", "l"), ("ÑŃŅŇ", "N"), ("ñńņňŉ", "n"), ("ÒÓÔÕÖØŌŎŐŒ", "O"), ("òóôõöøōŏőœº", "o"), ("ŔŖŘ", "R"),
    ("ŕŗř", "r"), ("ŚŜŞŠȘ", "S"), ("śŝşšșß", "s"), ("ŢŤŦȚÞ", "T"), ("ţťŧțþ", "t"), ("ÙÚÛÜŨŪŬŮŰŲ", "U"),
    ("ùúûüũūŭůűųµ", "u"), ("Ŵ", "W"), ("ŵ", "w"), ("ÝŶŸ", "Y"), ("ýÿŷ", "y"), ("ŹŻŽ", "Z"), ("źżž", "z"),
    ("‘’‚‛′`´", "'"), ("“”„‟″«»", "\""), ("‐‑‒–—―−─━═┄\u{AD}", "-"), ("…·", "."), ("•●★☆◆■▪∗×", "*"),
    ("│┃║▌▏▎▍▐┆¦", "|"), ("┌┐└┘├┤┬┴┼╭╮╯╰", "+"), ("←‹◀", "<"), ("→›▶▸", ">"), ("↑▲", "^"), ("↓▼", "v"),
    ("\u{A0}\u{2002}\u{2003}\u{2009}\u{200A}\u{202F}", " "), ("█▓▒░▇", "#"), ("▆▅", "+"), ("▄▃", ":"), ("▂▁", "."),
    ("÷⁄", "/"), ("€", "E"),
    ("£", "L"), ("¥", "Y"), ("©", "c"), ("®", "r"), ("°", "o"), ("¡", "!"), ("¿", "?"), ("✓☑", "v"), ("☐◦", "o"), ("▨", "#"),
  ]
}
