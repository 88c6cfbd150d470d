/// Why a command ends without having done its work, in one line for a person.
struct Failure: Error, CustomStringConvertible {
  static let workFailed: Int32 = 1
  static let wrongUsage: Int32 = 64
  /// What shells report for a command that `^C` ended.
  static let interrupted: Int32 = 130

  let text: String
  let code: Int32

  init(_ text: String, code: Int32 = workFailed) {
    self.text = text
    self.code = code
  }

  var description: String { text }
}
