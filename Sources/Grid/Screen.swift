import Charsets

/// What shows frames and reports inputs: a terminal, or a stand-in for tests.
///
/// Used from one thread only, the one that made it.
public protocol Screen: AnyObject {
  /// Columns and rows at the moment.
  var size: Size { get }
  /// Shows the frame. Showing an equal frame again writes nothing.
  func show(_ frame: Frame)
  /// Waits for inputs or for the wake-up pipe; empty when only the pipe rang.
  func nextInputs() -> [Input]
  /// Forgets what is on the terminal, so that the next `show` paints all of it.
  func redraw()
  /// Writes and reads in another charset from the next frame on.
  func use(_ charset: Charset)
  /// Hands the terminal to the shell until the process is continued.
  func suspend()
  /// Asks the terminal to put `text` on the clipboard of the machine that a person sits at.
  func copyToClipboard(_ text: String)
}
