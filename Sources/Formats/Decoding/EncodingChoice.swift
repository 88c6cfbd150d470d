import Charsets

/// The encoding of a text, and how it was found. It is, in this order: that of a byte order mark; UTF-16 or UTF-32, if
/// zeros and script show it; ISO-2022-JP, by its escape sequences; UTF-8, if the bytes are; the declared one; the one in
/// which the text reads best.
struct EncodingChoice {
  var encoding: TextEncoding
  /// How long the byte order mark is.
  var markBytes = 0
  /// Whether the bytes after the mark are UTF-8 without a fault.
  var isValidUTF8 = false
  /// A sentence for a person, when another encoding was as likely.
  var doubt: String?

  /// `isPart`: the bytes are the start of a longer text, so that the last character may not be complete. Without
  /// `guesses`, which take long, a text in an encoding that is not declared is taken as windows-1252.
  init(of bytes: [UInt8], declared: TextEncoding?, isPart: Bool = false, guesses: Bool = true) {
    if let mark = TextEncoding.mark(of: bytes) {
      (encoding, markBytes) = mark
      isValidUTF8 = encoding == .utf8 && isUTF8(bytes[mark.bytes...])
      return
    }
    if let wide = wideEncoding(of: bytes) {
      encoding = wide
      return
    }
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      encoding = declared == .iso2022JP || ISO2022JPDecoder.isShown(in: bytes) ? .iso2022JP : .utf8
      isValidUTF8 = encoding == .utf8
      return
    }
    if isUTF8(bytes[...]) {
      encoding = .utf8
      isValidUTF8 = true
      return
    }
    let census = UTF8Census(bytes, isPart: isPart)
    if census.isMostlyValid {
      encoding = .utf8
      return
    }
    if let declared, declared != .utf8 {
      encoding = declared
      return
    }
    guard guesses else {
      encoding = .table(.windows1252)
      return
    }
    let guess = EncodingGuess(of: bytes, census)
    (encoding, doubt) = (guess.encoding, guess.doubt)
  }
}

/// Whether bytes are valid UTF-8.
func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
  (try? UTF8Span(validating: bytes.span)) != nil
}

/// How many sequences of high bytes are valid UTF-8, and how many are not.
struct UTF8Census {
  var valid = 0
  var broken = 0

  init(_ bytes: [UInt8], isPart: Bool = false) {
    var decoder = UTF8()
    let end = isPart ? bytes.count - incompleteTail(of: bytes) : bytes.count
    var source = bytes[..<end].makeIterator()
    while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): if scalar.value >= 0x80 { valid += 1 }
      case .error: broken += 1
      case .emptyInput: return
      }
    }
  }

  /// Whether most are valid: one bad byte does not mean another encoding. Of a text in another, hardly any is.
  var isMostlyValid: Bool { valid > broken || broken == 0 }
}
