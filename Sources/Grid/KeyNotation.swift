/// What is wrong with keys written as text. `column` counts characters from zero.
public enum KeyNotationProblem: Error, Hashable, CustomStringConvertible {
  case unknownName(String, column: Int)
  case unclosedName(column: Int)

  public var description: String {
    switch self {
    case .unknownName(let name, let column):
      "no key is called <\(name)> (at character \(column + 1)); names are like <Enter> <Esc> <Up> <PgDn> <C-f> <F1>"
    case .unclosedName(let column):
      "\"<\" at character \(column + 1) begins a key's name that does not end; write <lt> for the character itself"
    }
  }
}

/// The keys that `text` stands for: names in angle brackets, and every other character as itself.
public func keys(from text: String) throws(KeyNotationProblem) -> [Key] {
  var keys: [Key] = []
  var rest = text[...]
  var column = 0
  while let first = rest.first {
    if first == "<" {
      guard let end = rest.firstIndex(of: ">") else { throw .unclosedName(column: column) }
      let name = String(rest[rest.index(after: rest.startIndex)..<end])
      guard let key = Key(bracketedName: name) else { throw .unknownName(name, column: column) }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
      column += name.count + 2
    } else {
      keys.append(.character(first))
      rest = rest.dropFirst()
      column += 1
    }
  }
  return keys
}

extension Key {
  /// One key as the configuration writes it: `j`, `<Down>`, `<C-f>`. `nil` for no key, or more than one.
  public init?(named text: String) {
    guard let keys = try? keys(from: text), let key = keys.first, keys.count == 1 else { return nil }
    self = key
  }

  /// How `keys(from:)` and the configuration write the key.
  public var notation: String {
    switch self {
    case .character(let character): Self.characterNames[character].map { "<\($0)>" } ?? String(character)
    case .control(let letter): "<C-\(letter)>"
    case .alt(let character): "<A-\(Self.characterNames[character] ?? String(character))>"
    case .function(let number): "<F\(number)>"
    default: Self.names.first { $0.1 == self }.map { "<\($0.0)>" } ?? ""
    }
  }

  /// What stands between the brackets; letters may be of either case. `nil` for no key's name.
  fileprivate init?(bracketedName name: String) {
    let lower = name.lowercased()
    if let known = (Self.names + Self.otherNames).first(where: { $0.0.lowercased() == lower })?.1 {
      self = known
    } else if let character = Self.characterNames.first(where: { $0.value.lowercased() == lower })?.key {
      self = .character(character)
    } else if lower.hasPrefix("c-"), let letter = lower.dropFirst(2).first, lower.count == 3 {
      guard let key = Key(controlOf: letter) else { return nil }
      self = key
    } else if lower.hasPrefix("a-") {
      let rest = name.dropFirst(2)
      let named = Self.characterNames.first { $0.value.lowercased() == rest.lowercased() }?.key
      guard let character = named ?? (rest.count == 1 ? rest.first : nil) else { return nil }
      self = .alt(character)
    } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// Control and a letter. Terminals send the same for some of them as for keys such as Tab, which they then mean.
  private init?(controlOf letter: Character) {
    switch letter {
    case "i": self = .tab
    case "m", "j": self = .enter
    case "h": self = .backspace
    case "[": self = .escape
    case "a"..."z", "@", "\\", "]", "^", "_": self = .control(letter)
    default: return nil
    }
  }

  private static let names: [(String, Key)] = [
    ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape), ("BS", .backspace), ("Ins", .insert),
    ("Del", .delete), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("PgUp", .pageUp),
    ("PgDn", .pageDown), ("Home", .home), ("End", .end), ("A-Left", .altLeft), ("A-Right", .altRight),
  ]

  private static let otherNames: [(String, Key)] = [
    ("CR", .enter), ("Return", .enter), ("Escape", .escape), ("Backspace", .backspace), ("Insert", .insert),
    ("Delete", .delete), ("PageUp", .pageUp), ("PageDown", .pageDown),
  ]

  /// Characters that are written as names, since they are hard to see or begin one.
  private static let characterNames: [Character: String] = [" ": "Space", "<": "lt"]
}
