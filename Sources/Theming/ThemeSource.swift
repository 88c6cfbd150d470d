import Grid
import Reader
import TOMLKit

/// One theme as it is written, before what it inherits is known.
struct ThemeSource {
  /// A colour as written: one by itself, or a name of the palette.
  enum ColorName: Hashable {
    case color(Color)
    case palette(String)
  }

  struct RoleSource {
    var foreground: ColorName?
    var background: ColorName?
    var attributes: Style.Attributes = []
    var line: Int?
  }

  let file: String
  private(set) var parent: String?
  private(set) var palette: [String: Color] = [:]
  private(set) var roles: [Role: RoleSource] = [:]
  private(set) var problems: [ThemeProblem] = []
  private let lines: KeyLines

  /// `nil` stands for a file that could not be read.
  init(_ text: String?, file: String) {
    self.file = file
    lines = KeyLines(text ?? "")
    do {
      if let text { read(try TOMLTable(string: text)) } else { report(.unreadable, line: nil) }
    } catch let error as TOMLParseError {
      report(.notTOML(error.description), line: error.source.begin.line)
    } catch {
      report(.notTOML("\(error)"), line: nil)
    }
  }

  /// The line of `inherits`.
  var parentLine: Int? { lines.line(of: "inherits") }

  private mutating func report(_ cause: ThemeProblem.Cause, line: Int?) {
    problems.append(ThemeProblem(file: file, line: line, cause: cause))
  }

  private mutating func read(_ table: TOMLTable) {
    for (key, value) in table {
      switch key {
      case "inherits":
        parent = value.string
        if parent == nil { report(.wrongValue(key, expected: "the name of a theme"), line: lines.line(of: key)) }
      case "palette": readPalette(value)
      case "roles": readRoles(value)
      default: report(.unknownSection(key), line: lines.line(of: key))
      }
    }
  }

  private mutating func readPalette(_ value: any TOMLValueConvertible) {
    guard let table = value.table else {
      return report(.wrongValue("palette", expected: "a section"), line: lines.line(of: "palette"))
    }
    for (name, value) in table {
      switch Self.color(value) {
      case .color(let color): palette[name] = color
      case .palette(let text): report(.unknownColor(text), line: lines.line(of: "palette", name))
      case nil: report(.wrongValue(name, expected: "a colour"), line: lines.line(of: "palette", name))
      }
    }
  }

  private mutating func readRoles(_ value: any TOMLValueConvertible) {
    guard let table = value.table else {
      return report(.wrongValue("roles", expected: "a section"), line: lines.line(of: "roles"))
    }
    for (name, value) in table {
      guard let role = Role(rawValue: name) else {
        report(.unknownRole(name), line: lines.line(of: "roles", name))
        continue
      }
      roles[role] = readRole(name, value)
    }
  }

  private mutating func readRole(_ name: String, _ value: any TOMLValueConvertible) -> RoleSource {
    var role = RoleSource(line: lines.line(of: "roles", name))
    guard let table = value.table else {
      role.foreground = Self.color(value)
      if role.foreground == nil { report(.wrongValue(name, expected: "a colour or a table"), line: role.line) }
      return role
    }
    for (key, value) in table {
      let line = lines.line(of: "roles", name, key)
      if key == "fg" || key == "bg" {
        let color = Self.color(value)
        if color == nil { report(.wrongValue(key, expected: "a colour"), line: line) }
        if key == "fg" { role.foreground = color } else { role.background = color }
      } else if let attribute = Self.attributes[key] {
        if value.bool == true { role.attributes.insert(attribute) }
        if value.bool == nil { report(.wrongValue(key, expected: "true or false"), line: line) }
      } else {
        report(.unknownAttribute(key), line: line)
      }
    }
    return role
  }

  private static let attributes: [String: Style.Attributes] = [
    "bold": .bold, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  /// `nil` for what is neither text nor a number of the 256.
  private static func color(_ value: any TOMLValueConvertible) -> ColorName? {
    if let number = value.int { return UInt8(exactly: number).map { .color(.palette($0)) } }
    guard let text = value.string else { return nil }
    if text == "default" { return .color(.standard) }
    return hexadecimal(text).map(ColorName.color) ?? .palette(text)
  }

  private static func hexadecimal(_ text: String) -> Color? {
    guard text.first == "#", text.utf8.count == 7, text.dropFirst().allSatisfy(\.isHexDigit) else { return nil }
    guard let value = UInt32(text.dropFirst(), radix: 16) else { return nil }
    return .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}
