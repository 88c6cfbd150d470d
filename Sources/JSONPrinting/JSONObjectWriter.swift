/// Writes one JSON object, key by key, on one line.
public struct JSONObjectWriter {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  public init() {}

  /// Writes nothing for `nil`.
  public mutating func write(_ key: String, _ text: String?) {
    guard let text else { return }
    writeKey(key)
    writeString(text)
  }

  public mutating func write(_ key: String, _ number: Int) {
    writeKey(key)
    bytes.append(contentsOf: String(number).utf8)
  }

  public mutating func write(_ key: String, _ flag: Bool) {
    writeKey(key)
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  /// Writes the number rounded to three decimals; null for infinity and NaN.
  public mutating func write(_ key: String, _ number: Double) {
    writeKey(key)
    let rounded = (number * 1000).rounded() / 1000
    bytes.append(contentsOf: (rounded.isFinite ? String(rounded) : "null").utf8)
  }

  /// Writes nothing for an empty list.
  public mutating func write(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    writeKey(key)
    writeList(texts) { text, writer in writer.writeString(text) }
  }

  /// Writes nothing for an empty list, unless `evenEmpty`.
  public mutating func write<Element>(
    _ key: String, objects: [Element], evenEmpty: Bool = false, _ fields: (Element, inout JSONObjectWriter) -> Void
  ) {
    guard evenEmpty || !objects.isEmpty else { return }
    writeKey(key)
    writeList(objects) { element, writer in
      writer.bytes.append(UInt8(ascii: "{"))
      fields(element, &writer)
      writer.bytes.append(UInt8(ascii: "}"))
    }
  }

  public consuming func finished() -> String {
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func writeList<Element>(
    _ elements: [Element], _ write: (Element, inout JSONObjectWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(element, &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func writeKey(_ key: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    // Keys are the program's own words.
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: key.utf8)
    bytes.append(contentsOf: "\":".utf8)
  }

  private mutating func writeString(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var rest = utf8[...]
      while let escaped = rest.firstIndex(where: Self.isEscaped) {
        bytes.append(contentsOf: rest[..<escaped])
        writeEscape(rest[escaped])
        rest = rest[(escaped + 1)...]
      }
      bytes.append(contentsOf: rest)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private mutating func writeEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default: bytes.append(contentsOf: controlEscape(byte).utf8)
    }
  }

  private func controlEscape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}
