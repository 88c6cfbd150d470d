/// A name found in an article's headline or body.
public struct Mention: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case person = "PERSON"
    case country = "COUNTRY"
    case nationality = "NATIONALITY"
  }

  /// The text that a mention is in.
  public enum Field: String, Hashable, Sendable {
    case title, body
  }

  public var kind: Kind
  public var field: Field
  /// Unicode scalars of the headline or the body, end exclusive.
  public var range: Range<Int>
  public var entity: Entity

  public init(_ kind: Kind, in field: Field = .body, _ range: Range<Int>, entity: Entity) {
    self.kind = kind
    self.field = field
    self.range = range
    self.entity = entity
  }
}

/// Who or what a mention names: "Putin" means Vladimir Putin, "Russian" means Russia.
public struct Entity: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case person, country
  }

  public var kind: Kind
  /// The fullest form of the name: "Vladimir Putin", "United States".
  public var name: String
  /// ISO 3166 alpha-2 for countries; `nil` for people, and for places without a code.
  public var code: String?

  public init(_ kind: Kind, _ name: String, code: String? = nil) {
    self.kind = kind
    self.name = name
    self.code = code
  }
}
