/// The request that puts text on the clipboard of the machine that a person sits at (OSC 52).
enum Clipboard {
  /// Terminals take about 100 kB of base64; longer text is cut at a character.
  static let longestBytes = 74_000

  static func request(for text: String) -> String {
    var bytes: [UInt8] = []
    for character in text {
      guard bytes.count + character.utf8.count <= longestBytes else { break }
      bytes += character.utf8
    }
    return "\u{1B}]52;c;\(base64(bytes))\u{07}"
  }

  static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      let sextets = [18, 12, 6, 0].map { digits[value >> $0 & 63] }
      out += sextets.prefix(group.count + 1) + Array(repeating: UInt8(ascii: "="), count: 3 - group.count)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
