extension Charset {
  /// The charset of a name as locales, mail, pages and people write it, whatever its case and punctuation; `nil` for
  /// one that is not known here.
  ///
  /// A name is taken literally. Pages say "iso-8859-1" for windows-1252; a caller that reads pages has to handle that.
  public init?(name: String) {
    let plain = String(
      String.UnicodeScalarView(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || isDigit($0) }))
    guard let charset = Self.names[plain] else { return nil }
    self = charset
  }

  /// The usual name.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .ascii: "ASCII"
    case .iso8859_1: "ISO-8859-1"
    case .iso8859_2: "ISO-8859-2"
    case .iso8859_3: "ISO-8859-3"
    case .iso8859_4: "ISO-8859-4"
    case .iso8859_5: "ISO-8859-5"
    case .iso8859_6: "ISO-8859-6"
    case .iso8859_7: "ISO-8859-7"
    case .iso8859_8: "ISO-8859-8"
    case .iso8859_9: "ISO-8859-9"
    case .iso8859_10: "ISO-8859-10"
    case .iso8859_11: "ISO-8859-11"
    case .iso8859_13: "ISO-8859-13"
    case .iso8859_14: "ISO-8859-14"
    case .iso8859_15: "ISO-8859-15"
    case .iso8859_16: "ISO-8859-16"
    case .koi8R: "KOI8-R"
    case .koi8U: "KOI8-U"
    case .windows874: "windows-874"
    case .windows1250: "windows-1250"
    case .windows1251: "windows-1251"
    case .windows1252: "windows-1252"
    case .windows1253: "windows-1253"
    case .windows1254: "windows-1254"
    case .windows1255: "windows-1255"
    case .windows1256: "windows-1256"
    case .windows1257: "windows-1257"
    case .windows1258: "windows-1258"
    case .ibm866: "IBM866"
    case .cp437: "IBM437"
    case .cp850: "IBM850"
    case .macintosh: "macintosh"
    case .macCyrillic: "x-mac-cyrillic"
    case .macCentralEurope: "x-mac-ce"
    case .cp737: "IBM737"
    case .cp775: "IBM775"
    case .cp852: "IBM852"
    case .cp855: "IBM855"
    case .cp857: "IBM857"
    case .cp858: "IBM858"
    case .cp860: "IBM860"
    case .cp861: "IBM861"
    case .cp862: "IBM862"
    case .cp863: "IBM863"
    case .cp864: "IBM864"
    case .cp865: "IBM865"
    case .cp869: "IBM869"
    case .cp1125: "IBM1125"
    case .macCroatian: "x-mac-croatian"
    case .macGreek: "x-mac-greek"
    case .macIceland: "x-mac-iceland"
    case .macRomanian: "x-mac-romanian"
    case .macTurkish: "x-mac-turkish"
    case .eucJP: "EUC-JP"
    case .shiftJIS: "Shift_JIS"
    case .eucKR: "EUC-KR"
    case .cp949: "CP949"
    case .gb2312: "GB2312"
    case .gbk: "GBK"
    case .gb18030: "GB18030"
    case .big5: "Big5"
    }
  }

  /// Other names, in lower case and without punctuation.
  private static let otherNames: [(Charset, String)] = [
    (.ascii, "usascii iso646 iso646us ansix341968 646 ascii7"), (.iso8859_1, "latin1 l1 88591 isolatin1"),
    (.iso8859_2, "latin2 l2"), (.iso8859_3, "latin3 l3"), (.iso8859_4, "latin4 l4"), (.iso8859_5, "cyrillic"),
    (.iso8859_6, "arabic"), (.iso8859_7, "greek"), (.iso8859_8, "hebrew iso88598i iso88598e"),
    (.iso8859_9, "latin5 l5"), (.iso8859_10, "latin6 l6"), (.iso8859_11, "tis620 tis6200 thai8"),
    (.iso8859_13, "latin7 l7"), (.iso8859_14, "latin8 l8"), (.iso8859_15, "latin9 l9 latin0"),
    (.iso8859_16, "latin10 l10"), (.koi8R, "koi koi8"), (.koi8U, "koi8ru"), (.windows874, "cp874"),
    (.cp1125, "cp866u ruscii"), (.macintosh, "mac macroman xmacroman"),
    (.macCyrillic, "maccyrillic xmacukrainian"), (.macCentralEurope, "macce maclatin2 maccentraleurope"),
    (.eucJP, "ujis xeucjp"), (.shiftJIS, "shiftjis sjis xsjis mskanji windows31j cp932 cp943 pck"),
    (.eucKR, "ksc5601 ksc56011987 korean"), (.cp949, "uhc windows949 ms949"), (.gb2312, "euccn gb231280 chinese"),
    (.gbk, "xgbk cp936 ms936"), (.big5, "big5hkscs cnbig5 xxbig5 big5eten cp950"),
  ]

  private static let names: [String: Charset] = {
    var names: [String: Charset] = [:]
    for charset in allCases { names[charset.name.lowercased().filter { $0.isLetter || $0.isNumber }] = charset }
    for (charset, others) in otherNames { for name in others.split(separator: " ") { names[String(name)] = charset } }
    for charset in allCases where charset.name.hasPrefix("IBM") {
      let number = charset.name.dropFirst(3)
      for prefix in ["", "cp", "dos"] { names[prefix + number] = charset }
    }
    for number in 1250...1258 { names["cp\(number)"] = names["windows\(number)"] }
    return names
  }()
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
