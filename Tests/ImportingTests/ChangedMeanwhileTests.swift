import Dispatch
import Foundation
import GRDB
import Importing
import Storage
import Testing

/// Several programs that import other versions of the same articles at the same time.
@Suite struct ChangedMeanwhileTests {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "filling-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private static let articles = 60

  /// A file with a version of each article.
  private func write(_ version: String) throws -> String {
    let lines = (0..<Self.articles).map { number in
      """
      {"title":"Story \(number)","url":"https://a.example/\(number)","published":"2020-01-10",\
      "body":"\(version) number \(number): Vladimir Putin visited Cuba."}
      """
    }
    let path = folder + "/" + version + ".jsonl"
    try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func library(_ reader: String) throws -> Library {
    try Library(.files(library: folder + "/library", state: folder + "/" + reader))
  }

  /// Imports in a library of its own on the same file, and gives back how many articles came in or were there.
  @discardableResult
  private func fill(_ path: String, _ library: Library) throws -> Int {
    let isOver = DispatchSemaphore(value: 0)
    let intake = Intake(into: library, now: 1_600_000_000, showsFirst: false)
    intake.start(.paths([path])) { isOver.signal() }
    try expectSignal(isOver)
    if let failure = intake.failure { throw failure }
    return intake.report.articles
  }

  private struct NeverSignalled: Error {}

  /// Waits, but not for ever.
  private func expectSignal(_ semaphore: DispatchSemaphore) throws {
    guard semaphore.wait(timeout: .now() + 120) == .success else { throw NeverSignalled() }
  }

  @Test func nothingIsLostAndEverythingIsNamed() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let versions = try ["First", "Second"].map(write)
    let libraries = try ["a", "b"].map(library)
    for round in 0..<3 {
      DispatchQueue.concurrentPerform(iterations: 2) { index in
        // Each in turn holds what the other is about to change.
        for turn in 0..<4 {
          do {
            #expect(try fill(versions[(index + turn + round) % 2], libraries[index]) == Self.articles)
          } catch {
            Issue.record("\(error)")
          }
        }
      }
      for number in 0..<Self.articles {
        let shown = try #require(try libraries[0].article(at: "https://a.example/\(number)"))
        #expect(Set(shown.article.mentions.map(\.entity.name)) == ["Vladimir Putin", "Cuba"], "round \(round)")
      }
    }
    #expect(try libraries[0].articleCount() == Self.articles)
  }

  /// Another program changes all articles after this one has seen that the library holds them, and before it adds them.
  @Test func whatChangesBetweenTheLookAndTheAdditionIsAddedWithItsNames() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = try write("First")
    try fill(path, try library("a"))
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder + "/library", configuration: configuration)
    try other.inDatabase { db in try db.beginTransaction(.immediate) }
    let importing = try Library(.files(library: folder + "/library", state: folder + "/b")) { _ in
      // Here the addition waits: all has been looked at.
      do {
        try other.inDatabase { db in
          try db.execute(sql: "UPDATE content SET body = 'Other words.', hash = 0")
          try db.commit()
        }
      } catch {
        Issue.record("\(error)")
      }
    }
    #expect(try fill(path, importing) == Self.articles)
    for number in 0..<Self.articles {
      let shown = try #require(try importing.article(at: "https://a.example/\(number)"))
      #expect(shown.article.body.hasPrefix("First number \(number)"))
      #expect(Set(shown.article.mentions.map(\.entity.name)) == ["Vladimir Putin", "Cuba"])
    }
  }

  @Test func theSampleEditionIsWantedUntilItHasItsNames() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let library = try library("a")
    #expect(try SampleEditionNeed(of: library) == .everything)
    let isOver = DispatchSemaphore(value: 0)
    let isSeen = DispatchSemaphore(value: 0)
    let intake = Intake(into: library, now: 1_600_000_000, showsFirst: true) { isSeen.signal() }
    intake.start(.sampleEdition) { isOver.signal() }
    try expectSignal(isSeen)
    intake.stop()
    try expectSignal(isOver)
    let afterwards = try SampleEditionNeed(of: library)
    #expect(afterwards != .everything)
    let second = Intake(into: library, now: 1_600_000_000, showsFirst: true)
    second.start(.sampleEdition) { isOver.signal() }
    try expectSignal(isOver)
    #expect(try SampleEditionNeed(of: library) == .nothing)
  }

  /// The reader has found the library new, and the first import of another program is not committed yet.
  @Test(arguments: [false, true])
  func theSampleEditionStaysOutOfALibraryThatIsNewNoMore(showsFirst: Bool) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let reading = try library("a")
    #expect(try SampleEditionNeed(of: reading) == .everything)
    try fill(try write("First"), try library("b"))
    let isOver = DispatchSemaphore(value: 0)
    let intake = Intake(into: reading, now: 1_600_000_000, showsFirst: showsFirst)
    intake.start(.sampleEdition) { isOver.signal() }
    try expectSignal(isOver)
    #expect(intake.failure == nil)
    #expect(intake.report.articles == 0 && intake.report.added.leftOut > 0)
    #expect(try reading.articleCount() == Self.articles)
  }

  @Test func anImportOfOneBatchIsNoSampleEdition() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let library = try library("a")
    try fill(try write("First"), library)
    #expect(try SampleEditionNeed(of: library) == .nothing)
  }
}
