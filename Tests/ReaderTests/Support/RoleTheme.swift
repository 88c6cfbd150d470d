import Grid
import Reader

extension Theme {
  /// A theme in which every role has a style of its own, so that golden screens can name roles and not colours.
  static let roles = Theme(
    name: "roles",
    Dictionary(
      uniqueKeysWithValues: Role.allCases.enumerated().map { index, role in
        (role, role == .background ? .plain : Style(.palette(UInt8(index + 1))))
      }))
}
