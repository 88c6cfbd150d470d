import Grid
import Reader
import TOML

/// A key of `config.toml`: a row of the table by which the file is read, checked and printed.
struct Setting {
  /// What a value may be.
  enum Kind {
    case theme
    /// A list of the reader's keys.
    case keys
  }

  /// The section that it belongs to; `nil` for the top of the file.
  var section: String?
  var name: String
  var kind: Kind
  /// The value where the file says nothing; `nil` where that is not fixed.
  var standard: TOMLValue?
  /// What it does; printed as a comment.
  var sentence: String

  static let all: [Setting] =
    [
      Setting(
        name: "theme", kind: .theme, standard: nil,
        sentence: "The theme to begin with. Without it, the one that was used last.")
    ]
    + Keymap.standard.bindings.map { binding in
      Setting(
        section: "keys", name: binding.action.name, kind: .keys, standard: .keys(binding.keys),
        sentence: binding.meaning)
    }

  /// In the order in which they are printed; `nil` is the top of the file.
  static let sections: [String?] = [nil, "keys"]

  static func named(_ name: String, in section: String?) -> Setting? {
    all.first { $0.name == name && $0.section == section }
  }

  var path: String { section.map { "\($0).\(name)" } ?? name }
}

extension Setting.Kind {
  /// The usable part of a value, `nil` when there is none, and its faults, each a sentence that says what to do.
  func checked(_ value: TOMLValue, themes: [String]) -> (value: TOMLValue?, faults: [String]) {
    switch self {
    case .theme:
      guard case .string(let name) = value else {
        return (nil, ["write the name of a theme in quotation marks, like \"\(themes.first ?? "")\""])
      }
      guard themes.contains(name) else {
        return (nil, ["no theme is called \"\(name)\"; \(advice(for: name, among: themes))"])
      }
      return (value, [])
    case .keys: return checkedKeys(value)
    }
  }

  private func checkedKeys(_ value: TOMLValue) -> (value: TOMLValue?, faults: [String]) {
    let elements: [TOMLValue]
    switch value {
    case .array(let array): elements = array
    case .string: elements = [value]
    case .integer, .float, .boolean, .date, .table: return (nil, ["write a list of keys, like [\"j\", \"<Down>\"]"])
    }
    var keys: [Key] = []
    var faults: [String] = []
    for element in elements {
      guard case .string(let text) = element else {
        faults.append("write each key in quotation marks, like \"j\" or \"<Down>\"")
        continue
      }
      if let key = Key(named: text) {
        if !keys.contains(key) { keys.append(key) }
      } else {
        let names = "<Enter> <Esc> <PgDn> <C-f> <F1> <lt>"
        faults.append("\"\(text)\" is not a key; write one character, or a name like \(names)")
      }
    }
    // A list without a single valid key does not ask for an action without keys.
    return (keys.isEmpty && !elements.isEmpty ? nil : .keys(keys), faults)
  }
}

/// "did you mean …?" with the nearest of the names, or all of them.
func advice(for name: String, among names: [String]) -> String {
  nearName(to: name, among: names).map { "did you mean \"\($0)\"?" } ?? "there are \(names.joined(separator: ", "))"
}

extension TOMLValue {
  static func keys(_ keys: [Key]) -> TOMLValue { .array(keys.map { .string($0.notation) }) }

  /// The keys that a checked list names.
  var keys: [Key] {
    guard case .array(let elements) = self else { return [] }
    return elements.compactMap { element in
      guard case .string(let text) = element else { return nil }
      return Key(named: text)
    }
  }
}
