import Articles
import Dispatch
import Filling
import Glibc
import Grid
import Postbox
import Reader
import Session
import Storage
import Terminal

/// What the reader is opened on.
struct Opening {
  private enum Source {
    case library
    case sample
    case paths([String])
  }

  private let source: Source
  private let settings: Settings
  private let looks: Looks

  /// Throws for a theme that nobody knows.
  init(_ paths: [String], isSample: Bool, _ settings: Settings) throws {
    if isSample, !paths.isEmpty {
      throw Failure("--sample opens the sample edition; it takes no paths", code: Failure.wrongUsage)
    }
    source = isSample ? .sample : paths.isEmpty ? .library : .paths(paths)
    self.settings = settings
    looks = try Looks(settings)
  }

  /// How a session on the terminal came to its end.
  private struct End {
    /// What the reader could not keep, a line each.
    var unkept: [String]
    /// The signal that ended it; `nil` when a person did, or the terminal is gone.
    var signal: Int32?
  }

  /// Reads on the terminal. A session that a signal has ended also ends the process by it, for whoever waits for that.
  func read(keys: [Key]) throws {
    let mailbox = Mailbox<Event>(wakeup: try Wakeup())
    let workload = Workload(mailbox)
    // First, on an ordinary screen: there what is wrong can be read, and ^C ends a wait for another program.
    let isOnScreen = Signal()
    let shelf = try open(mailbox, workload) { text in
      if isOnScreen.isRaised { mailbox.post(.notice(text)) } else { complain("\(text); ^C ends this") }
    }
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(wakeup: mailbox.wakeup, colors: settings.isColorless ? .none : .all)
    } catch {
      throw Failure("\(error); \"dateline list\" and \"dateline show ID\" need no such screen")
    }
    isOnScreen.raise()
    let end = read(keys, on: terminal, shelf, mailbox, workload)
    // On the ordinary screen, where it can still be read.
    for problem in end.unkept { complain(problem) }
    if let signal = end.signal { endProcess(by: signal) }
  }

  private func read(
    _ keys: [Key], on terminal: CursesTerminal, _ shelf: Shelf, _ mailbox: Mailbox<Event>, _ workload: Workload
  ) -> End {
    defer { terminal.close() }
    for notice in terminal.notices { mailbox.post(.notice(notice)) }
    let first = looks.first(for: terminal.colorDepth)
    let unkept =
      keys.isEmpty
      ? run(shelf, on: terminal, mailbox, workload, firstTheme: first)
      : run(shelf, on: KeyPlayer(keys, on: terminal, workload), mailbox, workload, firstTheme: first)
    return End(unkept: unkept, signal: terminal.endingSignal)
  }

  /// Plays the keys without a terminal, each when all is quiet, and prints the screen that they lead to.
  func printScreen(_ size: Size, keys: [Key]) throws {
    let mailbox = Mailbox<Event>(wakeup: try Wakeup())
    let workload = Workload(mailbox)
    let shelf = try open(mailbox, workload) { complain($0) }
    let script = keys.flatMap { [HeadlessScreen.Step.inputs([.key($0)]), .untilQuiet] }
    let screen = HeadlessScreen(size: size, script: [.untilQuiet] + script, awaitRing: workload.awaitRing)
    let unkept = run(shelf, on: screen, mailbox, workload, firstTheme: looks.first(for: nil), isPlayed: true)
    for problem in unkept { complain(problem) }
    var output = Output()
    let rows = (screen.frames.last?.text() ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    for row in rows { try output.line(String(row)) }
    try output.finish()
  }

  private func run<S: Screen>(
    _ shelf: Shelf, on screen: S, _ mailbox: Mailbox<Event>, _ workload: Workload, firstTheme: String,
    isPlayed: Bool = false
  ) -> [String] {
    var look = Look(theme: firstTheme, themes: looks.names)
    if let note = try? shelf.library.note(Look.noteName) { look.restore(from: note) }
    if let wanted = looks.wanted { look.theme = wanted }
    var state = ReaderState(size: screen.size, look: look, libraryName: shelf.name, today: LocalTime.now()?.day)
    if let note = try? shelf.library.note(History.noteName) { state.restoreHistory(from: note) }
    if let note = try? shelf.library.note(Searches.noteName) { state.searches = Searches(note: note) }
    for problem in looks.problems { mailbox.post(.problem(problem)) }
    for notice in shelf.notices { mailbox.post(.notice(notice)) }
    if let problem = shelf.library.stateProblem { mailbox.post(.problem(problem.description)) }
    let looks = looks
    let theme = { @Sendable (name: String) -> Theme? in
      let found = looks.theme(named: name)
      for problem in found?.problems ?? [] { mailbox.post(.problem(problem)) }
      return found?.theme
    }
    var services = Services(library: shelf.library, theme: theme)
    if let problem = shelf.library.stateProblem {
      services.warn { mailbox.post(.problem(problem.description)) }
    }
    if isPlayed {
      services.wait = waitOnlyForMessages
    } else {
      LibraryWatch.start(shelf.library) { mailbox.post(.libraryChanged) }
      DayWatch.start(from: state.today) { mailbox.post(.newDay($0)) }
    }
    return Session.run(
      state, theme: theme(look.theme) ?? Theme(name: "", [:]), on: screen, mailbox: mailbox, services: services,
      workload: workload)
  }

  // MARK: Libraries

  /// How long the reader waits for another program that is writing the library.
  private static let mostSecondsWaited = 10

  /// Opens the library, and starts to fill it where it has to be filled. `onWait` is told for whom it waits.
  private func open(
    _ mailbox: Mailbox<Event>, _ workload: Workload, onWait: @escaping @Sendable (String) -> Void
  ) throws -> Shelf {
    switch source {
    case .sample:
      let library = try Library(.temporary)
      try fill(library, from: .sampleEdition, mailbox, workload)
      return Shelf(library: library, name: "Sample edition")
    case .paths(let paths):
      let library = try Library(.temporary)
      try fill(library, from: .paths(paths), mailbox, workload)
      return Shelf(library: library, name: name(of: paths))
    case .library: return try openLibrary(mailbox, workload, onWait)
    }
  }

  /// A library in which nothing has ever been is filled with the sample edition.
  private func openLibrary(
    _ mailbox: Mailbox<Event>, _ workload: Workload, _ onWait: @escaping @Sendable (String) -> Void
  ) throws -> Shelf {
    let library = try Places(settings).openSilently(
      mustExist: false, mostSeconds: Self.mostSecondsWaited, onWait: onWait)
    let need = try SampleEditionNeed(of: library)
    guard need != .nothing else { return Shelf(library: library, name: "") }
    let report = try fill(library, from: .sampleEdition, mailbox, workload)
    let notice = "This is the sample edition. Add articles of your own with: dateline import PATH"
    return Shelf(library: library, name: "", notices: report.added.leftOut > 0 ? [] : [notice])
  }

  private func name(of paths: [String]) -> String {
    guard let path = paths.first, paths.count == 1 else { return "\(paths.count) sources" }
    return path == "-" ? "Standard input" : path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Starts to fill a library, and returns what has come in when there is something to see. Throws when there will be nothing.
  @discardableResult
  private func fill(
    _ library: Library, from source: Intake.Source, _ mailbox: Mailbox<Event>, _ workload: Workload
  ) throws -> Intake.Report {
    let isThere = DispatchSemaphore(value: 0)
    let throttle = Throttle(milliseconds: 250)
    let intake = Intake(into: library, now: time(nil), showsFirst: true) {
      isThere.signal()
      if throttle.mayPass() { mailbox.post(.libraryChanged) }
    }
    workload.begin()
    intake.start(source) {
      mailbox.post(.libraryChanged)
      if let failure = intake.failure { mailbox.post(.problem(oneLine(failure))) }
      isThere.signal()
      workload.end()
    }
    isThere.wait()
    guard try library.count(ListQuery()) == .exactly(0) else { return intake.report }
    if let failure = intake.failure { throw Failure(oneLine(failure)) }
    throw Failure(intake.report.problems.first?.description ?? "no article was found there")
  }
}

/// A library to read in.
private struct Shelf {
  let library: Library
  let name: String
  var notices: [String] = []
}

/// In scripts a preview comes at once, and a message stays to be seen.
@Sendable private func waitOnlyForMessages(_ timer: Reader.Timer, _ milliseconds: Int) async throws {
  if timer == .message { try await Task.sleep(for: .seconds(86_400)) }
}
