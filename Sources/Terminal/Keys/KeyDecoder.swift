import Charsets
import Grid

/// Turns the bytes that a terminal sends into inputs. Pure: the time comes in as a number of milliseconds.
///
/// Over a slow link a key's sequence may arrive in pieces. A piece never acts as a key of its own: a sequence is
/// followed to its end over pauses of up to a second, even when its Esc has already acted alone.
struct KeyDecoder {
  /// How long a lone Esc waits for another byte before it acts, and a lone `^C` in a paste that came after such a silence.
  static let escapeMilliseconds = 25
  /// How long an Esc that acted may still turn out to begin a sequence, and how long a sequence may pause.
  static let pauseMilliseconds = 1000
  /// How long a paste may pause before it counts as cut off for good. What comes of it later acts as keys, so this is
  /// longer than the pause of a link that has lost a packet and its repetition: 1 s and 2 s, and the way there and back.
  /// Until then every key goes into the paste, but `^C` ends it.
  static let pastePauseMilliseconds = 5_000

  private enum State {
    case ground
    case character(CharacterDecoder, isAlt: Bool)
    /// One Esc has come, or two (some terminals send Alt as a second Esc); `waiting` of them have not acted yet.
    case escape(count: Int, waiting: Int)
    case sequence(ControlSequence)
    case mouseReport(LegacyMouseReport)
    /// A terminal's answer, swallowed up to its terminator.
    case string(ControlString)
    case paste(Paste)
  }

  /// The charset that the terminal sends text in.
  var charset: Charset
  private var state = State.ground
  private var lastByteAt = 0
  /// What the terminal has answered about its modes.
  private(set) var reports: Set<ModeReport> = []

  init(_ charset: Charset = .utf8) { self.charset = charset }

  /// Whether an Esc, or a `^C` in a paste, waits for its 25 ms to pass; then `settle` must be called in time.
  var isUndecided: Bool {
    switch state {
    case .escape(_, let waiting): waiting > 0
    case .paste(let paste): paste.endsInInterrupt
    case .ground, .character, .sequence, .mouseReport, .string: false
    }
  }

  /// Milliseconds from `now` until what is undecided acts.
  func milliseconds(untilSettledFrom now: Int) -> Int { max(0, lastByteAt + Self.escapeMilliseconds - now) }

  /// Returns the inputs that are complete with `bytes`, which have come at `now`.
  mutating func feed(_ bytes: some Collection<UInt8>, at now: Int) -> [Input] {
    var inputs = settle(at: now)
    var isQuick = now - lastByteAt < Self.escapeMilliseconds
    let isAlone = !isQuick && bytes.count == 1
    for byte in bytes {
      take(byte, isQuick: isQuick, isAlone: isAlone, &inputs)
      isQuick = true
    }
    lastByteAt = now
    return inputs
  }

  /// Returns the inputs that are certain because nothing has followed until `now`.
  mutating func settle(at now: Int) -> [Input] {
    let silence = now - lastByteAt
    switch state {
    case .escape(let count, let waiting) where silence >= Self.escapeMilliseconds:
      let isOver = silence >= Self.pauseMilliseconds
      state = isOver ? .ground : .escape(count: count, waiting: 0)
      return Array(repeating: .key(.escape), count: waiting)
    case .sequence where silence >= Self.pauseMilliseconds, .string where silence >= Self.pauseMilliseconds,
      .mouseReport where silence >= Self.pauseMilliseconds:
      state = .ground
      return []
    case .character(_, let isAlt) where silence >= Self.pauseMilliseconds:
      state = .ground
      return [.key(isAlt ? .alt("\u{FFFD}") : .character("\u{FFFD}"))]
    case .paste(let paste) where paste.endsInInterrupt && silence >= Self.escapeMilliseconds:
      state = .ground
      return [.paste(paste.text(charset)), .key(.control("c"))]
    case .paste(let paste) where silence >= Self.pastePauseMilliseconds:
      state = .ground
      return [.paste(paste.text(charset))]
    case .ground, .character, .escape, .sequence, .mouseReport, .string, .paste:
      return []
    }
  }

  private mutating func take(_ byte: UInt8, isQuick: Bool, isAlone: Bool, _ inputs: inout [Input]) {
    switch state {
    case .ground:
      takeFirst(byte, isAlt: false, &inputs)
    case .character(let decoder, let isAlt):
      takeCharacter(byte, decoder, isAlt: isAlt, &inputs)
    case .escape(let count, let waiting):
      takeAfterEscape(byte, count: count, waiting: waiting, &inputs)
    case .sequence(var sequence):
      switch sequence.take(byte) {
      case .more: state = .sequence(sequence)
      case .complete(let input):
        state = .ground
        if let input { inputs.append(input) }
      case .report(let report):
        state = .ground
        reports.insert(report)
      case .mouseReport(let report): state = .mouseReport(report)
      case .pasteBegins: state = .paste(Paste())
      case .broken: takeFirst(byte, isAlt: false, &inputs)
      }
    case .mouseReport(var report):
      switch report.take(byte) {
      case .more: state = .mouseReport(report)
      case .complete: state = .ground
      case .broken: takeFirst(byte, isAlt: false, &inputs)
      }
    case .string(var string):
      switch string.take(byte, isQuick: isQuick) {
      case .more: state = .string(string)
      case .complete: state = .ground
      case .broken: takeFirst(byte, isAlt: false, &inputs)
      case .brokenByEscape: takeAfterEscape(byte, count: 1, waiting: 1, &inputs)
      }
    case .paste(var paste):
      state = .ground  // Gives up this copy first, or every byte would copy the whole text.
      let isOver = paste.take(byte, isAlone: isAlone)
      if isOver { inputs.append(.paste(paste.text(charset))) } else { state = .paste(paste) }
    }
  }

  /// Takes a byte that continues no sequence.
  private mutating func takeFirst(_ byte: UInt8, isAlt: Bool, _ inputs: inout [Input]) {
    state = .ground
    switch byte {
    case 0x1B:
      state = .escape(count: 1, waiting: 1)
    case 0x20..<0x7F:
      let character = Character(Unicode.Scalar(byte))
      inputs.append(.key(isAlt ? .alt(character) : .character(character)))
    case 0x00..<0x20, 0x7F:
      inputs.append(.key(Key(controlByte: byte)))
    default:
      takeCharacter(byte, CharacterDecoder(charset), isAlt: isAlt, &inputs)
    }
  }

  private mutating func takeCharacter(
    _ byte: UInt8, _ decoder: CharacterDecoder, isAlt: Bool, _ inputs: inout [Input]
  ) {
    var decoder = decoder
    state = .ground
    switch decoder.take(byte) {
    case .more: state = .character(decoder, isAlt: isAlt)
    case .scalar(let scalar): press(Character(scalar), isAlt: isAlt, &inputs)
    case .pair(let letter, let mark): press(Character("\(letter)\(mark)"), isAlt: isAlt, &inputs)
    case .bad: press("\u{FFFD}", isAlt: isAlt, &inputs)
    case .badBefore(let rest):
      press("\u{FFFD}", isAlt: false, &inputs)
      for byte in rest { take(byte, isQuick: true, isAlone: false, &inputs) }
    }
  }

  private func press(_ character: Character, isAlt: Bool, _ inputs: inout [Input]) {
    guard character.unicodeScalars.first?.properties.generalCategory != .control else { return }
    inputs.append(.key(isAlt ? .alt(character) : .character(character)))
  }

  private mutating func takeAfterEscape(_ byte: UInt8, count: Int, waiting: Int, _ inputs: inout [Input]) {
    let isLate = waiting == 0
    switch byte {
    case UInt8(ascii: "["): state = .sequence(ControlSequence(.csi, isAlt: count == 2))
    case UInt8(ascii: "O"): state = .sequence(ControlSequence(.ss3, isAlt: count == 2))
    case 0x1B where count == 1: state = .escape(count: 2, waiting: waiting + 1)
    case 0x00..<0x20, 0x7F:
      // Alt with a control key has no name of its own: both act, one after the other.
      inputs += Array(repeating: .key(.escape), count: waiting)
      takeFirst(byte, isAlt: false, &inputs)
    default:
      if let introducer = ControlString.Introducer(rawValue: byte) {
        state = .string(ControlString(introducer, mayBeTyped: isLate))
        return
      }
      inputs += Array(repeating: .key(.escape), count: max(0, waiting - 1))
      takeFirst(byte, isAlt: !isLate, &inputs)
    }
  }
}
