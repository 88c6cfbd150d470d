import Glibc

/// The system's reason for a failed call, in lower case: "permission denied". `number` is the `errno` of the call.
public func systemReason(_ number: Int32) -> String {
  guard let text = strerror(number) else { return "error \(number)" }
  let reason = String(cString: text)
  return reason.prefix(1).lowercased() + reason.dropFirst()
}
