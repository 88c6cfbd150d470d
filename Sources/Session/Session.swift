import Grid
import Postbox
import Reader
import Styling

/// Runs the reader for one person until they quit or the terminal is gone. What the reader keeps is written when this
/// returns. Returns the marks that could not be written, a line each.
///
/// Runs on the calling thread, which alone touches state and screen. `mailbox` must ring the pipe that `screen` waits
/// on; other threads may post to it. `witness` is told what is done.
@discardableResult
public func run<S: Screen>(
  _ state: ReaderState, theme: Theme, on screen: S, mailbox: Mailbox<Event>, services: Services, workload: Workload,
  witness: Witness? = nil
) -> [String] {
  var loop = Loop(state, theme, screen, mailbox, services, workload, witness) {
    screen.nextInputs().map(Event.input) + mailbox.takeAll()
  }
  return loop.run()
}
