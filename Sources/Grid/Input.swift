/// A key as a person means it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, escape, tab, backTab, backspace, insert, delete
  case up, down, left, right, pageUp, pageDown, home, end
  /// Control plus a lower-case letter.
  case control(Character)
  /// Alt (sent as Esc and the key at once) plus a character.
  case alt(Character)
  case altLeft, altRight
  /// F1…F12.
  case function(Int)
}

public struct MouseEvent: Hashable, Sendable {
  public enum Action: Hashable, Sendable { case press, release, wheelUp, wheelDown }
  public var action: Action
  /// From the top left of the screen, from zero.
  public var row: Int
  public var column: Int

  public init(_ action: Action, row: Int, column: Int) {
    self.action = action
    self.row = row
    self.column = column
  }
}

/// What a terminal reports. Background work has its own events in `Reader`.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one piece (bracketed paste), controls already gone but for newline and tab.
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  /// The terminal is gone, or the process was asked to end.
  case hangup
}
