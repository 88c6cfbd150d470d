import Grid

/// Turns the bytes that a terminal sends into inputs. Pure: the time comes in as a number of milliseconds.
///
/// Over a slow link a key's sequence may arrive in pieces. A piece never acts as a key of its own: a sequence is
/// followed to its end over pauses of up to a second, even when its Esc has already acted alone.
struct KeyDecoder {
  /// How long a lone Esc waits for company before it acts.
  static let escapeMilliseconds = 25
  /// How long an Esc that acted may still turn out to begin a sequence, and how long a sequence may pause.
  static let pauseMilliseconds = 1000
  /// How long a paste may pause before it counts as cut off for good.
  static let pastePauseMilliseconds = 10_000

  private enum State {
    case ground
    case character(PartialCharacter, isAlt: Bool)
    /// One Esc has come, or two (some terminals send Alt as a second one); `waiting` of them have not acted yet.
    case escape(count: Int, waiting: Int)
    case sequence(ControlSequence)
    /// A terminal's answer (OSC, DCS), swallowed up to its terminator.
    case answer(TerminalAnswer)
    case paste(Paste)
  }

  private var state = State.ground
  private var lastByteAt = 0
  /// What the terminal has answered about its modes.
  private(set) var reports: Set<ModeReport> = []

  /// Whether an Esc waits for its 25 ms to pass; then `settle` must be called in time.
  var isUndecided: Bool {
    if case .escape(_, let waiting) = state { waiting > 0 } else { false }
  }

  /// Milliseconds from `now` until an undecided Esc acts.
  func milliseconds(untilSettledFrom now: Int) -> Int { max(0, lastByteAt + Self.escapeMilliseconds - now) }

  /// The inputs that `bytes`, arrived at `now`, complete.
  mutating func feed(_ bytes: some Sequence<UInt8>, at now: Int) -> [Input] {
    var inputs = settle(at: now)
    for byte in bytes { take(byte, &inputs) }
    lastByteAt = now
    return inputs
  }

  /// The inputs that silence until `now` has decided.
  mutating func settle(at now: Int) -> [Input] {
    let silence = now - lastByteAt
    switch state {
    case .escape(let count, let waiting) where silence >= Self.escapeMilliseconds:
      let isOver = silence >= Self.pauseMilliseconds
      state = isOver ? .ground : .escape(count: count, waiting: 0)
      return Array(repeating: .key(.escape), count: waiting)
    case .sequence where silence >= Self.pauseMilliseconds, .answer where silence >= Self.pauseMilliseconds:
      state = .ground
      return []
    case .character(_, let isAlt) where silence >= Self.pauseMilliseconds:
      state = .ground
      return [.key(isAlt ? .alt("\u{FFFD}") : .character("\u{FFFD}"))]
    case .paste(let paste) where silence >= Self.pastePauseMilliseconds:
      state = .ground
      return [.paste(paste.text)]
    case .ground, .character, .escape, .sequence, .answer, .paste:
      return []
    }
  }

  private mutating func take(_ byte: UInt8, _ inputs: inout [Input]) {
    switch state {
    case .ground:
      takeFirst(byte, isAlt: false, &inputs)
    case .character(let partial, let isAlt):
      takeCharacter(byte, partial, isAlt: isAlt, &inputs)
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
      case .pasteBegins: state = .paste(Paste())
      case .broken: takeFirst(byte, isAlt: false, &inputs)
      }
    case .answer(var answer):
      switch answer.take(byte) {
      case .more: state = .answer(answer)
      case .complete: state = .ground
      case .broken: takeFirst(byte, isAlt: false, &inputs)
      case .brokenByEscape: takeAfterEscape(byte, count: 1, waiting: 1, &inputs)
      }
    case .paste(var paste):
      state = .ground  // Gives up this copy first, or every byte would copy the whole text.
      if paste.take(byte) { inputs.append(.paste(paste.text)) } else { state = .paste(paste) }
    }
  }

  /// A byte that continues nothing.
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
      if let partial = PartialCharacter(first: byte) {
        state = .character(partial, isAlt: isAlt)
      } else {
        inputs.append(.key(.character("\u{FFFD}")))
      }
    }
  }

  private mutating func takeCharacter(
    _ byte: UInt8, _ partial: PartialCharacter, isAlt: Bool, _ inputs: inout [Input]
  ) {
    var partial = partial
    guard partial.take(byte) else {
      inputs.append(.key(.character("\u{FFFD}")))
      return takeFirst(byte, isAlt: false, &inputs)
    }
    guard let scalar = partial.scalar else {
      state = .character(partial, isAlt: isAlt)
      return
    }
    state = .ground
    guard scalar.properties.generalCategory != .control else { return }
    inputs.append(.key(isAlt ? .alt(Character(scalar)) : .character(Character(scalar))))
  }

  private mutating func takeAfterEscape(_ byte: UInt8, count: Int, waiting: Int, _ inputs: inout [Input]) {
    let isLate = waiting == 0
    switch byte {
    case UInt8(ascii: "["): state = .sequence(ControlSequence(.csi, isAlt: count == 2))
    case UInt8(ascii: "O"): state = .sequence(ControlSequence(.ss3, isAlt: count == 2))
    case UInt8(ascii: "]"): state = .answer(TerminalAnswer(.osc))
    case UInt8(ascii: "P"): state = .answer(TerminalAnswer(.dcs))
    case 0x1B where count == 1: state = .escape(count: 2, waiting: waiting + 1)
    case 0x00..<0x20, 0x7F:
      // Alt with a control key has no name of its own: both act, one after the other.
      inputs += Array(repeating: .key(.escape), count: waiting)
      takeFirst(byte, isAlt: false, &inputs)
    default:
      inputs += Array(repeating: .key(.escape), count: max(0, waiting - 1))
      takeFirst(byte, isAlt: !isLate, &inputs)
    }
  }
}

extension Key {
  /// The key that sends one byte below 0x20, or 0x7F. `^I ^M ^J ^[ ^H` are Tab, Enter, Enter, Esc, Backspace.
  init(controlByte byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    default: self = .control(Character(Unicode.Scalar((byte & 0x1F) + 0x40)))
    }
  }
}
