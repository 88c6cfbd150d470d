import Foundation

// This is the only place where text from outside becomes safe to show. Every field of every format goes through it.

/// The text without control characters, escape sequences, bidi overrides, zero-widths, private-use and unassigned
/// scalars, in NFC, with "\n" as the only line end and at most eight combining marks on a base.
public func cleaned(_ text: String) -> String {
  var text = text
  if text.withUTF8(isPlain) { return text }
  var cleaner = Cleaner(text.unicodeScalars)
  let kept = cleaner.run()
  return cleaner.mayNeedComposing ? kept.precomposedStringWithCanonicalMapping : kept
}

/// Whether cleaning certainly changes nothing: printable ASCII, line feeds, tabs, and letters of scripts without
/// problems.
func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  // Most texts are printable ASCII. The loop has no way out, so that the compiler reads whole blocks of bytes.
  var others: UInt8 = 0
  for byte in bytes { others |= byte &- 0x20 > 0x5E ? 1 : 0 }
  if others == 0 { return true }
  var position = 0
  let count = bytes.count
  while position < count {
    let byte = bytes[position]
    if byte < 0x80 {
      guard (byte >= 0x20 && byte != 0x7F) || byte == 0x0A || byte == 0x09 else { return false }
      position += 1
      continue
    }
    guard position + 1 < count else { return false }
    let next = bytes[position + 1]
    switch byte {
    case 0xC2: guard next > 0xA0, next != 0xAD else { return false }
    case 0xC3...0xCB, 0xD0, 0xD1: break
    case 0xE2:
      guard next == 0x80, position + 2 < count, (0x90...0xA6).contains(bytes[position + 2]) else { return false }
      position += 1
    case 0xE3:
      guard next != 0x80, next != 0x82, next != 0x85, next != 0x86 else { return false }
      position += 1
    case 0xE4...0xE8, 0xEB, 0xEC: position += 1
    default: return false
    }
    position += 2
  }
  return true
}

/// Reads text once and keeps what may be shown.
private struct Cleaner {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// UTF-8 of what is kept.
  private var out: [UInt8] = []
  private var lastKept: Unicode.Scalar?
  private var marksOnBase = 0
  /// Whether the text contains anything that NFC could change.
  private(set) var mayNeedComposing = false

  init(_ text: String.UnicodeScalarView) {
    scalars = Array(text)
    out.reserveCapacity(scalars.count + scalars.count / 8)
  }

  mutating func run() -> String {
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar.value {
      case 0x20...0x7E, 0x0A, 0x09: keep(scalar)
      case 0x0D:
        if position < scalars.count, scalars[position] == "\n" { position += 1 }
        keep("\n")
      case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: keep("\n")
      case 0xA0, 0x2007, 0x202F: keep(" ")
      case 0x1B: skipEscapeSequence()
      case 0x9B: skipControlSequence()
      case 0x90, 0x98, 0x9D, 0x9E, 0x9F: skipControlString()
      case 0x00...0x1F, 0x7F...0x9F: break
      default: keepIfShowable(scalar)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func keep(_ scalar: Unicode.Scalar) {
    marksOnBase = 0
    append(scalar)
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    lastKept = scalar
    if scalar.isASCII {
      out.append(UInt8(scalar.value))
    } else if let encoded = UTF8.encode(scalar) {
      out.append(contentsOf: encoded)
    }
  }

  private mutating func keepIfShowable(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x300 {
      if scalar.value != 0xAD { keep(scalar) }
      return
    }
    if scalar.value == 0x200C || scalar.value == 0x200D {
      if joins(scalar) { append(scalar) }
      return
    }
    guard !isInvisible(scalar) else { return }
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned, .surrogate, .control: return
    case .nonspacingMark, .enclosingMark:
      mayNeedComposing = true
      marksOnBase += 1
      if marksOnBase <= 8 { append(scalar) }
    case .spacingMark:
      mayNeedComposing = true
      keep(scalar)
    default:
      if !composesOnlyWithMarks(scalar) { mayNeedComposing = true }
      keep(scalar)
    }
  }

  /// Zero-width scalars, bidi controls, fillers, tags and interlinear marks.
  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x034F, 0x061C, 0x115F, 0x1160, 0x180B...0x180F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }

  /// Whether a joiner is where it shapes letters: within Arabic, Indic and other joining scripts, or within emoji.
  private func joins(_ joiner: Unicode.Scalar) -> Bool {
    guard let before = lastKept, position < scalars.count else { return false }
    let after = scalars[position]
    if isShapedByJoiners(before), isShapedByJoiners(after) { return true }
    return joiner.value == 0x200D && isEmojiPart(before) && isEmojiPart(after)
  }

  private func isShapedByJoiners(_ scalar: Unicode.Scalar) -> Bool {
    (0x0600...0x08FF).contains(scalar.value) || (0x0900...0x109F).contains(scalar.value)
      || (0x1780...0x18AF).contains(scalar.value)
  }

  private func isEmojiPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xFE0F || (scalar.value > 0x2000 && scalar.properties.isEmoji)
  }

  /// Whether NFC leaves the scalar as it is unless a mark follows.
  private func composesOnlyWithMarks(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0374, 0x037E, 0x0387, 0x0958...0x095F, 0x09DC...0x09DF, 0x0A33...0x0A5E, 0x0B5C, 0x0B5D, 0x0F43...0x0FB9,
      0x1100...0x11FF, 0x1F71...0x1FFD, 0x2000, 0x2001, 0x2126, 0x212A, 0x212B, 0x2329, 0x232A, 0x2ADC,
      0xF900...0xFAFF, 0xFB1D...0xFB4E, 0x1D15E...0x1D1C0, 0x2F800...0x2FA1F:
      false
    default: true
    }
  }

  /// Skips what follows ESC: a control sequence, a control string, or a short form.
  private mutating func skipEscapeSequence() {
    guard position < scalars.count else { return }
    switch scalars[position] {
    case "[":
      position += 1
      skipControlSequence()
    case "]", "P", "X", "^", "_":
      position += 1
      skipControlString()
    default:
      skip(while: 0x20...0x2F)
      if position < scalars.count, (0x30...0x7E).contains(scalars[position].value) { position += 1 }
    }
  }

  private mutating func skipControlSequence() {
    skip(while: 0x20...0x3F)
    if position < scalars.count, (0x40...0x7E).contains(scalars[position].value) { position += 1 }
  }

  /// Skips to BEL or ST. A string without an end takes at most the rest of its line.
  private mutating func skipControlString() {
    while position < scalars.count, scalars[position] != "\n" {
      let scalar = scalars[position]
      position += 1
      if scalar.value == 0x07 || scalar.value == 0x9C { return }
      guard scalar.value == 0x1B, position < scalars.count else { continue }
      // Another sequence begins. `run` reads it: recursion could overflow the stack when many are nested.
      position += scalars[position] == "\\" ? 1 : -1
      return
    }
  }

  private mutating func skip(while range: ClosedRange<UInt32>) {
    while position < scalars.count, range.contains(scalars[position].value) { position += 1 }
  }
}
