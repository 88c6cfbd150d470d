import Glibc
import Postbox
import Testing

struct MailboxTests {
  @Test func eventsComeOutInTheOrderTheyWentIn() throws {
    let mailbox = Mailbox<Int>(wakeup: try Wakeup())
    for number in 1...3 { mailbox.post(number) }
    #expect(mailbox.takeAll() == [1, 2, 3])
    #expect(mailbox.takeAll() == [])
  }

  @Test func ringsOnlyWhenItWasEmpty() throws {
    let mailbox = Mailbox<Int>(wakeup: try Wakeup())
    for number in 1...3 { mailbox.post(number) }
    var bytes = [UInt8](repeating: 1, count: 8)
    #expect(read(mailbox.wakeup.readEnd, &bytes, bytes.count) == 1)
    _ = mailbox.takeAll()
    mailbox.post(4)
    #expect(mailbox.wakeup.wait(milliseconds: 0))
  }

  @Test func losesNothingThatManyThreadsPost() async throws {
    let mailbox = Mailbox<Int>(wakeup: try Wakeup())
    await withTaskGroup(of: Void.self) { group in
      for start in 0..<8 { group.addTask { for number in 0..<500 { mailbox.post(start * 500 + number) } } }
    }
    #expect(mailbox.takeAll().sorted() == Array(0..<4000))
  }

  @Test func aFullPipeHoldsNobodyUp() throws {
    let wakeup = try Wakeup()
    for _ in 0..<100_000 { wakeup.ring() }
    #expect(wakeup.wait(milliseconds: 0))
    #expect(!wakeup.wait(milliseconds: 0))
  }

  @Test func aSignalRingsWithItsNumber() throws {
    let wakeup = try Wakeup()
    wakeup.watch([SIGUSR2])
    defer { signal(SIGUSR2, SIG_DFL) }
    wakeup.ring()
    #expect(wakeup.drain() == [])
    // To the process, not to this thread: threads of the pool take no signals.
    kill(getpid(), SIGUSR2)
    var waits = [pollfd(fd: wakeup.readEnd, events: Int16(POLLIN), revents: 0)]
    #expect(poll(&waits, 1, 10_000) == 1)
    #expect(wakeup.drain() == [SIGUSR2])
    #expect(wakeup.drain() == [])
  }
}
