import Grid

/// The C function `wcwidth`, by our table: the columns of a character, -1 for one that no terminal shows.
///
/// ncurses counts with `wcwidth`, and a program's own comes before the C library's, so that layout and terminal cannot
/// disagree about a scalar, whatever Unicode the system knows.
@_cdecl("wcwidth")
public func columnsOfCharacter(_ character: CInt) -> CInt {
  guard let scalar = UInt32(exactly: character).flatMap(Unicode.Scalar.init) else { return -1 }
  switch scalar.value {
  case 0: return 0
  case ..<0x20, 0x7F..<0xA0: return -1
  default: return CInt(scalar.columns)
  }
}
