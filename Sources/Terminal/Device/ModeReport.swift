/// A terminal's answer when it is asked about one of its modes (DECRPM).
struct ModeReport: Hashable {
  /// Scrolling between a left and a right margin (DECLRMM).
  static let margins = 69
  /// Showing a frame only once it is complete.
  static let synchronizedOutput = 2026

  var mode: Int
  /// Whether the terminal knows the mode and lets it be set.
  var isSettable: Bool

  /// The sequence that asks about a mode.
  static func question(_ mode: Int) -> String { "\u{1B}[?\(mode)$p" }

  /// Reads the parameters of `ESC [ … y`; `nil` where they are no such answer.
  init?(parameters: [UInt8]) {
    guard parameters.first == UInt8(ascii: "?"), parameters.last == UInt8(ascii: "$") else { return nil }
    let numbers = String(decoding: parameters.dropFirst().dropLast(), as: UTF8.self).split(separator: ";").map {
      Int($0)
    }
    guard numbers.count == 2, let mode = numbers[0], let setting = numbers[1] else { return nil }
    self.init(mode: mode, isSettable: setting == 1 || setting == 2)
  }

  init(mode: Int, isSettable: Bool) {
    self.mode = mode
    self.isSettable = isSettable
  }
}
