/// A tag of XML.
public struct XMLTag: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// `<a>`; `<a/>` is `empty`.
    case opening, closing, empty
  }

  public struct Attribute: Hashable, Sendable {
    /// With its prefix, as written.
    public var name: String
    /// With its references decoded.
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public var kind: Kind
  /// With its prefix, as written: "dc:creator".
  public var name: String
  /// None for a closing tag.
  public var attributes: [Attribute]

  public init(_ kind: Kind, _ name: String, attributes: [Attribute] = []) {
    self.kind = kind
    self.name = name
    self.attributes = attributes
  }

  /// The value of the first attribute with this name; nil when there is none.
  public func value(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
