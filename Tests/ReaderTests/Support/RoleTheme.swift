import Grid
import Reader
import Styling

extension Theme {
  /// A theme in which every role has a style of its own, so that golden screens can name roles and not colours.
  static let roles = Theme(
    name: "roles",
    Dictionary(
      uniqueKeysWithValues: Role.allCases.enumerated().map { index, role in
        (role, role == .background ? .plain : Style(.indexed(UInt8(index + 1))))
      }))
}

extension Theme {
  /// The role that a style of the role theme belongs to: the one that lies on top.
  static func roleName(of style: Style) -> String {
    guard case .indexed(let index) = style.foreground else { return "" }
    return Role.allCases[Int(index) - 1].rawValue
  }
}
