/// Why a text is no document of TOML 1.0, and where it first is none.
public struct TOMLFault: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Cause: Hashable, Sendable {
    /// A character, as people see it, where none of its kind can stand.
    case unexpected(String)
    /// The text ends, or the line does, where more has to come.
    case unfinished(Part)
    case noKey
    case noEqualsSign
    case noValue
    /// A value that is neither in quotation marks nor a number, a date, true or false.
    case unknownValue(String)
    case unknownEscape(String)
    case controlCharacter(UInt8)
    case givenTwice(String)
    /// The key has a value already that cannot take more keys.
    case notExtendable(String)
    case tooDeep
  }

  public enum Part: String, Hashable, Sendable {
    case string = "text in quotation marks"
    case array = "list in [ ]"
    case inlineTable = "table in { }"
    case header = "name of a section in [ ]"
  }

  /// From 1.
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
  /// Levels that tables and arrays may stand inside one another, counting each word of a dotted key: what reads, walks
  /// and frees them does so level by level on the stack.
  public static let deepestLevel = 100
}
