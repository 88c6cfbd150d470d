import Glibc
import Grid
import Reader
import TOML
import Theming

/// What the user's `config.toml` says. The program never writes it.
struct Configuration {
  /// Something wrong in a file of the configuration, and what to do; the rest of the file is used.
  struct Fault: CustomStringConvertible {
    var file: String
    /// From 1; `nil` where no line is to blame.
    var line: Int?
    var sentence: String

    var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(sentence)" }
  }

  /// `nil` where the environment names no folder for it.
  let file: String?
  let themes: ThemeLibrary
  private(set) var faults: [Fault] = []
  /// What the file sets, checked, by the path of the setting.
  private var values: [String: TOMLValue] = [:]
  /// The action to which the file gives each key.
  private var keyOwners: [Key: String] = [:]

  /// Reads `config.toml` in `folder`. No folder or no file is an empty configuration.
  init(folder: String?) {
    file = folder.map { $0 + "/config.toml" }
    themes = ThemeLibrary(userFolder: folder.map { $0 + "/themes" })
    guard let file, Self.isThere(file) else { return }
    do throws(TOMLFileFault) {
      take(try readTOML(atPath: file), section: nil)
    } catch {
      report(error.description, line: error.line)
    }
    if !keymap.canQuit {
      values["keys.\(Action.Program.quitAtOnce.rawValue)"] = .keys([.control("c")])
      report("no key is left that quits, so <C-c> does; give one to \"quit\" or \"quit-at-once\"", line: nil)
    }
  }

  /// The theme to begin with; `nil` where none is configured.
  var theme: String? {
    guard case .string(let name)? = values["theme"] else { return nil }
    return name
  }

  var keymap: Keymap {
    var wanted: [Action: [Key]] = [:]
    for action in Action.allCases {
      if let keys = values["keys.\(action.name)"]?.keys { wanted[action] = keys }
    }
    return .standard.rebinding(wanted)
  }

  /// The value that the file sets; `nil` where it does not set it.
  func value(of setting: Setting) -> TOMLValue? { values[setting.path] }

  /// A link that leads nowhere counts as a file, so that it is reported as one that cannot be read.
  private static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 || errno != ENOENT && errno != ENOTDIR
  }

  private mutating func report(_ sentence: String, line: Int?) {
    faults.append(Fault(file: file ?? "", line: line, sentence: sentence))
  }

  private mutating func take(_ table: TOMLTable, section: String?) {
    for entry in table.entries {
      if let setting = Setting.named(entry.key, in: section) {
        take(entry, for: setting)
      } else if section == nil, Setting.sections.contains(entry.key) {
        if case .table(let inner) = entry.value {
          take(inner, section: entry.key)
        } else {
          report("\"\(entry.key)\" is a section; write [\(entry.key)] and its names below", line: entry.line)
        }
      } else {
        reportUnknown(entry, in: section)
      }
    }
  }

  private mutating func take(_ entry: TOMLTable.Entry, for setting: Setting) {
    let (value, faults) = setting.kind.checked(entry.value, themes: themes.names)
    for fault in faults { report("\(setting.name): \(fault)", line: entry.line) }
    guard let value else { return }
    switch setting.kind {
    case .theme: values[setting.path] = value
    case .keys: values[setting.path] = .keys(ownKeys(value.keys, of: setting, line: entry.line))
    }
  }

  /// The keys that no earlier line of the file gives to another action; the others are reported.
  private mutating func ownKeys(_ keys: [Key], of setting: Setting, line: Int) -> [Key] {
    keys.filter { key in
      guard let owner = keyOwners[key] else {
        keyOwners[key] = setting.name
        return true
      }
      report("\(setting.name): \"\(key.notation)\" is given to \"\(owner)\" already; choose another key", line: line)
      return false
    }
  }

  private mutating func reportUnknown(_ entry: TOMLTable.Entry, in section: String?) {
    let names = Setting.all.filter { $0.section == section }.map(\.name)
    let sections = section == nil ? Setting.sections.compactMap { $0 } : []
    let elsewhere = Setting.all.first { $0.name == entry.key }
    let remedy =
      if let elsewhere {
        elsewhere.section.map { "it belongs below [\($0)]" } ?? "it belongs above the first section"
      } else if let near = nearName(to: entry.key, among: names + sections) {
        "did you mean \"\(near)\"?"
      } else {
        "\"dateline config\" shows all that there are"
      }
    let place = section.map { "[\($0)]" } ?? "a configuration"
    report("\(place) has no \"\(entry.key)\"; \(remedy)", line: entry.line)
  }
}
