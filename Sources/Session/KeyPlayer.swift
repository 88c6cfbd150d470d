import Charsets
import Grid

/// A screen that first plays the given keys, each when all is quiet after the one before. Then the person takes over.
public final class KeyPlayer<Base: Screen>: Screen {
  private let base: Base
  private let workload: Workload
  private var keys: ArraySlice<Key>

  public init(_ keys: [Key], on base: Base, _ workload: Workload) {
    self.keys = keys[...]
    self.base = base
    self.workload = workload
  }

  public func nextInputs() -> [Input] {
    guard !keys.isEmpty, workload.isQuiet else { return base.nextInputs() }
    return keys.popFirst().map { [.key($0)] } ?? []
  }

  public var size: Size { base.size }
  public func show(_ frame: Frame) { base.show(frame) }
  public func redraw() { base.redraw() }
  public func use(_ charset: Charset) { base.use(charset) }
  public func suspend() { base.suspend() }
  public func copyToClipboard(_ text: String) { base.copyToClipboard(text) }
}
