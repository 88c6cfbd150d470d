import Charsets

/// A screen without a terminal: it plays inputs that are written down beforehand, and keeps what it is shown.
///
/// When the script is over it reports a hang-up, so that every loop comes to an end.
public final class HeadlessScreen: Screen {
  /// One step of the script.
  public enum Step: Sendable {
    /// The keys and other inputs that come at once.
    case inputs([Input])
    /// Lets background work go on until it has rung once.
    case untilRung
    /// Lets background work go on until this text stands on the screen.
    case untilShown(String)
    /// Lets background work go on until `awaitRing` has waited in vain.
    case untilQuiet
  }

  public private(set) var size: Size
  /// Every frame that differed from the one before it.
  public private(set) var frames: [Frame] = []
  /// For each of `frames`, how many cells differed from the frame before; all of them after a redraw.
  public private(set) var cellsPainted: [Int] = []
  /// Texts sent to the clipboard.
  public private(set) var copies: [String] = []
  /// Charsets that were asked for.
  public private(set) var charsets: [Charset] = []
  public private(set) var suspensions = 0
  /// What the script waited for in vain: a text, or "a ring"; `nil` when all went well.
  public private(set) var missing: String?

  private var script: [Step]
  private let awaitRing: () -> Bool
  private var mustRepaint = true

  /// `awaitRing` waits for background work to ring. It returns `false` when none rang before its own time limit.
  public init(size: Size, script: [Step], awaitRing: @escaping () -> Bool = { false }) {
    self.size = size
    self.script = script.reversed()
    self.awaitRing = awaitRing
  }

  /// Plays `keys` one after another, each with a frame of its own.
  public convenience init(size: Size, keys: [Key], awaitRing: @escaping () -> Bool = { false }) {
    self.init(size: size, script: keys.map { .inputs([.key($0)]) }, awaitRing: awaitRing)
  }

  public func show(_ frame: Frame) {
    guard mustRepaint || frame != frames.last else { return }
    let before = mustRepaint ? nil : frames.last?.cells
    let painted = frame.cells.indices.filter { index in
      guard let before, before.indices.contains(index) else { return true }
      return before[index] != frame.cells[index]
    }
    frames.append(frame)
    cellsPainted.append(painted.count)
    mustRepaint = false
  }

  public func nextInputs() -> [Input] {
    switch script.popLast() {
    case nil: return [.hangup]
    case .inputs(let inputs):
      for case .resize(let size) in inputs {
        self.size = size
        mustRepaint = true
      }
      return inputs
    case .untilRung:
      if !awaitRing() { missing = "a ring" }
      return []
    case .untilQuiet:
      if awaitRing() { script.append(.untilQuiet) }
      return []
    case .untilShown(let text):
      if frames.last?.text().contains(text) == true { return [] }
      if awaitRing() { script.append(.untilShown(text)) } else { missing = text }
      return []
    }
  }

  public func redraw() { mustRepaint = true }
  public func use(_ charset: Charset) { charsets.append(charset) }
  public func suspend() { suspensions += 1 }
  public func copyToClipboard(_ text: String) { copies.append(text) }
}
