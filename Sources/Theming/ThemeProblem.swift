import Styling
import TOML

/// What is wrong in a theme, and where. The theme is used without that part.
public struct ThemeProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Cause: Hashable, Sendable {
    case unreadable(TOMLFileFault)
    case unknownSection(String)
    case unknownRole(String)
    case unknownColor(String)
    case unknownAttribute(String)
    /// The value of this key is of the wrong kind; the second text says what it should be.
    case wrongValue(String, expected: String)
    case unknownParent(String)
    /// A theme inherits itself, directly or through others.
    case circularParent(String)
  }

  /// The theme's file, or `NAME (built in)`.
  public var file: String
  /// Counted from 1; `nil` where no line is to blame.
  public var line: Int?
  public var cause: Cause

  public var description: String {
    "\(file):\(line.map { "\($0):" } ?? "") \(reason)"
  }

  private var reason: String {
    switch cause {
    case .unreadable(let fault): fault.description
    case .unknownSection(let name): "a theme has no \"\(name)\", only inherits, [palette] and [roles]"
    case .unknownRole(let name): "no role is called \"\(name)\"\(suggestion(for: name))"
    case .unknownColor(let text):
      "\"\(text)\" is not a colour: write \"#rrggbb\", 0 to 255, \"default\" or a name of [palette]"
    case .unknownAttribute(let name): "\"\(name)\" is none of fg, bg, bold, italic, underline, reverse"
    case .wrongValue(let key, let expected): "\"\(key)\" should be \(expected)"
    case .unknownParent(let name): "inherits \"\(name)\", and there is no such theme"
    case .circularParent(let name): "inherits \"\(name)\", which inherits this theme"
    }
  }

  private func suggestion(for name: String) -> String {
    nearName(to: name, among: Role.allCases.map(\.rawValue)).map { "; did you mean \"\($0)\"?" } ?? ""
  }
}
