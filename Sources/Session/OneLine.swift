/// The error's first line, for a person: what a status line has room for. An error without words of its own is never shown
/// as the program sees it.
public func oneLine(_ error: any Error) -> String {
  guard error is any CustomStringConvertible else { return "something unforeseen went wrong (\(type(of: error)))" }
  return String("\(error)".prefix { !$0.isNewline })
}
