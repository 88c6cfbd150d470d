import CUchardet
import Charsets

/// The encoding in which a text reads best, for bytes that are not UTF-8 and have no usable declaration.
struct EncodingGuess {
  var encoding: TextEncoding
  /// A sentence for a person when another encoding, in which the text is different, is as likely.
  var doubt: String?

  init(of bytes: [UInt8], _ census: UTF8Census) {
    let sample = GuessSample(of: bytes)
    let voice = guessByLibrary(bytes)
    var facts = ScalarFacts()
    var readings: [(reading: Reading, score: Double)] = []
    for (index, group) in Self.candidates.enumerated() {
      for charset in group {
        let encoding = TextEncoding.table(charset)
        let reading = Reading(sample, as: encoding, &facts)
        let bonus = encoding == voice ? min(2, 0.3 * Double(sample.highBytes)) : 0
        let habit = charset == .windows1252 ? 2 : -0.7 * Double(index)
        readings.append((reading, reading.score + bonus + habit))
      }
    }
    if census.valid > 0 {
      let reading = Reading(sample, as: .utf8, &facts)
      readings.append((reading, reading.score))
    }
    readings.removeAll { !$0.reading.isReadable }
    guard let best = readings.max(by: { $0.score < $1.score }) else {
      // No text in any charset that is known here: its bytes are replaced, and told.
      encoding = .utf8
      return
    }
    encoding = best.reading.encoding
    let others = readings.filter { $0.reading.text != best.reading.text }
    guard let next = others.max(by: { $0.score < $1.score }), next.score + max(1.5, best.score * 0.06) > best.score
    else { return }
    doubt =
      "does not say its charset; read as \(encoding.name), though \(next.reading.encoding.name) is as likely; "
      + "save it as UTF-8 to be sure"
  }

  /// Charsets that may be guessed, the likeliest first. Each is the only one of its bytes: ISO-8859-1 is in
  /// windows-1252.
  private static let candidates: [[Charset]] = [
    [
      .windows1252, .windows1250, .windows1251, .windows1253, .windows1254, .windows1255, .windows1256, .windows1257,
      .windows1258, .windows874, .shiftJIS, .eucJP, .cp949, .gb18030, .big5,
    ],
    [.iso8859_2, .iso8859_5, .iso8859_6, .iso8859_7, .iso8859_8, .iso8859_13, .iso8859_15, .koi8R, .ibm866],
    [.macintosh, .cp850, .macCyrillic, .macCentralEurope, .cp852, .koi8U, .iso8859_4, .iso8859_3],
    [
      .cp437, .cp737, .cp775, .cp855, .cp857, .cp858, .cp862, .cp1125, .macGreek, .macTurkish, .iso8859_10,
      .iso8859_14,
    ],
    [
      .iso8859_16, .cp860, .cp861, .cp863, .cp864, .cp865, .cp869, .macCroatian, .macIceland, .macRomanian,
    ],
  ]
}

/// What libuchardet takes the first 64 KB for; `nil` where it does not know, or names what is not known here.
private func guessByLibrary(_ bytes: [UInt8]) -> TextEncoding? {
  guard let detector = uchardet_new() else { return nil }
  defer { uchardet_delete(detector) }
  let head = bytes.prefix(64 << 10)
  let result = head.withUnsafeBytes {
    uchardet_handle_data(detector, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
  }
  guard result == 0 else { return nil }
  uchardet_data_end(detector)
  guard let label = uchardet_get_charset(detector) else { return nil }
  return TextEncoding(label: String(cString: label))
}
