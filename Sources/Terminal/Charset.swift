import CNcurses
import Glibc

/// What characters the terminal library can write.
enum Charset {
  case unicode
  /// There is no UTF-8 locale: text is put into ASCII, one column for one.
  case ascii

  /// Takes on the person's locale for characters, or one with UTF-8 where theirs has none.
  static func adopt() -> Charset {
    for name in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      if String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return .unicode }
    }
    return .ascii
  }
}
