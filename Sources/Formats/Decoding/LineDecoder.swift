/// Converts the bytes of a file of lines to UTF-8, piece by piece.
struct LineDecoder {
  /// Why its charset is not certain, for a person.
  let doubt: String?
  /// Whether bytes are passed on unchanged.
  let isUTF8: Bool
  private var decoder: TextDecoder
  /// How many bytes of a mark are still to be passed over.
  private var markBytes: Int

  /// Decides for the whole file by its start. Bytes of UTF-8 that are not valid are left as they are: each line tells
  /// of its own.
  init(head: [UInt8]) {
    let choice = EncodingChoice(of: head, declared: nil, isPart: true)
    isUTF8 = choice.encoding == .utf8
    doubt = choice.doubt
    decoder = TextDecoder(choice.encoding)
    markBytes = choice.markBytes
  }

  mutating func utf8(of bytes: [UInt8]) -> [UInt8] {
    guard !isUTF8 else { return bytes }
    let skipped = min(markBytes, bytes.count)
    markBytes -= skipped
    var utf8: [UInt8] = []
    decoder.decode(bytes[skipped...], into: &utf8)
    return utf8
  }

  /// Returns what remains at the end of the file: U+FFFD for an unfinished character.
  mutating func finish() -> [UInt8] {
    var utf8: [UInt8] = []
    decoder.finish(into: &utf8)
    return utf8
  }
}
