import CNcurses
import Glibc

/// 24-bit colour on terminals that announce it in COLORTERM, though their description knows only 256.
///
/// ncurses takes its colours from the description alone, and systems seldom carry the `-direct` variants. So it is
/// given the terminal's own description with another way to set colours, through TERMINFO, where it accepts a whole
/// description as digits (ncurses 6.1 and later). Where it does not, the terminal stays at 256.
enum DirectColor {
  /// Starts ncurses on a terminal; `nil` when the name is unknown.
  static func newTerminal(
    _ name: String, announcing colors: String?, _ file: UnsafeMutablePointer<FILE>
  ) -> OpaquePointer? {
    guard isAnnounced(name, colors), let description = description(of: name, fileno(file)) else {
      return newterm(name, file, file)
    }
    let before = getenv("TERMINFO").map { String(cString: $0) }
    let digits = description.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    setenv("TERMINFO", "hex:" + digits, 1)
    defer { if let before { setenv("TERMINFO", before, 1) } else { unsetenv("TERMINFO") } }
    return newterm(name, file, file)
  }

  /// Whether ncurses was started with a description of ours.
  static var isOwnDescription: Bool { capability("setaf") == setColor("3") }

  /// Old GNU screens hand COLORTERM on and take 24-bit colours for something else.
  private static func isAnnounced(_ name: String, _ colors: String?) -> Bool {
    guard !name.hasPrefix("screen") || getenv("TMUX") != nil else { return false }
    return colors == "truecolor" || colors == "24bit"
  }

  /// Palette numbers below 256, 24-bit colours above; `plane` is 3 for text and 4 for what is behind it.
  private static func setColor(_ plane: String) -> String {
    let rgb = "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d"
    return "\u{1B}[%?%p1%{8}%<%t\(plane)%p1%d%e%p1%{256}%<%t\(plane)8;5;%p1%d%e\(plane)8;2;\(rgb)%;m"
  }

  /// The terminal's compiled description with direct colour; `nil` when it is unknown or shows fewer than 256 colours.
  static func description(of name: String, _ output: Int32) -> [UInt8]? {
    var result: Int32 = 0
    guard setupterm(name, output, &result) == OK, tigetnum("colors") == 256 else { return nil }
    let flags = names(flagCapabilityName).map { name in name != "ccc" && tigetflag(name) > 0 }
    let numbers = names(numberCapabilityName).map { name -> Int32 in
      switch name {
      case "colors": 1 << 24
      case "pairs": 0x7FFF
      default: max(-1, tigetnum(name))
      }
    }
    let strings = names(stringCapabilityName).map { name -> String? in
      switch name {
      case "setaf": setColor("3")
      case "setab": setColor("4")
      case "initc", "oc", "initp", "setf", "setb": nil
      default: capability(name)
      }
    }
    return compiled(name: name, flags: flags, numbers: numbers, strings: strings)
  }

  private static func names(_ name: (Int32) -> UnsafePointer<CChar>?) -> [String] {
    var names: [String] = []
    while let next = name(Int32(names.count)) { names.append(String(cString: next)) }
    return names
  }

  /// The format of term(5) with 32-bit numbers, and the one capability RGB that is not of the standard ones.
  static func compiled(name: String, flags: [Bool], numbers: [Int32], strings: [String?]) -> [UInt8] {
    var table: [UInt8] = []
    let offsets = strings.map { text -> Int in
      guard let text else { return -1 }
      defer { table += Array(text.utf8) + [0] }
      return table.count
    }
    var bytes: [UInt8] = []
    func append(_ values: [Int], width: Int) {
      for value in values { for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) } }
    }
    func align() { if !bytes.count.isMultiple(of: 2) { bytes.append(0) } }
    let longName = Array("\(name)|direct colour".utf8) + [0]
    append([0o1036, longName.count, flags.count, numbers.count, strings.count, table.count], width: 2)
    bytes += longName + flags.map { $0 ? 1 : 0 }
    align()
    append(numbers.map(Int.init), width: 4)
    append(offsets, width: 2)
    bytes += table
    align()
    // One flag, no numbers, no strings, one name in a table of four bytes.
    append([1, 0, 0, 1, 4], width: 2)
    bytes += [1]
    align()
    append([0], width: 2)
    return bytes + Array("RGB".utf8) + [0]
  }
}
