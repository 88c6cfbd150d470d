import Charsets

/// A text as UTF-8, and what its bytes were.
struct DecodedText {
  /// Valid UTF-8 without a byte order mark.
  var utf8: [UInt8]
  var encoding: TextEncoding
  /// What was damaged or had to be guessed, for a person.
  var flaws: [Flaw] = []

  struct Flaw: Hashable {
    var sentence: String
    var line: Int?
  }

  var text: String { String(decoding: utf8, as: UTF8.self) }
}

/// The bytes as text; `nil` for bytes that are not text.
func decodedText(
  _ bytes: some Collection<UInt8>, declaredEncoding: String? = nil, guesses: Bool = true
) -> String? {
  decoded(Array(bytes), declared: declaredEncoding, guesses: guesses)?.text
}

/// The same with what is to be told of it. Zeros, which mean nothing in a text, are dropped.
func decoded(_ bytes: [UInt8], declared: String? = nil, guesses: Bool = true) -> DecodedText? {
  let encoding = EncodingChoice(
    of: bytes, declared: declared.flatMap(TextEncoding.init(label:)), guesses: guesses)
  switch encoding.encoding {
  case .utf16, .utf32: return DecodedText(bytes, encoding)
  case .utf8, .iso2022JP, .table:
    let bytes = withoutZeros(bytes)
    return isBinary(bytes) ? nil : DecodedText(bytes, encoding)
  }
}

extension DecodedText {
  /// Valid UTF-8 is passed on without a copy.
  init(_ bytes: [UInt8], _ choice: EncodingChoice) {
    encoding = choice.encoding
    if choice.isValidUTF8 {
      utf8 = choice.markBytes == 0 ? bytes : Array(bytes[choice.markBytes...])
      return
    }
    var decoder = TextDecoder(choice.encoding)
    utf8 = []
    decoder.decode(bytes[choice.markBytes...], into: &utf8)
    decoder.finish(into: &utf8)
    if let damage = DecodingDamage(of: utf8) { flaws.append(Flaw(sentence: damage.sentence, line: damage.line)) }
    if let doubt = choice.doubt { flaws.append(Flaw(sentence: doubt)) }
  }
}

/// Removes zeros: a text may have them at its end, or scattered in it. Bytes that are mostly zeros before the last
/// other byte are not text, and are returned unchanged.
private func withoutZeros(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(0), let end = bytes.lastIndex(where: { $0 != 0 }) else { return bytes }
  let head = bytes[...end].prefix(4096)
  guard head.count(where: { $0 == 0 }) * 2 < head.count else { return bytes }
  return bytes.filter { $0 != 0 }
}

/// Whether more than one byte in fifty of the first 4,096 is a control character that does not occur in texts.
private func isBinary(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(4096)
  let controls = head.count { $0 < 0x08 || (0x0E...0x1A).contains($0) || (0x1C...0x1F).contains($0) }
  return controls * 50 > head.count
}

/// The damage from bytes that are not valid in the text's charset.
struct DecodingDamage {
  /// How many U+FFFD there are in place of such bytes.
  var count = 0
  /// The line of the first of them, from 1.
  var line = 1

  init(count: Int, line: Int) { (self.count, self.line) = (count, line) }

  /// Of UTF-8 made from bytes that were not; `nil` when all bytes were valid.
  init?(of utf8: some Collection<UInt8>) {
    var (lines, last): (Int, (UInt8, UInt8)) = (1, (0, 0))
    for byte in utf8 {
      if byte == 0x0A { lines += 1 }
      if byte == 0xBD, last == (0xEF, 0xBF) {
        if count == 0 { line = lines }
        count += 1
      }
      last = (last.1, byte)
    }
    guard count > 0 else { return nil }
  }

  var sentence: String {
    let bytes = count == 1 ? "a byte that is" : "\(count) bytes that are"
    return "has \(bytes) no text in its charset, shown as \u{FFFD}; save it as UTF-8 to mend it"
  }
}
