import Grid
import Postbox
import Reader
import Styling

/// Reads with one person until they quit or the terminal is gone. What the reader keeps is written when this returns; gives
/// back, a line each, which marks could not be.
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
