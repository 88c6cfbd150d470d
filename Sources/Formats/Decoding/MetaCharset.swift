/// Looks for the `meta` by which a page names its charset, tag by tag as the WHATWG standard does it before parsing.
struct MetaCharset {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  /// The first label of a known charset; `nil` when there is none.
  static func declared(in head: ArraySlice<UInt8>) -> String? {
    var search = MetaCharset(head)
    return search.run()
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  private var byte: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func run() -> String? {
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      switch byte {
      case UInt8(ascii: "!") where bytes[position...].starts(with: "!--".utf8):
        guard let end = bytes[(position + 1)...].place(of: "-->") else { return nil }
        position = end + 3
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
      case UInt8(ascii: "/"):
        position += 1
        if byte?.isASCIILetter == true { skipTag() } else { skip(past: UInt8(ascii: ">")) }
      case let letter? where letter.isASCIILetter:
        if isMeta {
          position += 4
          if let label = labelOfMeta() { return label }
        } else {
          skipTag()
        }
      default: break
      }
    }
    return nil
  }

  private var isMeta: Bool {
    let name = bytes[position...].prefix(4)
    guard name.elementsEqual("meta".utf8, by: { $0 | 0x20 == $1 }), name.endIndex < bytes.endIndex else { return false }
    return bytes[name.endIndex].isHTMLBlank || bytes[name.endIndex] == UInt8(ascii: "/")
  }

  private mutating func skip(past end: UInt8) {
    position = bytes[position...].firstIndex(of: end).map { $0 + 1 } ?? bytes.endIndex
  }

  private mutating func skipTag() {
    while let next = byte, !next.isHTMLBlank, next != UInt8(ascii: ">") { position += 1 }
    while attribute() != nil {}
  }

  /// What the attributes of a `meta` name; `nil` unless they say that its content is a type, or have a charset.
  private mutating func labelOfMeta() -> String? {
    var seen: Set<String> = []
    var isPragma = false
    var (label, needsPragma): (String?, Bool) = (nil, false)
    while let attribute = attribute() {
      let (name, value) = (text(attribute.name), text(attribute.value))
      guard seen.insert(name).inserted else { continue }
      switch name {
      case "http-equiv": isPragma = isPragma || value == "content-type"
      case "content":
        if label == nil, let found = charsetLabel(inContent: value) { (label, needsPragma) = (found, true) }
      case "charset": (label, needsPragma) = (value, false)
      default: break
      }
    }
    guard let label, isPragma || !needsPragma, TextEncoding(label: label) != nil else { return nil }
    return label
  }

  /// The next attribute of a tag; `nil` at the end of the tag, and of what there is.
  private mutating func attribute() -> (name: Range<Int>, value: Range<Int>)? {
    while let next = byte, next.isHTMLBlank || next == UInt8(ascii: "/") { position += 1 }
    guard let first = byte, first != UInt8(ascii: ">") else { return nil }
    let nameStart = position
    while let next = byte, next != UInt8(ascii: "=") || position == nameStart, !next.isHTMLBlank,
      next != UInt8(ascii: "/"), next != UInt8(ascii: ">")
    {
      position += 1
    }
    let name = nameStart..<position
    while byte?.isHTMLBlank == true { position += 1 }
    guard byte == UInt8(ascii: "=") else { return byte == nil ? nil : (name, position..<position) }
    position += 1
    while byte?.isHTMLBlank == true { position += 1 }
    guard let quote = byte else { return nil }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      guard let end = bytes[(position + 1)...].firstIndex(of: quote) else {
        position = bytes.endIndex
        return nil
      }
      defer { position = end + 1 }
      return (name, (position + 1)..<end)
    }
    let valueStart = position
    while let next = byte, !next.isHTMLBlank, next != UInt8(ascii: ">") { position += 1 }
    return byte == nil ? nil : (name, valueStart..<position)
  }

  /// In lower case.
  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

/// The label in "text/html; charset=koi8-r".
private func charsetLabel(inContent content: String) -> String? {
  var rest = Array(content.utf8)[...]
  while let name = rest.place(of: "charset") {
    rest = rest[(name + 7)...]
    if let label = labelAfterSign(rest) { return label }
  }
  return nil
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
