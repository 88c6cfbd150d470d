import Articles
import Dispatch
import Formats
import Storage
import SystemCalls
import Synchronization

/// Imports articles from files into a library: reads them one after the other, looks for names on all cores, and adds
/// them in batches.
///
/// The three stages work at the same time. At most `batchesUnderWay` batches are in memory, however much there is to
/// import.
public final class Intake: Sendable {
  /// What has been imported so far.
  public struct Report: Sendable {
    public var added = Library.AddReport()
    public var problems: [ImportProblem] = []
    /// How many feeds the lists of feeds name, each counted once.
    public var feeds = 0
    /// What folders have that was not read.
    public var passedOver = PassedOverCounts()
    /// Articles that came in as a headline with its link, for want of any text.
    public var withoutText = 0
    /// Articles added, updated or found unchanged.
    public var articles: Int { added.added + added.updated + added.unchanged }
  }

  /// Where the articles come from.
  public enum Source: Sendable {
    /// Files and folders; "-" is standard input.
    case paths([String])
    case sampleEdition

    /// Whether there may be so much to read that a person should see something before the end.
    fileprivate var mayBeLong: Bool {
      if case .paths = self { true } else { false }
    }

    /// The sample edition is added with all of its articles or none.
    fileprivate func firstBatch(showsFirst: Bool) -> Batch {
      mayBeLong ? Batch(isFirst: showsFirst, isHurried: showsFirst) : .whole
    }
  }

  /// Stops the reading of a file before its end.
  private struct Stopped: Error {}

  private struct Progress: Sendable {
    var report = Report()
    var failure: (any Error)?
    var isStopped = false
    var isMerging = false
  }

  /// The index is merged after an import of at least `manyArticles`, if these are at least one in `largeShare` of the
  /// library.
  private static let manyArticles = 1_000
  private static let largeShare = 4

  /// One batch that is being read, one whose names are looked for, one that is being added.
  private static let batchesUnderWay = 3

  private let library: Library
  /// Whether the first articles are added without names, so that they are shown soon, and again with their names.
  private let showsFirst: Bool
  /// Called after articles have been added, or could not be.
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
  /// Whether all articles have been added, and the index is being merged or replaced.
  public var isMerging: Bool { progress.withLock(\.isMerging) }

  /// Starts the work and returns. `onEnd` is called when everything has been added, or nothing more can be.
  public func start(_ source: Source, onEnd: @escaping @Sendable () -> Void) {
    reading.async { [self] in
      SignalStack.prepare()
      read(source)
      finish()
      onEnd()
    }
  }

  /// Adds the batch that has its names, and nothing after it; a batch that waits for another program is not added.
  /// Reading may go on, without effect.
  public func stop() {
    progress.withLock { $0.isStopped = true }
    library.stopWaiting()
    finish()
  }

  /// Why the library refused articles; `nil` when it did not. The articles of `report` have been added all the same.
  public var failure: (any Error)? { progress.withLock(\.failure) }

  /// Whether nothing more is to be added, or can be.
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

  /// Replaces an index that an older program made, as far as there is time.
  private func renewIndex() throws {
    guard !isOver else { return }
    progress.withLock { $0.isMerging = true }
    try library.renewIndex { !isOver }
  }

  /// Merging is worth its time when most of what it reads is new.
  private func mergeIndex(after changed: Int) throws {
    guard !isOver, changed >= Self.manyArticles, try changed * Self.largeShare >= library.articleCount() else { return }
    progress.withLock { $0.isMerging = true }
    try library.mergeIndex { !isOver }
  }

  // MARK: The stages

  private func read(_ source: Source) {
    var batch = source.firstBatch(showsFirst: showsFirst)
    var feeds: [NotedFeed] = []
    let take = { [self] (imported: ImportedArticle) in
      if isOver { throw Stopped() }
      if imported.article.body.isEmpty { progress.withLock { $0.report.withoutText += 1 } }
      batch.articles.append(imported)
      guard batch.isFull else { return }
      send(batch)
      batch = Batch(after: batch)
    }
    let noteFeed = { [self] (feed: NotedFeed) in
      if isOver { throw Stopped() }
      feeds.append(feed)
    }
    switch source {
    case .sampleEdition: noteProblems { try readSampleEdition(take) }
    case .paths(let paths):
      for path in paths {
        guard !isOver else { break }
        noteProblems {
          let listing = try sourceFiles(at: path, except: FilesInUse(library.filesInUse))
          progress.withLock { $0.report.passedOver.merge(listing.passedOver) }
          for file in listing.files {
            // Files that are not opened any more are not reported either.
            guard !isOver else { break }
            noteProblems { try readArticles(at: file, noting: noteFeed, take) }
          }
          return listing.problems
        }
      }
    }
    send(batch)
    note(feeds)
  }

  /// Feeds are few and small, so they are stored together at the end.
  private func note(_ feeds: [NotedFeed]) {
    guard !feeds.isEmpty, !isOver else { return }
    adding.sync {
      note {
        let count = try library.note(feeds)
        progress.withLock { $0.report.feeds = count }
      }
    }
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
    // The library seemed to contain them, but another program has changed it since.
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

  /// An error after `stop` is not a failure, because nobody waits for the work any more.
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
