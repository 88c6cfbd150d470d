import Articles
import Glibc
import Grid
import Reader
import Session
import Storage

extension Opening {
  /// How a session begins in an opened library. What only a record needs is read only for one.
  func beginning(
    _ opened: OpenLibrary, _ size: Size, firstTheme: String, _ charset: TerminalCharset, isRecorded: Bool
  ) throws -> Beginning {
    var beginning = Beginning(
      program: Dateline.version, size: size, startedAt: startedAt, today: LocalTime.now()?.day, source: source,
      libraryName: opened.name, themes: looks.names, firstTheme: firstTheme, wantedTheme: looks.wanted)
    beginning.charset = charset
    for binding in looks.keymap.bindings {
      let standard = Keymap.standard.bindings.first { $0.action == binding.action }
      if standard?.keys != binding.keys { beginning.keys[binding.action] = binding.keys }
    }
    guard isRecorded else { return beginning }
    beginning.terminal = environment("TERM") ?? ""
    beginning.locale = localeName ?? ""
    beginning.arguments = Array(CommandLine.arguments.dropFirst())
    if case .paths(let paths) = source { beginning.source = .paths(paths.map { $0 == "-" ? $0 : absolute($0) }) }
    beginning.library = settings.library.map(absolute)
    beginning.fingerprint = try opened.library.fingerprint()
    beginning.state = try opened.library.stateChanges()
    return beginning
  }

  /// The state that a session begins with, restored from the notes in the library.
  func state(_ beginning: Beginning, _ library: Library) -> ReaderState {
    var look = Look(theme: beginning.firstTheme, themes: beginning.themes)
    if let note = try? library.note(Look.noteName) { look.restore(from: note) }
    if let wanted = beginning.wantedTheme { look.theme = wanted }
    var state = ReaderState(
      size: beginning.size, look: look, libraryName: beginning.libraryName, today: beginning.today,
      keymap: Keymap.standard.rebinding(beginning.keys))
    state.charset = beginning.charset
    if let note = try? library.note(History.noteName) { state.restoreHistory(from: note) }
    if let note = try? library.note(Searches.noteName) { state.searches = Searches(note: note) }
    return state
  }
}

/// The absolute path, which means the same in every folder; unchanged where the present folder is not known.
private func absolute(_ path: String) -> String {
  guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
  defer { free(folder) }
  return String(cString: folder) + "/" + path
}
