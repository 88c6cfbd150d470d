import Charsets

/// A bracketed paste while it arrives, up to its end mark.
struct Paste {
  /// Text beyond this is dropped.
  static let longestBytes = 1 << 20
  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  /// Bytes of the end mark that have come.
  private var matched = 0
  /// Whether the last byte is a `^C` that came alone after a silence. Where silence follows it, too, a person has pressed
  /// it: in a paste whose end never comes every key would be lost. One that is pasted comes together with other bytes.
  private(set) var endsInInterrupt = false

  /// Returns `true` when `byte` ends the paste. `isAlone`: it came by itself, after a silence.
  mutating func take(_ byte: UInt8, isAlone: Bool) -> Bool {
    endsInInterrupt = isAlone && byte == 0x03
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    keep(Self.endMark.prefix(matched))
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    guard bytes.count + more.count <= Self.longestBytes else { return }
    bytes += more
  }

  /// The text without control characters but newline and tab, and without escape sequences; line ends of any kind are
  /// newlines.
  func text(_ charset: Charset) -> String {
    var text = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in charset.text(of: bytes).unicodeScalars.withoutSequences() {
      switch scalar {
      case "\r": text.append("\n")
      case "\n" where followsReturn: break
      case "\n", "\t": text.append(scalar)
      case _ where scalar.properties.generalCategory == .control: break
      default: text.append(scalar)
      }
      followsReturn = scalar == "\r"
    }
    return String(text)
  }
}
