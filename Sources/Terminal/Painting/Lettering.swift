import Charsets
import Glibc
import Grid

/// Writes text in the terminal's charset, and replaces the characters that it lacks.
///
/// ncurses always draws in Unicode, in which a cell is one character, however many bytes it takes.
struct Lettering {
  let charset: Charset
  private let encoder: CharacterEncoder

  /// `charset` is the terminal's.
  init(_ charset: Charset) {
    self.charset = charset
    encoder = CharacterEncoder(charset)
  }

  /// Sets a UTF-8 locale, by which ncurses draws. Returns `false` where the system has none: then only ASCII can be drawn.
  static func adoptUnicode() -> Bool {
    let locales: [String] = ["C.UTF-8", "C.utf8", "", "en_US.UTF-8"]
    return locales.contains { name in
      setlocale(LC_CTYPE, name) != nil && String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8"
    }
  }

  /// Returns the character as it can be drawn; `nil` where only ASCII can replace it.
  func drawn(_ character: Character) -> Character? {
    guard charset != .utf8 else { return character }
    let scalars = character.unicodeScalars
    if let sole = scalars.count == 1 ? scalars.first : composed(character), canWrite(sole) { return Character(sole) }
    if scalars.allSatisfy(canWrite) { return character }
    guard let first = scalars.first, !first.isASCII, canWrite(first), first.columns == character.columns else {
      return nil
    }
    return Character(first)
  }

  /// Returns the one scalar for the same letter with its mark, or for the same syllable; `nil` where there is none.
  private func composed(_ character: Character) -> Unicode.Scalar? {
    let scalars = character.unicodeScalars.map(\.value)
    if (0x1100...0x1112).contains(scalars[0]), (2...3).contains(scalars.count) {
      let final = scalars.count == 3 ? scalars[2] &- 0x11A7 : 0
      return Unicode.Scalar(0xAC00 &+ ((scalars[0] - 0x1100) &* 21 &+ (scalars[1] &- 0x1161)) &* 28 &+ final)
        .flatMap { Character($0) == character ? $0 : nil }
    }
    // Voiced kana stand right after the plain ones; letters of Europe are among few.
    let candidates = scalars[0] >= 0x3040 ? [scalars[0] + 1, scalars[0] + 2] : Array(0xA0...0x233)
    return candidates.lazy.compactMap(Unicode.Scalar.init).first { Character($0) == character }
  }

  /// Terminals of East Asia draw many characters in two columns that are narrow elsewhere: Greek, Cyrillic, lines, quotes.
  /// Only those are written that are as wide everywhere.
  private func canWrite(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return true }
    guard encoder.bytes(scalar) != nil else { return false }
    return !charset.isDoubleByte || scalar.columns == 2 || (0xFF61...0xFF9F).contains(scalar.value)
  }

  /// Returns what ncurses has drawn in the terminal's charset.
  func written(_ bytes: [UInt8]) -> [UInt8] {
    guard charset != .utf8, bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
    var written: [UInt8] = []
    var decoder = CharacterDecoder(.utf8)
    for byte in bytes {
      guard byte >= 0x80 else {
        written.append(byte)
        continue
      }
      if case .scalar(let scalar) = decoder.take(byte) { written += encoder.bytes(scalar) ?? [UInt8(ascii: "?")] }
    }
    return written
  }
}
