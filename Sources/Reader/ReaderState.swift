import Grid

/// Everything the screen depends on, and nothing else.
public struct ReaderState: Hashable, Sendable {
  public var size: Size

  public init(size: Size) { self.size = size }
}
