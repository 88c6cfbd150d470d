/// A letter with a great many scalars on it, described briefly.
public struct Pile: Sendable, CustomStringConvertible {
  private let start: String
  private let piece: String
  private let count: Int
  private let end: String

  public init(start: String = "", piece: String, count: Int, end: String = "") {
    (self.start, self.piece, self.count, self.end) = (start, piece, count, end)
  }

  public var text: String { start + String(repeating: piece, count: count) + end }
  public var description: String {
    let code = piece.unicodeScalars.map { "U+" + String($0.value, radix: 16) }.joined(separator: " ")
    return "\(count) times \(code)"
  }
}
