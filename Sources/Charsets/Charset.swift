/// How characters are written as bytes.
public enum Charset: Hashable, Sendable, CaseIterable {
  case utf8, ascii
  case iso8859_1, iso8859_2, iso8859_3, iso8859_4, iso8859_5, iso8859_6, iso8859_7, iso8859_8, iso8859_9, iso8859_10
  case iso8859_11, iso8859_13, iso8859_14, iso8859_15, iso8859_16
  case koi8R, koi8U
  case windows874, windows1250, windows1251, windows1252, windows1253, windows1254, windows1255, windows1256
  case windows1257, windows1258
  case ibm866, cp437, cp737, cp775, cp850, cp852, cp855, cp857, cp858, cp860, cp861, cp862, cp863, cp864, cp865, cp869
  case cp1125
  case macintosh, macCyrillic, macCentralEurope, macCroatian, macGreek, macIceland, macRomanian, macTurkish
  case eucJP, shiftJIS, big5
  /// CP949 adds pairs to those of EUC-KR, some with a first byte of 0x80 to 0x9F, which a terminal may take for a control.
  case eucKR, cp949
  /// GBK adds such pairs to those of GB2312; GB18030 adds characters of four bytes to GBK.
  case gb2312, gbk, gb18030

  /// How many bytes a character takes, and which table has the characters.
  enum Form {
    case utf8, ascii
    /// The upper half of one byte. `hasControls`: 0x80 to 0x9F are control characters, whatever the table says.
    case single(Table, hasControls: Bool)
    case eucJP, shiftJIS, eucKR, gb18030, big5
  }

  var form: Form {
    switch self {
    case .utf8: .utf8
    case .ascii: .ascii
    case .iso8859_1: .single(.windows1252, hasControls: true)
    case .iso8859_2: .single(.iso8859_2, hasControls: true)
    case .iso8859_3: .single(.iso8859_3, hasControls: true)
    case .iso8859_4: .single(.iso8859_4, hasControls: true)
    case .iso8859_5: .single(.iso8859_5, hasControls: true)
    case .iso8859_6: .single(.iso8859_6, hasControls: true)
    case .iso8859_7: .single(.iso8859_7, hasControls: true)
    case .iso8859_8: .single(.iso8859_8, hasControls: true)
    case .iso8859_9: .single(.windows1254, hasControls: true)
    case .iso8859_10: .single(.iso8859_10, hasControls: true)
    case .iso8859_11: .single(.windows874, hasControls: true)
    case .iso8859_13: .single(.iso8859_13, hasControls: true)
    case .iso8859_14: .single(.iso8859_14, hasControls: true)
    case .iso8859_15: .single(.iso8859_15, hasControls: true)
    case .iso8859_16: .single(.iso8859_16, hasControls: true)
    case .koi8R: .single(.koi8R, hasControls: false)
    case .koi8U: .single(.koi8U, hasControls: false)
    case .windows874: .single(.windows874, hasControls: false)
    case .windows1250: .single(.windows1250, hasControls: false)
    case .windows1251: .single(.windows1251, hasControls: false)
    case .windows1252: .single(.windows1252, hasControls: false)
    case .windows1253: .single(.windows1253, hasControls: false)
    case .windows1254: .single(.windows1254, hasControls: false)
    case .windows1255: .single(.windows1255, hasControls: false)
    case .windows1256: .single(.windows1256, hasControls: false)
    case .windows1257: .single(.windows1257, hasControls: false)
    case .windows1258: .single(.windows1258, hasControls: false)
    case .ibm866: .single(.ibm866, hasControls: false)
    case .cp437: .single(.cp437, hasControls: false)
    case .cp850: .single(.cp850, hasControls: false)
    case .macintosh: .single(.macintosh, hasControls: false)
    case .macCyrillic: .single(.macCyrillic, hasControls: false)
    case .macCentralEurope: .single(.macCentralEurope, hasControls: false)
    case .cp737: .single(.cp737, hasControls: false)
    case .cp775: .single(.cp775, hasControls: false)
    case .cp852: .single(.cp852, hasControls: false)
    case .cp855: .single(.cp855, hasControls: false)
    case .cp857: .single(.cp857, hasControls: false)
    case .cp858: .single(.cp858, hasControls: false)
    case .cp860: .single(.cp860, hasControls: false)
    case .cp861: .single(.cp861, hasControls: false)
    case .cp862: .single(.cp862, hasControls: false)
    case .cp863: .single(.cp863, hasControls: false)
    case .cp864: .single(.cp864, hasControls: false)
    case .cp865: .single(.cp865, hasControls: false)
    case .cp869: .single(.cp869, hasControls: false)
    case .cp1125: .single(.cp1125, hasControls: false)
    case .macCroatian: .single(.macCroatian, hasControls: false)
    case .macGreek: .single(.macGreek, hasControls: false)
    case .macIceland: .single(.macIceland, hasControls: false)
    case .macRomanian: .single(.macRomanian, hasControls: false)
    case .macTurkish: .single(.macTurkish, hasControls: false)
    case .eucJP: .eucJP
    case .shiftJIS: .shiftJIS
    case .eucKR, .cp949: .eucKR
    case .gb2312, .gbk, .gb18030: .gb18030
    case .big5: .big5
    }
  }

  /// The characters of its 256 bytes, U+FFFD for bytes that are none; `nil` for a charset with characters of several
  /// bytes.
  public var characters: [Unicode.Scalar]? {
    guard case .single = form else { return nil }
    return (UInt8.min...UInt8.max).map { byte in
      var decoder = CharacterDecoder(self)
      guard case .scalar(let scalar) = decoder.take(byte) else { return "\u{FFFD}" }
      return scalar
    }
  }

  /// Whether both bytes of a pair are above all control characters (0xA1 and more); other pairs of its table are
  /// unused.
  var isHigh: Bool { self == .eucKR || self == .gb2312 }

  /// Whether it writes characters of several bytes by tables of their own.
  public var isDoubleByte: Bool {
    switch form {
    case .utf8, .ascii, .single: false
    case .eucJP, .shiftJIS, .eucKR, .gb18030, .big5: true
    }
  }
}
