import Articles
import Styling

/// Where in the body words are drawn in a style of their own.
struct StylePlaces: Hashable, Sendable {
  var role: Role
  var ranges: SortedRanges

  /// What lies further down is drawn over what is above it. Raised and lowered signs are drawn as they are.
  private static let roles: [(TextStyle.Kind, Role)] = [
    (.strike, .strike), (.emphasis, .emphasis), (.strong, .strong), (.code, .codeSpan),
  ]

  /// `styles` may lie within one another.
  static func all(_ styles: [TextStyle]) -> [StylePlaces] {
    roles.compactMap { kind, role in
      let ranges = styles.filter { $0.kind == kind }.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
      return ranges.isEmpty ? nil : StylePlaces(role: role, ranges: SortedRanges(ranges))
    }
  }
}
