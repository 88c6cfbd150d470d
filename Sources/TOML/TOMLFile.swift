import SystemCalls

/// Why a file contains no document.
public enum TOMLFileFault: Error, Hashable, Sendable, CustomStringConvertible {
  case unread(PlainFileFault)
  case notTOML(TOMLFault)

  /// From 1; `nil` where no line is to blame.
  public var line: Int? {
    switch self {
    case .notTOML(let fault): fault.line
    case .unread: nil
    }
  }

  public var description: String {
    switch self {
    case .unread(let fault): fault.description
    case .notTOML(let fault): "is not TOML: \(fault)"
    }
  }
}

/// The document in a file of the user's, of at most 1 MB.
public func readTOML(atPath path: String) throws(TOMLFileFault) -> TOMLTable {
  let text: String
  do throws(PlainFileFault) { text = try plainText(ofFile: path) } catch { throw .unread(error) }
  do throws(TOMLFault) { return try parseTOML(text) } catch { throw .notTOML(error) }
}
