import Articles
import Grid
import Postbox
import Reader
import Session
import Styling
import Testing

@Suite struct ReplayTests {
  /// Keys with marks, a search, prompts that are left and what a late answer brings.
  private static let keys = "jj<Enter> hsmUSpe<BS>earl<Enter>vvv/Vote<Esc>"

  @Test func aReplayEndsOnTheSameScreen() async throws {
    let desk = try Desk()
    let session = Recording()
    let played = await desk.record(try press(Self.keys), session)
    let again = try await Desk().replay(session.record)
    #expect(again.problem == nil)
    #expect(again.frame?.text() == played.text)
    #expect(played.text.contains("Pearl"))
  }

  /// Typed at once, answers come as they like: late ones among them.
  @Test func typingAheadIsRepeatedInTheOrderInWhichItWasApplied() async throws {
    let session = Recording()
    let script =
      try pressAtOnce("jjj/p") + [.inputs([.key(.character("e")), .resize(Size(columns: 70, rows: 12))])]
      + pressAtOnce("<Enter>s") + [.untilQuiet]
    let played = await (try Desk()).record(script, session)
    for _ in 0..<10 {
      let again = try await Desk().replay(session.record)
      #expect(again.problem == nil)
      #expect(again.frame?.text() == played.text)
      #expect(again.frame?.size == Size(columns: 70, rows: 12))
    }
  }

  /// Wherever the record breaks off, the rest of it is repeated.
  @Test func everyBeginningOfARecordCanBeRepeated() async throws {
    let session = Recording()
    _ = await (try Desk()).record(try press("j<Enter>hs/Pe<Enter>"), session)
    let record = session.record
    for count in record.entries.indices {
      let part = SessionRecord(record.beginning, Array(record.entries.prefix(count)))
      #expect(try await Desk().replay(part).problem == nil, "\(count) entries")
    }
  }

  @Test func whatFailedInTheSessionFailsAgain() async throws {
    let session = Recording()
    let played = await (try Desk()).record(try press("s"), session) { services in
      services.make = { change in
        guard change.isMark else { return nil }
        throw Broken(description: "the disk is gone")
      }
    }
    #expect(played.text.contains("the disk is gone"))
    let again = try await Desk().replay(session.record)
    #expect(again.frame?.text() == played.text)
  }

  @Test func anAnswerThatNeverComesEndsItWithItsLine() async throws {
    let session = Recording()
    _ = await (try Desk()).record(try press("j"), session)
    var record = session.record
    record.entries.insert(NumberedEntry(line: 77, .answer(.profile, Ticket(number: 999))), at: 1)
    let again = try await Desk().replay(record)
    #expect(again.problem?.line == 77)
    #expect(again.problem?.description.contains("profile 999") == true)
  }

  @Test func anAnswerThatFailsEndsItWithTheReason() async throws {
    let session = Recording()
    _ = await (try Desk()).record(try press("j"), session)
    let again = try await Desk().replay(session.record) { services in
      services.beforeAnswer { _ in throw Broken(description: "the library is gone") }
    }
    #expect(again.problem?.description.contains("the library is gone") == true)
  }

  @Test func nothingIsOpenedOutside() async throws {
    let (first, second, session) = (try Desk(), try Desk(), Recording())
    _ = await first.record(try press("o"), session)
    #expect(first.log.contains { $0.hasPrefix("open ") })
    _ = await second.replay(session.record)
    #expect(!second.log.contains { $0.hasPrefix("open ") })
  }
}

/// What a session writes down: the record goes through its text, as in the program.
final class Recording: Sendable {
  private let entries = Shared<[RecordEntry]>([])

  var record: SessionRecord {
    var beginning = Beginning.small
    beginning.size = Size(columns: 120, rows: 24)
    do { return try SessionRecord(text: written(beginning, entries.value)) } catch {
      Issue.record("the record cannot be read: \(error)")
      return SessionRecord(beginning)
    }
  }

  func witness() -> Witness {
    var recorder = Recorder()
    return { [entries] occurrence in
      if let entry = recorder.entry(for: occurrence) { entries.value += [entry] }
    }
  }
}

extension Desk {
  func record(
    _ script: [HeadlessScreen.Step], _ session: Recording,
    change: @escaping @Sendable (inout Services) -> Void = { _ in }
  ) async -> Played {
    await outside { [self] in
      let screen = HeadlessScreen(size: size, script: [.untilQuiet] + script, awaitRing: workload.awaitRing)
      run(on: screen, change: change, witness: session.witness())
      return Played(screen)
    }
  }

  func replay(
    _ record: SessionRecord, change: @escaping @Sendable (inout Services) -> Void = { _ in }
  ) async -> Replayed {
    await outside { [self] in
      var services = services
      change(&services)
      return Session.replay(
        record, state, theme: Theme(name: "plain", [:]), mailbox: mailbox, services: services, workload: workload)
    }
  }
}
