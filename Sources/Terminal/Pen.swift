/// What the terminal writes with: its colours and attributes, as parameters of "select graphic rendition".
struct Pen: Equatable {
  /// "38;5;252", "31"; "39" is the terminal's own.
  var foreground = "39"
  /// "48;5;234", "41"; "49" is the terminal's own.
  var background = "49"
  /// Numbers of the attributes that are on: 1 bold, 3 italic, 4 underline, 7 reverse and so on.
  var attributes: Set<Int> = []

  /// Changes the pen as the parameters of one sequence ask; `false` when they say something unknown.
  mutating func apply(_ parameters: Substring) -> Bool {
    var rest = parameters.split(separator: ";", omittingEmptySubsequences: false)[...]
    while let parameter = rest.popFirst() {
      // "38:2::1:2:3" is one parameter; "38;5;9" and "38;2;1;2;3" are several.
      let head = parameter.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let number = parameter.isEmpty ? 0 : head.first.flatMap { Int($0) }
      switch number {
      case 0?: self = Pen()
      case let number? where (1...9).contains(number): attributes.insert(number)
      case 22?: attributes.subtract([1, 2])
      case let number? where (23...29).contains(number): attributes.remove(number - 20)
      case let number? where (30...37).contains(number) || number == 39 || (90...97).contains(number):
        foreground = String(parameter)
      case let number? where (40...47).contains(number) || number == 49 || (100...107).contains(number):
        background = String(parameter)
      case 38?, 48?:
        guard let color = Self.color(parameter, &rest) else { return false }
        if number == 38 { foreground = color } else { background = color }
      default: return false
      }
    }
    return true
  }

  /// Whether a blank looks the same with either pen: of what a pen can do it shows the background and lines alone.
  func drawsBlanks(like other: Pen) -> Bool {
    let unseen: Set = [1, 2, 3]
    return background == other.background && attributes.isSubset(of: unseen) && other.attributes.isSubset(of: unseen)
  }

  /// A colour of more than one parameter; `nil` when it is cut off.
  private static func color(_ first: Substring, _ rest: inout ArraySlice<Substring>) -> String? {
    if first.contains(":") { return String(first) }
    let count = rest.first == "5" ? 2 : rest.first == "2" ? 4 : 0
    guard count > 0, rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return ([first] + rest.prefix(count)).joined(separator: ";")
  }

  /// The shortest sequence that makes this pen of `other`; empty when they are the same.
  func sequence(from other: Pen?) -> String {
    guard let other else { return Pen().sequence(from: Pen(), isReset: true, to: self) }
    guard other != self else { return "" }
    if self == Pen() { return "\u{1B}[m" }
    return Pen().sequence(from: other, isReset: false, to: self)
  }

  private func sequence(from start: Pen, isReset: Bool, to end: Pen) -> String {
    var parts: [String] = isReset ? ["0"] : []
    var kept = start.attributes
    for attribute in start.attributes.subtracting(end.attributes).sorted() {
      parts.append(attribute <= 2 ? "22" : "\(attribute + 20)")
      // What ends bold ends dim too.
      if attribute <= 2 { kept.subtract([1, 2]) } else { kept.remove(attribute) }
    }
    parts += end.attributes.subtracting(kept).sorted().map { "\($0)" }
    if start.foreground != end.foreground { parts.append(end.foreground) }
    if start.background != end.background { parts.append(end.background) }
    return "\u{1B}[\(parts.joined(separator: ";"))m"
  }
}
