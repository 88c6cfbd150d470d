import Glibc

/// The terminal device's modes (termios): as they were found, and as the reader needs them.
///
/// We set them, not ncurses: that waits until the terminal has read all output, and a stopped terminal never does.
struct DeviceModes {
  private let device: Int32
  private(set) var found = termios()

  init(_ device: Int32) {
    self.device = device
    tcgetattr(device, &found)
  }

  /// Sets the device to pass each key on at once, and to change neither input nor output.
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
