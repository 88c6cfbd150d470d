import CharsetTables

/// The tables of the embedded file, in its order.
enum Table: Int {
  case ibm866, iso8859_2, iso8859_3, iso8859_4, iso8859_5, iso8859_6, iso8859_7, iso8859_8, iso8859_10, iso8859_13
  case iso8859_14, iso8859_15, iso8859_16, koi8R, koi8U, macintosh, windows874, windows1250, windows1251, windows1252
  case windows1253, windows1254, windows1255, windows1256, windows1257, windows1258, macCyrillic
  case cp437, cp737, cp775, cp850, cp852, cp855, cp857, cp858, cp860, cp861, cp862, cp863, cp864, cp865, cp869, cp1125
  case macCentralEurope, macCroatian, macGreek, macIceland, macRomanian, macTurkish
  case jis0208, jis0212, eucKR, gb18030, big5
  /// A bit for each pair of Big5 whose character is in the second plane.
  case big5SecondPlane
  /// Three numbers for each range of GB18030's sequences of four bytes.
  case gb18030Ranges

  var count: Int { Int(Self.number(at: 8 + 8 * rawValue)) }

  /// The number at an index; 0 for a pair without a character, and past the end.
  subscript(index: Int) -> UInt16 {
    guard index >= 0, index < count else { return 0 }
    let bytes = charsetTables().bytes + Int(Self.number(at: 4 + 8 * rawValue)) + 2 * index
    return UInt16(bytes[0]) | UInt16(bytes[1]) << 8
  }

  private static func number(at offset: Int) -> UInt32 {
    let bytes = charsetTables().bytes + offset
    return UInt32(bytes[0]) | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) << 16 | UInt32(bytes[3]) << 24
  }
}
