/// Words of the body that its source sets apart from those around them.
public struct TextStyle: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case emphasis, strong, code, strike, superscript, `subscript`
  }

  public var kind: Kind
  /// Scalars of the body, end exclusive; never empty.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
