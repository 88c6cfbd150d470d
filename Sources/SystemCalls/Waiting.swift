import Glibc

// Standard input and output may be set to fail with EAGAIN instead of waiting, by whoever shares them.

/// Waits until there is something to read, or the end.
public func waitForInput(_ descriptor: Int32) { _ = isReady(descriptor, POLLIN, milliseconds: -1) }

/// Waits until there is room to write, or nobody to read it.
public func waitForRoom(_ descriptor: Int32) { _ = isReady(descriptor, POLLOUT, milliseconds: -1) }

/// Whether a read would give bytes or the end at once.
public func hasInput(_ descriptor: Int32) -> Bool { isReady(descriptor, POLLIN, milliseconds: 0) }

private func isReady(_ descriptor: Int32, _ events: Int32, milliseconds: Int32) -> Bool {
  var waits = [pollfd(fd: descriptor, events: Int16(events), revents: 0)]
  return poll(&waits, 1, milliseconds) > 0
}
