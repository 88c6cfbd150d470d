import Glibc

/// The terminal device's modes (termios): as they were found, and as the reader needs them.
///
/// ncurses would set them only after the terminal has read all output, which one that is stopped never does.
struct DeviceModes {
  private let device: Int32
  private(set) var found = termios()

  init(_ device: Int32) {
    self.device = device
    tcgetattr(device, &found)
  }

  /// Every key comes at once and as it is, and output goes out as it is.
  func takeOver() {
    var modes = found
    modes.c_iflag &= ~tcflag_t(BRKINT | PARMRK | ISTRIP | IXON | INLCR | IGNCR | ICRNL)
    modes.c_oflag &= ~tcflag_t(ONLCR)
    modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    withUnsafeMutableBytes(of: &modes.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    tcsetattr(device, TCSANOW, &modes)
  }

  func restore() {
    var modes = found
    tcsetattr(device, TCSANOW, &modes)
  }
}
