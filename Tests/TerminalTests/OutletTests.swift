import Glibc
import Testing

@testable import Terminal

/// A terminal that refuses what is written to it.
@Suite struct OutletTests {
  /// Every write fails as on a full disk.
  @Test func whatCannotBeWrittenIsDroppedAndTold() throws {
    let device = open("/dev/full", O_RDWR | O_CLOEXEC)
    try #require(device >= 0)
    defer { close(device) }
    let outlet = Outlet(terminal: device)
    defer { outlet.close() }
    outlet.append("a frame".utf8)
    #expect(!outlet.push())
    #expect(errno == ENOSPC && outlet.isEmpty)
    outlet.append("another".utf8)
    #expect(!outlet.drain(milliseconds: 10_000))
    #expect(outlet.isEmpty)
  }

  /// Every write fails with EIO once nobody holds the other end.
  @Test func aTerminalThatIsGoneEndsEveryWrite() throws {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(master >= 0)
    var (lock, number) = (Int32(0), UInt32(0))
    #expect(ioctl(master, 0x4004_5431 /* TIOCSPTLCK */, &lock) == 0)
    #expect(ioctl(master, 0x8004_5430 /* TIOCGPTN */, &number) == 0)
    let device = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(device >= 0)
    defer { close(device) }
    let outlet = Outlet(terminal: device)
    defer { outlet.close() }
    outlet.append("a frame".utf8)
    #expect(outlet.push() && outlet.isEmpty)
    close(master)
    outlet.append("another".utf8)
    #expect(!outlet.push())
    #expect(errno == EIO && outlet.isEmpty)
    outlet.force(Array("the end".utf8))
    #expect(outlet.isEmpty)
  }
}
