import Articles
import Dispatch
import Glibc
import Grid
import Importing
import Postbox
import Reader
import Session
import Storage
import Styling
import Terminal

/// What the reader is opened with: what to read, the options, the themes.
struct Opening {
  let source: Beginning.Source
  let settings: Settings
  let looks: Looks
  private let paths: SessionPaths
  /// Seconds since 1970.
  let startedAt: Int

  /// `writing`: the files of log and record. Throws for a theme that does not exist.
  init(
    _ source: Beginning.Source, _ settings: Settings, writing paths: SessionPaths = SessionPaths(),
    startedAt: Int = time(nil)
  ) throws {
    self.source = source
    self.settings = settings
    self.paths = paths
    self.startedAt = startedAt
    looks = try Looks(settings)
  }

  func sessionFiles(_ mailbox: Mailbox<Event>) throws -> SessionFiles {
    try SessionFiles(paths) { text in mailbox.post(.problem(text)) }
  }

  /// How a session on the terminal ended.
  private struct End {
    /// What the reader could not keep, a line each.
    var unkept: [String]
    /// The signal that ended it; `nil` when a person did, or the terminal is gone.
    var signal: Int32?
  }

  /// Runs the reader on the terminal. A signal that ended the session ends the process too, so that its parent knows.
  func read(keys: [Key]) throws {
    let mailbox = Mailbox<Event>(wakeup: try Wakeup())
    let workload = Workload(mailbox)
    let files = try sessionFiles(mailbox)
    // Before the reader takes the screen: problems can be read there, and ^C ends a wait for another program.
    let isOnScreen = Signal()
    let opened = try open(mailbox, workload, inFull: files.isRecording) { text in
      if isOnScreen.isRaised { mailbox.post(.notice(text)) } else { complain("\(text); ^C cancels") }
    }
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(wakeup: mailbox.wakeup, colors: settings.isColorless ? .none : .all)
    } catch {
      throw Failure("\(error); \"dateline list\" and \"dateline show ID\" work without it")
    }
    isOnScreen.raise()
    let end = try read(keys, on: terminal, opened, mailbox, workload, files)
    // On the ordinary screen, where it can still be read.
    for problem in end.unkept { complain(problem) }
    if let signal = end.signal { endProcess(by: signal) }
  }

  private func read(
    _ keys: [Key], on terminal: CursesTerminal, _ opened: OpenLibrary, _ mailbox: Mailbox<Event>, _ workload: Workload,
    _ files: SessionFiles
  ) throws -> End {
    defer { terminal.close() }
    for notice in terminal.notices { mailbox.post(.notice(notice)) }
    let charset = adoptCharset(of: terminal, opened.library)
    if charset.chosen == nil, let notice = terminal.localeCharset.notice { mailbox.post(.notice(notice)) }
    let first = looks.first(for: terminal.colorDepth)
    let unkept =
      keys.isEmpty
      ? try run(opened, on: terminal, mailbox, workload, files, firstTheme: first, charset)
      : try run(
        opened, on: KeyPlayer(keys, on: terminal, workload), mailbox, workload, files, firstTheme: first, charset)
    return End(unkept: unkept, signal: terminal.endingSignal)
  }

  /// Writes and reads in the charset that was chosen for this kind of terminal before, if any was.
  private func adoptCharset(of terminal: CursesTerminal, _ library: Library) -> TerminalCharset {
    let locale = terminal.localeCharset
    var charset = TerminalCharset(
      byLocale: locale.charset, reason: locale.reason, kind: environment("TERM") ?? "")
    guard let note = try? library.note(charset.noteName) else { return charset }
    charset.restore(from: note)
    if let chosen = charset.chosen { terminal.use(chosen) }
    return charset
  }

  /// Plays the keys without a terminal, each when all is quiet, and prints the screen that they lead to.
  func printScreen(_ size: Size, keys: [Key]) throws {
    let mailbox = Mailbox<Event>(wakeup: try Wakeup())
    let workload = Workload(mailbox)
    let files = try sessionFiles(mailbox)
    let opened = try open(mailbox, workload, inFull: files.isRecording) { complain($0) }
    let script = keys.flatMap { [HeadlessScreen.Step.inputs([.key($0)]), .untilQuiet] }
    let screen = HeadlessScreen(size: size, script: [.untilQuiet] + script, awaitRing: workload.awaitRing)
    let unkept = try run(
      opened, on: screen, mailbox, workload, files, firstTheme: looks.first(for: nil), isPlayed: true)
    for problem in unkept { complain(problem) }
    try print(screen.frames.last)
  }

  /// Prints a screen as text.
  func print(_ frame: Frame?) throws {
    var output = Output()
    let rows = (frame?.text() ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    for row in rows { try output.line(String(row)) }
    try output.finish()
  }

  private func run<S: Screen>(
    _ opened: OpenLibrary, on screen: S, _ mailbox: Mailbox<Event>, _ workload: Workload, _ files: SessionFiles,
    firstTheme: String, _ charset: TerminalCharset = TerminalCharset(), isPlayed: Bool = false
  ) throws -> [String] {
    let beginning = try beginning(opened, screen.size, firstTheme: firstTheme, charset, isRecorded: files.isRecording)
    if files.isRecording { files.begin(beginning) }
    let state = state(beginning, opened.library)
    if let problem = looks.problem { mailbox.post(.problem(problem)) }
    for notice in opened.notices { mailbox.post(.notice(notice)) }
    if let problem = opened.library.stateProblem { mailbox.post(.problem(problem.description)) }
    let looks = looks
    let theme = { @Sendable (name: String) -> Theme? in
      let found = looks.theme(named: name)
      if let problem = found?.problem { mailbox.post(.problem(problem)) }
      return found?.theme
    }
    var services = Services(library: opened.library, theme: theme) { mailbox.post(.problem($0.description)) }
    if isPlayed {
      services.wait = waitOnlyForMessages
    } else {
      LibraryWatch.start(opened.library) { mailbox.post(.libraryChanged) }
      DayWatch.start(from: state.today) { mailbox.post(.newDay($0)) }
    }
    defer { files.finish() }
    return Session.run(
      state, theme: theme(state.look.theme) ?? Theme(name: "", [:]), on: screen, mailbox: mailbox, services: services,
      workload: workload, witness: files.witness())
  }
}

/// For scripts: a preview comes at once, and a message is not taken away.
@Sendable private func waitOnlyForMessages(_ timer: Reader.Timer, _ milliseconds: Int) async throws {
  if timer == .message { try await Task.sleep(for: .seconds(86_400)) }
}
