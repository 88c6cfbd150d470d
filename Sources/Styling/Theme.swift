import Grid

/// A style for every role. Roles that are applied over others (names, hits) leave `.standard` what should show through.
public struct Theme: Hashable, Sendable {
  public var name: String
  private var styles: [Style]

  /// Roles that are not in `styles` look plain.
  public init(name: String, _ styles: [Role: Style]) {
    self.name = name
    self.styles = Role.allCases.map { styles[$0] ?? .plain }
  }

  public subscript(role: Role) -> Style { styles[role.ordinal] }
}

extension Role {
  /// Index in `allCases`.
  var ordinal: Int { Self.ordinals[self]! }  // Every case is in the table built from all cases.
  private static let ordinals = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
