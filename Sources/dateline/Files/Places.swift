import Glibc
import Storage

/// Where the program's files are.
struct Places {
  private let settings: Settings

  init(_ settings: Settings) { self.settings = settings }

  /// The library's file. Throws where neither an option nor the environment says where it is.
  func library() throws -> String {
    if let file = settings.library { return try path(file, "--library") }
    return try folder("XDG_DATA_HOME", ".local/share", or: "--library FILE") + "/library.sqlite"
  }

  /// The state's file; `nil` where neither an option nor the environment says where it is: then nothing is kept.
  func state() throws -> String? {
    if let file = settings.state { return try path(file, "--state") }
    return (try? folder("XDG_STATE_HOME", ".local/state", or: "--state FILE")).map { $0 + "/state.sqlite" }
  }

  /// The folder of the configuration and the user's themes; `nil` where the environment names none.
  var configuration: String? { try? folder("XDG_CONFIG_HOME", ".config", or: "") }

  /// Opens library and state. `mustExist`: throws when there is no library. Reports on standard error when the state
  /// cannot be kept, and which program it waits for while another writes the library.
  func open(mustExist: Bool) throws -> Library {
    let library = try openSilently(mustExist: mustExist) { ProgressBar.complain($0) }
    if let problem = library.stateProblem { complain(problem.description) }
    return library
  }

  /// The same without standard error: `onWait` is called with what it waits for. `mostSeconds`: the longest wait.
  func openSilently(
    mustExist: Bool, mostSeconds: Int? = nil, onWait: @escaping @Sendable (String) -> Void
  ) throws -> Library {
    let path = try library()
    if mustExist, access(path, F_OK) != 0, errno == ENOENT {
      throw Failure("\(path): no library here yet; make one with \"dateline import PATH\"")
    }
    return try Library(.files(library: path, state: state()), mostSeconds: mostSeconds, onWait: onWait)
  }

  /// A path that an option names. Throws for one that SQLite would not take for a file.
  private func path(_ text: String, _ option: String) throws -> String {
    guard !text.isEmpty else { throw Failure("\(option) names no file", code: Failure.wrongUsage) }
    guard !text.hasPrefix("file:"), text != ":memory:" else {
      throw Failure(
        "\(option) \(text): is not the path of a file; for a file of that name write ./\(text)",
        code: Failure.wrongUsage)
    }
    return text
  }

  /// The program's folder in the variable's, or in one of the home folder. A relative path in the variable is ignored.
  private func folder(_ variable: String, _ fallback: String, or option: String) throws -> String {
    if let folder = environment(variable), folder.hasPrefix("/") { return folder + "/dateline" }
    guard let home = environment("HOME"), home.hasPrefix("/") else {
      throw Failure("neither HOME nor \(variable) names a folder; set one of them, or use \(option)")
    }
    return "\(home)/\(fallback)/dateline"
  }
}
