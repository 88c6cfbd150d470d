import Articles
import Dispatch
import Importing
import Storage
import SystemCalls
import Synchronization

/// Brings articles from files into a library: read one after the other, recognised on all cores, added in batches.
///
/// The three stages work at the same time; at most `batchesUnderWay` batches are in memory, whatever the files hold.
public final class Intake: Sendable {
  /// What has come in so far.
  public struct Report: Sendable {
    public var added = Library.AddReport()
    public var problems: [ImportProblem] = []
    /// Articles added, updated or found unchanged.
    public var articles: Int { added.added + added.updated + added.unchanged }
  }

  /// Where the articles come from.
  public enum Source: Sendable {
    /// Files and folders; "-" is standard input.
    case paths([String])
    case sampleEdition

    /// Whether a person should see something before everything is read.
    fileprivate var mayBeLong: Bool {
      if case .paths = self { true } else { false }
    }

    /// The sample edition comes in with all of its articles or none.
    fileprivate func firstBatch(showsFirst: Bool) -> Batch {
      mayBeLong ? Batch(isFirst: showsFirst, isHurried: showsFirst) : .whole
    }
  }

  /// Ends the reading of a file in the middle.
  private struct Stopped: Error {}

  private struct Progress: Sendable {
    var report = Report()
    var failure: (any Error)?
    var isStopped = false
    var isMerging = false
  }

  /// The index is put in order after an import of at least so many articles, if they are this share of the library.
  private static let manyArticles = 1_000
  private static let largeShare = 4

  /// One that is read, one whose names are sought, one that is added.
  private static let batchesUnderWay = 3

  private let library: Library
  /// Whether articles are shown before their names are known: those that are there soon, then the rest with names.
  private let showsFirst: Bool
  /// Called after articles were added.
  private let onChange: @Sendable () -> Void
  private let now: Int
  private let reading = DispatchQueue(label: "dateline.reading", qos: .utility)
  private let recognising = DispatchQueue(label: "dateline.recognising", qos: .utility)
  private let adding = DispatchQueue(label: "dateline.adding", qos: .utility)
  private let permits = DispatchSemaphore(value: batchesUnderWay)
  private let progress = Mutex(Progress())

  /// `now` is in seconds since 1970.
  public init(into library: Library, now: Int, showsFirst: Bool, onChange: @escaping @Sendable () -> Void = {}) {
    self.library = library
    self.now = now
    self.showsFirst = showsFirst
    self.onChange = onChange
  }

  public var report: Report { progress.withLock(\.report) }
  /// All articles are in; their index is put in order, or made anew.
  public var isMerging: Bool { progress.withLock(\.isMerging) }

  /// Starts the work and returns; `onEnd` is called when everything has been added, or nothing more can be.
  public func start(_ source: Source, onEnd: @escaping @Sendable () -> Void) {
    reading.async { [self] in
      SignalStack.prepare()
      read(source)
      finish()
      onEnd()
    }
  }

  /// Adds the batch that has its names and no more; one that waits for another program does not come in. The reading may
  /// go on, but nothing comes of it.
  public func stop() {
    progress.withLock { $0.isStopped = true }
    library.stopWaiting()
    finish()
  }

  /// What made the library refuse articles; those of the report are in all the same. `nil` when nothing did.
  public var failure: (any Error)? { progress.withLock(\.failure) }

  /// Nothing more shall be added, or can be.
  private var isOver: Bool { progress.withLock { $0.isStopped || $0.failure != nil } }

  private func finish() {
    recognising.sync {}
    adding.sync {}
    let changed = report.added.added + report.added.updated
    adding.sync {
      note {
        let isOld = try library.hasOldIndex()
        guard changed > 0 || isOld else { return }
        if isOld { try renewIndex() }
        try mergeIndex(after: changed)
        try library.finishImport()
      }
    }
  }

  /// Makes an index anew that an older program made, as far as there is time for it.
  private func renewIndex() throws {
    guard !isOver else { return }
    progress.withLock { $0.isMerging = true }
    try library.renewIndex { !isOver }
  }

  /// Worth its time where most of what it reads is new.
  private func mergeIndex(after changed: Int) throws {
    guard !isOver, changed >= Self.manyArticles, try changed * Self.largeShare >= library.articleCount() else { return }
    progress.withLock { $0.isMerging = true }
    try library.mergeIndex { !isOver }
  }

  // MARK: The stages

  private func read(_ source: Source) {
    var batch = source.firstBatch(showsFirst: showsFirst)
    let take = { [self] (imported: ImportedArticle) in
      if isOver { throw Stopped() }
      batch.articles.append(imported)
      guard batch.isFull else { return }
      send(batch)
      batch = Batch(after: batch)
    }
    switch source {
    case .sampleEdition: noteProblems { try readSampleEdition(take) }
    case .paths(let paths):
      for path in paths {
        guard !isOver else { break }
        noteProblems {
          let listing = try sourceFiles(at: path, except: FilesInUse(library.filesInUse))
          for file in listing.files {
            // What is not opened is not told either.
            guard !isOver else { break }
            noteProblems { try readArticles(at: file, take) }
          }
          return listing.problems
        }
      }
    }
    send(batch)
  }

  private func send(_ batch: Batch) {
    guard !batch.articles.isEmpty else { return }
    let isForNew = batch.isForNewLibrary
    if batch.isFirst { note { try add(batch.articles.map(\.addition), isPreview: true, onlyIfNew: isForNew) } }
    permits.wait()
    recognising.async { [self] in
      let additions = Result { try batch.additions(to: library) { isOver } }
      adding.async { [self] in
        SignalStack.prepare()
        note { if let additions = try additions.get() { try add(additions, isPreview: false, onlyIfNew: isForNew) } }
        permits.signal()
      }
    }
  }

  private func add(_ additions: [Library.Addition], isPreview: Bool, onlyIfNew: Bool) throws {
    defer { onChange() }
    let report = try library.add(additions, addedAt: now, onlyIfNew: onlyIfNew)
    guard !isPreview else { return progress.withLock { $0.report.added.leftOut = report.leftOut } }
    count(report)
    // The library was seen to hold them, and has been changed by another program since.
    var unnamed = report.unnamed
    guard !unnamed.isEmpty else { return }
    for index in unnamed.indices { unnamed[index].findNames() }
    count(try library.add(unnamed, addedAt: now, onlyIfNew: onlyIfNew))
  }

  private func count(_ report: Library.AddReport) {
    progress.withLock { $0.report.added.merge(report) }
  }

  private func note(_ work: () throws -> Void) {
    do { try work() } catch { noteFailure(error) }
  }

  /// What fails after a person has ended the work is no failure: it was not to be waited for.
  private func noteFailure(_ error: any Error) {
    progress.withLock { $0.failure = $0.failure ?? ($0.isStopped ? nil : error) }
  }

  private func noteProblems(_ work: () throws -> [ImportProblem]) {
    var problems: [ImportProblem] = []
    do {
      problems = try work()
    } catch let problem as ImportProblem {
      problems = [problem]
    } catch is Stopped {
    } catch {
      noteFailure(error)
    }
    progress.withLock { $0.report.problems += problems }
  }
}

extension Library.AddReport {
  fileprivate mutating func merge(_ other: Self) {
    added += other.added
    updated += other.updated
    unchanged += other.unchanged
    leftOut = max(leftOut, other.leftOut)
  }
}
