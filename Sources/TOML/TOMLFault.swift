/// The first fault of a text that is not a document of TOML 1.0, and where it is.
public struct TOMLFault: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Cause: Hashable, Sendable {
    /// A character that cannot be here, as people see it.
    case unexpected(String)
    /// The text or the line ends too early.
    case unfinished(Part)
    case noKey
    case noEqualsSign
    case noValue
    /// A value that is not in quotation marks and is neither a number, a date, true nor false.
    case unknownValue(String)
    case unknownEscape(String)
    case controlCharacter(UInt8)
    case givenTwice(String)
    /// The key already has a value that cannot get more keys.
    case notExtendable(String)
    case tooDeep
  }

  public enum Part: String, Hashable, Sendable {
    case string = "text in quotation marks"
    case array = "list in [ ]"
    case inlineTable = "table in { }"
    case header = "name of a section in [ ]"
  }

  /// The line of the text, from 1.
  public var line: Int
  public var cause: Cause

  public var description: String {
    switch cause {
    case .unexpected(let character): "\(character) is not expected here"
    case .unfinished(let part): "a \(part.rawValue) is not closed"
    case .noKey: "a name is missing"
    case .noEqualsSign: "a name without \"=\" and a value"
    case .noValue: "a value is missing"
    case .unknownValue(let text): "\(text) is neither text in quotation marks nor a number, a date, true or false"
    case .unknownEscape(let text): "\(text) stands for no character; write \\\\ for a backslash, or '…' around the text"
    case .controlCharacter(let code): "the control character \(code) may not stand in it"
    case .givenTwice(let name): "\(name) is given twice"
    case .notExtendable(let name): "\(name) has its value already and takes no more names"
    case .tooDeep: "nested deeper than \(TOMLTable.deepestLevel) levels"
    }
  }
}

extension TOMLTable {
  /// How deeply tables and arrays may be nested, with each word of a dotted key as a level. Reading, walking and
  /// freeing them use the stack for each level.
  public static let deepestLevel = 100
}
