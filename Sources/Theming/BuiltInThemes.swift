import TOML

/// The themes inside the program, by name: the files of the top folder `Themes`, embedded by the build.
///
/// The build makes a constant of each file but cannot list them; a test compares this table with the folder.
enum BuiltInThemes {
  private static let table: [(name: String, bytes: @Sendable () -> [UInt8])] = [
    ("lamplight", { PackageResources.lamplight_toml }),
    ("broadsheet", { PackageResources.broadsheet_toml }),
    ("woodcut", { PackageResources.woodcut_toml }),
    ("terminal", { PackageResources.terminal_toml }),
    ("telex", { PackageResources.telex_toml }),
  ]

  static var names: [String] { table.map(\.name) }

  static func text(named name: String) -> String? {
    table.first { $0.name == name }.map { String(decoding: $0.bytes(), as: UTF8.self) }
  }

  static func source(named name: String) -> ThemeSource? {
    guard let text = text(named: name) else { return nil }
    return ThemeSource(file: "\(name) (built in)") { () throws(TOMLFileFault) in
      do throws(TOMLFault) { return try parseTOML(text) } catch { throw .notTOML(error) }
    }
  }
}
