import Glibc

/// The bytes as text. The encoding is, in this order: that of a byte order mark, UTF-16 if about every other byte is
/// zero, ISO-2022-JP if declared, UTF-8, any other declared one, windows-1252. `nil` for bytes that are not text.
func decodedText(_ bytes: some Collection<UInt8>, declaredEncoding: String? = nil) -> String? {
  var bytes = Array(bytes)
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes[3...], as: UTF8.self) }
  if let order = utf16Order(of: bytes) { return utf16Text(bytes, order) }
  bytes = withoutZeros(bytes)
  guard !isBinary(bytes) else { return nil }
  if let declaredEncoding, isShiftedSevenBit(declaredEncoding) {
    return text(bytes, from: declaredEncoding) ?? String(decoding: bytes, as: UTF8.self)
  }
  if let text = String(validating: bytes, as: UTF8.self) { return text }
  if isMostlyUTF8(bytes) { return String(decoding: bytes, as: UTF8.self) }
  if let declaredEncoding, !isUTF8Label(declaredEncoding), let text = text(bytes, from: declaredEncoding) {
    return text
  }
  return windows1252Text(bytes)
}

enum ByteOrder { case little, big }

/// Judged by a byte order mark, by the start of a JSON object, or by whether every other byte of the first thousand is
/// zero.
func utf16Order(of bytes: [UInt8]) -> ByteOrder? {
  if bytes.starts(with: [0xFF, 0xFE]) { return .little }
  if bytes.starts(with: [0xFE, 0xFF]) { return .big }
  let head = bytes.prefix(1000)
  guard head.count >= 4 else { return nil }
  // The keys of a JSON object are ASCII, whatever script its texts are in.
  if head.starts(with: [0x7B, 0, 0x22, 0]) { return .little }
  if head.starts(with: [0, 0x7B, 0, 0x22]) { return .big }
  var zerosAtEven = 0
  var zerosAtOdd = 0
  for (index, byte) in head.enumerated() where byte == 0 {
    if index % 2 == 0 { zerosAtEven += 1 } else { zerosAtOdd += 1 }
  }
  if zerosAtOdd * 5 > head.count * 2, zerosAtEven * 20 < head.count { return .little }
  if zerosAtEven * 5 > head.count * 2, zerosAtOdd * 20 < head.count { return .big }
  return nil
}

func utf16Text(_ bytes: [UInt8], _ order: ByteOrder) -> String {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  for index in stride(from: 0, to: bytes.count - 1, by: 2) {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(order == .little ? second << 8 | first : first << 8 | second)
  }
  if units.first == 0xFEFF { units.removeFirst() }
  return String(decoding: units, as: UTF16.self)
}

/// Removes zeros: a text may have them at its end, or scattered in it. Bytes that are mostly zeros before the last
/// other byte are not text, and are returned unchanged.
private func withoutZeros(_ bytes: [UInt8]) -> [UInt8] {
  guard let end = bytes.lastIndex(where: { $0 != 0 }) else { return bytes }
  let head = bytes[...end].prefix(4096)
  guard bytes.contains(0), head.count(where: { $0 == 0 }) * 2 < head.count else { return bytes }
  return bytes.filter { $0 != 0 }
}

/// Whether more than one byte in fifty of the first 4,096 is a control character that does not occur in texts.
private func isBinary(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(4096)
  let controls = head.count { $0 < 0x08 || (0x0E...0x1A).contains($0) || (0x1C...0x1F).contains($0) }
  return controls * 50 > head.count
}

/// Whether at least 95 of 100 sequences of high bytes are valid: one bad byte does not mean another encoding.
private func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
  var valid = 0
  var broken = 0
  var decoder = UTF8()
  var source = bytes.makeIterator()
  while true {
    switch decoder.decode(&source) {
    case .scalarValue(let scalar): if scalar.value >= 0x80 { valid += 1 }
    case .error: broken += 1
    case .emptyInput: return valid > 0 && valid * 5 >= broken * 95
    }
  }
}

private func isUTF8Label(_ label: String) -> Bool {
  ["utf-8", "utf8", "unicode-1-1-utf-8"].contains(label.lowercased())
}

private func isShiftedSevenBit(_ label: String) -> Bool { label.lowercased() == "iso-2022-jp" }

/// Decodes by the C library's tables; `nil` for an encoding that it does not know, and for UTF-7, which is never used.
private func text(_ bytes: [UInt8], from label: String) -> String? {
  let name = iconvName(label)
  guard !name.isEmpty, !name.hasPrefix("utf-7") else { return nil }
  if name == "windows-1252" { return windows1252Text(bytes) }
  let converter = iconv_open("UTF-8", name)
  guard let converter, Int(bitPattern: converter) != -1 else { return nil }
  defer { iconv_close(converter) }
  var input = bytes.map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
  var written = 0
  input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var source = input.baseAddress
      var sourceLeft = input.count
      var target = output.baseAddress
      var targetLeft = output.count
      while sourceLeft > 0, iconv(converter, &source, &sourceLeft, &target, &targetLeft) == Int.max.magnitude * 2 + 1 {
        guard targetLeft >= 3, sourceLeft > 0 else { break }
        for byte in UTF8.encodedReplacementCharacter {
          target?.pointee = CChar(bitPattern: byte)
          target = target?.advanced(by: 1)
          targetLeft -= 1
        }
        source = source?.advanced(by: 1)
        sourceLeft -= 1
      }
      written = output.count - targetLeft
    }
  }
  return withoutControls(String(decoding: output[..<written].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self))
}

/// Replaces C1 controls: the C library returns them for bytes 80 to 9F that a charset does not define, and cleaning
/// would skip the rest of a line after some of them.
private func withoutControls(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUndefinedControl) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { isUndefinedControl($0) ? "\u{FFFD}" : $0 }))
}

/// A C1 control, except the line end of EBCDIC.
private func isUndefinedControl(_ scalar: Unicode.Scalar) -> Bool {
  (0x80...0x9F).contains(scalar.value) && scalar.value != 0x85
}

/// The C library's name for a declared label, which is understood as in the WHATWG table.
private func iconvName(_ label: String) -> String {
  let label = label.lowercased()
  switch label {
  case "iso-8859-1", "latin1", "us-ascii", "ascii", "cp1252", "x-user-defined": return "windows-1252"
  case "iso-8859-9", "latin5": return "windows-1254"
  case "gb2312", "gbk", "x-gbk": return "gb18030"
  case "shift_jis", "x-sjis", "shift-jis", "sjis": return "cp932"
  case "ks_c_5601-1987", "euc-kr", "ks_c_5601": return "cp949"
  case "big5", "big5-hkscs", "cn-big5": return "big5-hkscs"
  case "tis-620", "iso-8859-11", "windows-874": return "cp874"
  case "x-mac-cyrillic": return "mac-uk"
  default: return label.unicodeScalars.allSatisfy { $0.isASCII && $0.value > 0x20 && $0 != "/" } ? label : ""
  }
}

func windows1252Text(_ bytes: [UInt8]) -> String {
  var out = String.UnicodeScalarView()
  for byte in bytes {
    if (0x80...0x9F).contains(byte) {
      out.append(Unicode.Scalar(windows1252HighControls[Int(byte) - 0x80]) ?? "\u{FFFD}")
    } else {
      out.append(Unicode.Scalar(byte))
    }
  }
  return String(out)
}

/// Scalars for the bytes 80 to 9F in windows-1252; U+FFFD for bytes without one.
private let windows1252HighControls: [UInt16] = [
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
  0x017D,
  0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
  0xFFFD,
  0x017E, 0x0178,
]

/// The damage from bytes that are not valid in the text's charset.
struct DecodingDamage {
  /// How many U+FFFD there are in place of such bytes.
  var count: Int
  /// The line of the first of them, from 1.
  var line: Int

  /// `nil` when all bytes were valid.
  init?(of text: String, from bytes: some Collection<UInt8>) {
    let replacement = "\u{FFFD}"
    guard text.hasBytes(of: replacement) else { return nil }
    let written = String(decoding: bytes, as: UTF8.self)
    let isUTF8 = String(validating: Array(bytes), as: UTF8.self) != nil
    guard !isUTF8 || written.unicodeScalars.count != text.unicodeScalars.count else { return nil }
    var (count, line, first) = (0, 1, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      guard scalar == "\u{FFFD}" else { continue }
      if count == 0 { first = line }
      count += 1
    }
    (self.count, self.line) = (count, first)
  }

  var sentence: String {
    let bytes = count == 1 ? "a byte that is" : "\(count) bytes that are"
    return "has \(bytes) no text in its charset, shown as \u{FFFD}; save it as UTF-8 to mend it"
  }
}
