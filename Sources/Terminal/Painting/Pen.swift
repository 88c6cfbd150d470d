/// What the terminal writes with: its colours and attributes, as parameters of "select graphic rendition".
struct Pen: Equatable {
  /// One plane's colour, by the numbers that name it.
  enum Ink: Equatable {
    /// The terminal's own, or one of the first sixteen: the whole parameter, like 39 or 97.
    case named(Int)
    case palette(Int)
    case rgb(Int, Int, Int)
    /// In the way that parts it by colons, as it came.
    case coloned(String)

    func parameter(plane: Int) -> String {
      switch self {
      case .named(let number): "\(number)"
      case .palette(let number): "\(plane);5;\(number)"
      case .rgb(let red, let green, let blue): "\(plane);2;\(red);\(green);\(blue)"
      case .coloned(let text): text
      }
    }
  }

  var foreground = Ink.named(39)
  var background = Ink.named(49)
  var attributes = Attributes()

  /// Attributes that are on, by their numbers: 1 bold, 3 italic, 4 underline, 7 reverse and so on.
  struct Attributes: OptionSet {
    let rawValue: UInt16
    /// Those that a blank does not show: bold, dim and italic.
    static let unseenInBlanks: Attributes = [number(1), number(2), number(3)]

    static func number(_ number: Int) -> Attributes { Attributes(rawValue: 1 << UInt16(number)) }
    var numbers: [Int] { (1...9).filter { contains(.number($0)) } }
  }

  /// Changes the pen as the parameters of one sequence ask; `false` when they say something unknown.
  mutating func apply(_ parameters: Substring) -> Bool {
    var rest = parameters.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)[...]
    while let parameter = rest.popFirst() {
      // "38:2::1:2:3" is one parameter; "38;5;9" and "38;2;1;2;3" are several.
      let isColoned = parameter.contains(UInt8(ascii: ":"))
      let number = isColoned ? Int(String(Substring(parameter).prefix { $0 != ":" })) : Self.number(parameter)
      switch number {
      case 0?: self = Pen()
      case let number? where (1...9).contains(number): attributes.insert(.number(number))
      case 22?: attributes.subtract([.number(1), .number(2)])
      case let number? where (23...29).contains(number): attributes.remove(.number(number - 20))
      case let number? where (30...37).contains(number) || number == 39 || (90...97).contains(number):
        foreground = .named(number)
      case let number? where (40...47).contains(number) || number == 49 || (100...107).contains(number):
        background = .named(number)
      case 38?, 48?:
        guard let ink = isColoned ? .coloned(String(Substring(parameter))) : Self.ink(&rest) else { return false }
        if number == 38 { foreground = ink } else { background = ink }
      default: return false
      }
    }
    return true
  }

  /// The colour that follows 38 or 48; `nil` when it is cut off.
  private static func ink(_ rest: inout ArraySlice<Substring.UTF8View>) -> Ink? {
    let isPalette = rest.first.flatMap(number) == 5
    let count = isPalette ? 2 : rest.first.flatMap(number) == 2 ? 4 : 0
    let numbers = rest.prefix(count).compactMap(number)
    guard count > 0, numbers.count == count else { return nil }
    rest = rest.dropFirst(count)
    return isPalette ? .palette(numbers[1]) : .rgb(numbers[1], numbers[2], numbers[3])
  }

  /// Zero where it is left out; `nil` for what is no number.
  private static func number(_ text: Substring.UTF8View) -> Int? {
    var number = 0
    for byte in text {
      guard (0x30...0x39).contains(byte), number < 1_000 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// Whether a blank looks the same with either pen: of what a pen can do it shows the background and lines alone.
  func drawsBlanks(like other: Pen) -> Bool {
    background == other.background && attributes.isSubset(of: .unseenInBlanks)
      && other.attributes.isSubset(of: .unseenInBlanks)
  }

  /// The shortest sequence that makes this pen of `other`; empty when they are the same.
  func sequence(from other: Pen?) -> String {
    guard let other else { return sequence(from: Pen(), isReset: true) }
    guard other != self else { return "" }
    if self == Pen() { return "\u{1B}[m" }
    return sequence(from: other, isReset: false)
  }

  private func sequence(from start: Pen, isReset: Bool) -> String {
    var parts: [String] = isReset ? ["0"] : []
    var kept = start.attributes
    for attribute in start.attributes.subtracting(attributes).numbers {
      parts.append(attribute <= 2 ? "22" : "\(attribute + 20)")
      // What ends bold ends dim too.
      kept.subtract(attribute <= 2 ? [.number(1), .number(2)] : .number(attribute))
    }
    parts += attributes.subtracting(kept).numbers.map { "\($0)" }
    if start.foreground != foreground { parts.append(foreground.parameter(plane: 38)) }
    if start.background != background { parts.append(background.parameter(plane: 48)) }
    return "\u{1B}[\(parts.joined(separator: ";"))m"
  }
}
