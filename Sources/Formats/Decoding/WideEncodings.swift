/// UTF-16 or UTF-32 without a byte order mark, judged by the start of a JSON object, by zeros, and by which order of
/// bytes makes blanks and letters; `nil` for texts in bytes.
func wideEncoding(of bytes: [UInt8]) -> TextEncoding? {
  let head = bytes.prefix(4096)
  guard head.count >= 4 else { return nil }
  // The keys of a JSON object are ASCII, whatever script its texts are in.
  if head.starts(with: [0x7B, 0, 0x22, 0]) { return .utf16(.little) }
  if head.starts(with: [0, 0x7B, 0, 0x22]) { return .utf16(.big) }
  if isUTF32(head, lead: 3) { return .utf32(.little) }
  if isUTF32(head, lead: 0) { return .utf32(.big) }
  // Each text in UTF-16 has a zero, be it in a blank or a line's end, and bytes that no text in bytes has.
  let odd = head.count { $0 < 0x09 || (0x0E...0x1A).contains($0) || (0x1C...0x1F).contains($0) || $0 >= 0x7F }
  guard odd * 7 > head.count, head.contains(0), !hasWordsOfASCII(head) else { return nil }
  let (little, big) = (UnitCensus(head, .little), UnitCensus(head, .big))
  if little.isText, little.quality > big.quality { return .utf16(.little) }
  if big.isText, big.quality > little.quality { return .utf16(.big) }
  return nil
}

/// Whether twenty bytes in a row are letters and blanks of ASCII: in UTF-16 every other byte of such a text is a zero, and
/// hardly any text in other letters has bytes like these.
private func hasWordsOfASCII(_ head: ArraySlice<UInt8>) -> Bool {
  var run = 0
  return head.contains { byte in
    run = byte == 0x20 || (0x61...0x7A).contains(byte | 0x20) ? run + 1 : 0
    return run >= 20
  }
}

/// Whether all units of four bytes are below U+110000 in the order in which the byte at index `lead` is the highest.
private func isUTF32(_ head: ArraySlice<UInt8>, lead: Int) -> Bool {
  let plane = lead == 3 ? 2 : 1
  var units = 0
  for start in stride(from: head.startIndex, to: head.endIndex - 3, by: 4) {
    guard head[start + lead] == 0, head[start + plane] <= 0x10 else { return false }
    units += 1
  }
  let zeros = head.count { $0 == 0 }
  return units > 0 && zeros * 2 >= head.count && zeros * 8 < head.count * 7
}

/// What the units of two bytes would be in one order of the bytes.
private struct UnitCensus {
  private var units = 0
  /// Characters that texts are made of.
  private var usual = 0
  private var blanks = 0
  /// Characters that are blanks with their bytes the other way round, and those that texts do not have.
  private var wrong = 0

  init(_ bytes: ArraySlice<UInt8>, _ order: ByteOrder) {
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      count(order == .little ? second << 8 | first : first << 8 | second)
    }
  }

  private mutating func count(_ unit: UInt16) {
    units += 1
    switch unit {
    case 0x20, 0x0A, 0x0D, 0x09, 0x3000...0x3002, 0xFF0C: (blanks, usual) = (blanks + 1, usual + 1)
    case 0x2000, 0x0A00, 0x0D00, 0x0900, 0x2E00, 0x2C00: wrong += 1
    case 0x00...0x1F, 0x7F...0x9F, 0xE000...0xF8FF, 0xFFF0...0xFFFF: wrong += 1
    case 0x20...0x24F, 0x300...0x52F, 0x531...0x7BF, 0x900...0xDFF, 0xE01...0xE7F, 0x10A0...0x1248, 0x1E00...0x2027,
      0x202F...0x20BF, 0x2100...0x22FF, 0x2500...0x27BF, 0x3003...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
      0xD800...0xDFFF, 0xFB50...0xFDFF, 0xFE30...0xFEFF, 0xFF00...0xFFEF:
      usual += 1
    default: break
    }
  }

  var quality: Int { usual + 8 * blanks - 8 * wrong }
  var isText: Bool { blanks > 0 && usual * 10 >= units * 9 && wrong * 50 <= units }
}
