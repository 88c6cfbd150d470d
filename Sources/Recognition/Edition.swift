import RecognizerWeights

extension Recognizer {
  /// Raise it with every change of tokenizer, features, rules or entities by which a text may get other names.
  private static let rulesEdition = 2

  /// Another number than that of an earlier program means that the same text may have other names now.
  public static let edition: Int = [
    recognizerModel(), recognizerLexicon(), recognizerPhrases(), recognizerCountries(),
  ].reduce(rulesEdition) { ($0 &* 31) ^ hash(of: $1) }

  /// FNV-1a over words of eight bytes; the zeros behind a file complete its last word.
  private static func hash(of file: EmbeddedFile) -> Int {
    let bytes = UnsafeRawPointer(file.bytes)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in stride(from: 0, to: file.count, by: 8) {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x100_0000_01b3
    }
    return Int(truncatingIfNeeded: hash)
  }
}
