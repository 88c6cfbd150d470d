import SystemCalls

/// Why a file cannot be read as TOML.
public enum TOMLFileFault: Error, Hashable, Sendable, CustomStringConvertible {
  case unread(PlainFileFault)
  case notTOML(TOMLFault)

  /// The line of the fault, from 1; `nil` for a fault that is not in a line.
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

/// The document in a file of at most 1 MB. Never waits, for instance for a writer of a pipe.
public func readTOML(atPath path: String) throws(TOMLFileFault) -> TOMLTable {
  let text: String
  do throws(PlainFileFault) { text = try plainText(ofFile: path) } catch { throw .unread(error) }
  do throws(TOMLFault) { return try parseTOML(text) } catch { throw .notTOML(error) }
}
