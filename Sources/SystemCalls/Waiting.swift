import Glibc

// Reads and writes on standard input and output may fail with EAGAIN instead of waiting, if another program that shares
// them has set them so.

/// Waits until there is something to read, or the end is reached.
public func waitForInput(_ descriptor: Int32) { _ = isReady(descriptor, POLLIN, milliseconds: -1) }

/// Waits until there is room to write, or the reader is gone.
public func waitForRoom(_ descriptor: Int32) { _ = isReady(descriptor, POLLOUT, milliseconds: -1) }

/// Whether a read would return bytes, or the end, without waiting.
public func hasInput(_ descriptor: Int32) -> Bool { isReady(descriptor, POLLIN, milliseconds: 0) }

private func isReady(_ descriptor: Int32, _ events: Int32, milliseconds: Int32) -> Bool {
  var waits = [pollfd(fd: descriptor, events: Int16(events), revents: 0)]
  return poll(&waits, 1, milliseconds) > 0
}
