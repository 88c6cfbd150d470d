import Grid
import Styling
import TOML

/// One theme as it is written, without what it inherits.
struct ThemeSource {
  /// A colour as written: its value, or its name in the palette.
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
  /// The line of `inherits`.
  private(set) var parentLine: Int?

  init(file: String, _ read: () throws(TOMLFileFault) -> TOMLTable) {
    self.file = file
    do throws(TOMLFileFault) {
      take(try read())
    } catch {
      report(.unreadable(error), line: error.line)
    }
  }

  private mutating func report(_ cause: ThemeProblem.Cause, line: Int?) {
    problems.append(ThemeProblem(file: file, line: line, cause: cause))
  }

  private mutating func take(_ table: TOMLTable) {
    for entry in table.entries {
      switch entry.key {
      case "inherits":
        parentLine = entry.line
        if case .string(let name) = entry.value {
          parent = name
        } else {
          report(.wrongValue(entry.key, expected: "the name of a theme"), line: entry.line)
        }
      case "palette": readPalette(entry)
      case "roles": readRoles(entry)
      default: report(.unknownSection(entry.key), line: entry.line)
      }
    }
  }

  private mutating func readPalette(_ section: TOMLTable.Entry) {
    guard case .table(let table) = section.value else {
      return report(.wrongValue(section.key, expected: "a section"), line: section.line)
    }
    for entry in table.entries {
      switch Self.color(entry.value) {
      case .color(let color): palette[entry.key] = color
      case .palette(let text): report(.unknownColor(text), line: entry.line)
      case nil: report(.wrongValue(entry.key, expected: "a colour"), line: entry.line)
      }
    }
  }

  private mutating func readRoles(_ section: TOMLTable.Entry) {
    guard case .table(let table) = section.value else {
      return report(.wrongValue(section.key, expected: "a section"), line: section.line)
    }
    for entry in table.entries {
      guard let role = Role(rawValue: entry.key) else {
        report(.unknownRole(entry.key), line: entry.line)
        continue
      }
      roles[role] = readRole(entry)
    }
  }

  private mutating func readRole(_ written: TOMLTable.Entry) -> RoleSource {
    var role = RoleSource(line: written.line)
    guard case .table(let table) = written.value else {
      role.foreground = Self.color(written.value)
      if role.foreground == nil {
        report(.wrongValue(written.key, expected: "a colour or a table"), line: written.line)
      }
      return role
    }
    for entry in table.entries {
      if entry.key == "fg" || entry.key == "bg" {
        let color = Self.color(entry.value)
        if color == nil { report(.wrongValue(entry.key, expected: "a colour"), line: entry.line) }
        if entry.key == "fg" { role.foreground = color } else { role.background = color }
      } else if let attribute = Self.attributes[entry.key] {
        if case .boolean(let isWanted) = entry.value {
          if isWanted { role.attributes.insert(attribute) }
        } else {
          report(.wrongValue(entry.key, expected: "true or false"), line: entry.line)
        }
      } else {
        report(.unknownAttribute(entry.key), line: entry.line)
      }
    }
    return role
  }

  private static let attributes: [String: Style.Attributes] = [
    "bold": .bold, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  /// `nil` for what is neither text nor a number from 0 to 255.
  private static func color(_ value: TOMLValue) -> ColorName? {
    if case .integer(let number) = value { return UInt8(exactly: number).map { .color(.indexed($0)) } }
    guard case .string(let text) = value else { return nil }
    if text == "default" { return .color(.standard) }
    return hexadecimal(text).map(ColorName.color) ?? .palette(text)
  }

  private static func hexadecimal(_ text: String) -> Color? {
    guard text.first == "#", text.utf8.count == 7, text.dropFirst().allSatisfy(\.isHexDigit) else { return nil }
    guard let value = UInt32(text.dropFirst(), radix: 16) else { return nil }
    return .rgb(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}
