/// What the terminal writes with: its colours and attributes, as parameters of "select graphic rendition".
struct Pen: Equatable {
  /// One plane's colour, by the numbers that name it.
  enum Ink: Equatable {
    /// The terminal's own, or one of the first sixteen: the whole parameter, like 39 or 97.
    case named(UInt8)
    case indexed(UInt8, Notation)
    case rgb(UInt8, UInt8, UInt8, Notation)

    /// The parameters that set it; `plane` is 38 for text and 48 for what is behind it.
    func parameter(plane: Int) -> String {
      switch self {
      case .named(let number): "\(number)"
      case .indexed(let number, .semicolons): "\(plane);5;\(number)"
      case .indexed(let number, .colons), .indexed(let number, .colonsAndSpace): "\(plane):5:\(number)"
      case .rgb(let red, let green, let blue, .semicolons): "\(plane);2;\(red);\(green);\(blue)"
      case .rgb(let red, let green, let blue, .colons): "\(plane):2:\(red):\(green):\(blue)"
      case .rgb(let red, let green, let blue, .colonsAndSpace): "\(plane):2::\(red):\(green):\(blue)"
      }
    }
  }

  /// How a terminal wants the numbers of a colour to be parted. `colonsAndSpace` leaves the colour space out: `38:2::1:2:3`.
  enum Notation { case semicolons, colons, colonsAndSpace }

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
  mutating func apply(_ parameters: some Sequence<UInt8>) -> Bool {
    var parameters = PenParameters(parameters)
    while let number = parameters.next() {
      switch number {
      case 38, 48:
        guard let ink = parameters.nextInk() else { return false }
        if number == 38 { foreground = ink } else { background = ink }
      case _ where parameters.endedInColon: return false
      case 0: self = Pen()
      case 1...9: attributes.insert(.number(number))
      case 22: attributes.subtract([.number(1), .number(2)])
      case 23...29: attributes.remove(.number(number - 20))
      case 30...37, 39, 90...97: foreground = .named(UInt8(number))
      case 40...47, 49, 100...107: background = .named(UInt8(number))
      default: return false
      }
    }
    return parameters.areNumbers
  }

  /// Whether a blank looks the same with either pen: of what a pen can do it shows the background and lines alone.
  func drawsBlanks(like other: Pen) -> Bool {
    background == other.background && attributes.isSubset(of: .unseenInBlanks)
      && other.attributes.isSubset(of: .unseenInBlanks)
  }

  /// The shortest sequence that turns `other` into this pen; empty when they are the same. `nil` is an unknown pen.
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
