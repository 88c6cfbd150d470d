import CNcurses
import Glibc
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

/// The widths of the C library, by which tmux, screen and many terminals count.
enum SystemWidth {
  private typealias Width = @convention(c) (wchar_t) -> CInt
  /// The C library's own `wcwidth`; `nil` where it is linked into the program.
  private static let systemWidth: Width? = {
    // RTLD_NEXT, which is a cast that Swift does not import: what would be found if ours were not there.
    guard let next = UnsafeMutableRawPointer(bitPattern: -1), let symbol = dlsym(next, "wcwidth") else { return nil }
    return unsafeBitCast(symbol, to: Width.self)
  }()

  /// Whether they count the same columns for a scalar. One that the system does not know yet, even a mark, takes one
  /// column there. Ask only after the locale is set.
  static func agrees(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x300, let systemWidth else { return true }
    let columns = Int(systemWidth(wchar_t(scalar.value)))
    return (columns < 0 ? 1 : columns) == scalar.columns
  }
}
