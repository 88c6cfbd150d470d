import HTML

/// The tags of an XML source, which is read and decoded piece by piece.
struct MarkupStream {
  private static let pieceBytes = 128 << 10

  /// Whether text is passed on as markup.
  var keepsReferences: Bool {
    get { tokenizer.keepsReferences }
    set { tokenizer.keepsReferences = newValue }
  }
  /// Bytes read so far.
  private(set) var bytesRead = 0
  /// Why the charset is not certain, for a person.
  private(set) var doubt: String?
  /// Whether the limit for a file has been reached.
  private(set) var isTooLarge = false
  var isCut: Bool { tokenizer.isCut }
  /// The bytes that are no text in its charset; `nil` when there are none.
  var damage: DecodingDamage? { damaged.found }

  private var tokenizer = XMLTokenizer()
  private var isAtEnd = false
  private var declared: TextEncoding?
  /// `nil` as long as all bytes have been ASCII, or while they are UTF-8.
  private var decoder: TextDecoder?
  private var isDecided = false
  private var damaged = StreamDamage()

  /// The next tag, with the text before it; `nil` at the end.
  mutating func next(appendingTextTo text: inout [UInt8], from source: inout SourceBytes) throws -> XMLTag? {
    while true {
      if let tag = tokenizer.next(appendingTextTo: &text) { return tag }
      guard !isAtEnd else { return nil }
      try readPiece(from: &source)
    }
  }

  private mutating func readPiece(from source: inout SourceBytes) throws {
    var piece: [UInt8] = []
    let count = max(Self.pieceBytes, tokenizer.waitingBytes)
    isTooLarge = bytesRead >= ImportLimit.wholeFileBytes
    guard !isTooLarge, try source.read(count, into: &piece) else {
      isAtEnd = true
      var rest: [UInt8] = []
      decoder?.finish(into: &rest)
      tokenizer.append(rest)
      tokenizer.finish()
      return
    }
    if bytesRead == 0 { declared = declaredInXML(piece[...]).flatMap(TextEncoding.init(label:)) }
    bytesRead += piece.count
    append(piece)
  }

  /// The charset is decided by the first piece that is not plain ASCII. UTF-8 passes as it is; what is no character in
  /// it becomes U+FFFD when a field is made.
  private mutating func append(_ piece: [UInt8]) {
    if !isDecided, piece.contains(where: { $0 >= 0x80 || $0 == 0x1B || $0 == 0 }) {
      isDecided = true
      let choice = EncodingChoice(of: piece, declared: declared, isPart: true)
      doubt = choice.doubt
      if choice.encoding != .utf8 { decoder = TextDecoder(choice.encoding) }
      return decode(piece[choice.markBytes...])
    }
    decode(piece[...])
  }

  private mutating func decode(_ piece: ArraySlice<UInt8>) {
    guard decoder != nil else {
      damaged.see(piece)
      return tokenizer.append(piece)
    }
    var utf8: [UInt8] = []
    decoder?.decode(piece, into: &utf8)
    damaged.see(decoded: utf8)
    tokenizer.append(utf8)
  }
}
