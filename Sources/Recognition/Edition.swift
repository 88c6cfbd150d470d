import RecognizerWeights

extension Recognizer {
  /// Raise it with every change of tokenizer, features, rules or entities that may change the names found in a text.
  private static let rulesEdition = 2

  /// If it differs from that of an earlier program, other names may be found in the same text now.
  public static let edition: Int = [
    recognizerModel(), recognizerLexicon(), recognizerPhrases(), recognizerCountries(),
  ].reduce(rulesEdition) { ($0 &* 31) ^ hash(of: $1) }

  /// FNV-1a over words of eight bytes; the zeros after a file complete its last word.
  private static func hash(of file: EmbeddedFile) -> Int {
    let bytes = UnsafeRawPointer(file.bytes)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in stride(from: 0, to: file.count, by: 8) {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x100_0000_01b3
    }
    return Int(truncatingIfNeeded: hash)
  }
}
