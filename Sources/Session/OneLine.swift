/// The error's first line, for a person, to fit a status line. For an error without a description of its own, a general
/// sentence with the error's type.
public func oneLine(_ error: any Error) -> String {
  guard error is any CustomStringConvertible else { return "an unexpected error (\(type(of: error)))" }
  return String("\(error)".prefix { !$0.isNewline })
}
