import Glibc
import Storage

/// Where the program's files are.
struct Places {
  private let settings: Settings

  init(_ settings: Settings) { self.settings = settings }

  /// Throws where neither an option nor the environment says where it is.
  func library() throws -> String {
    try settings.library ?? folder("XDG_DATA_HOME", ".local/share", or: "--library FILE") + "/library.sqlite"
  }

  /// Throws where neither an option nor the environment says where it is.
  func state() throws -> String {
    try settings.state ?? folder("XDG_STATE_HOME", ".local/state", or: "--state FILE") + "/state.sqlite"
  }

  /// The folder of the configuration and the user's themes; `nil` where the environment names none.
  var configuration: String? { try? folder("XDG_CONFIG_HOME", ".config", or: "") }

  /// Opens library and state, and makes the folders that they stand in. `mustExist`: throws when there is no library.
  func open(mustExist: Bool) throws -> Library {
    let (library, state) = (try library(), try state())
    if mustExist, access(library, F_OK) != 0 {
      throw Failure("\(library): no library here yet; make one with \"dateline import PATH\"")
    }
    try makeFolder(of: library)
    try makeFolder(of: state)
    return try Library(.files(library: library, state: state))
  }

  /// The variable's folder, or one in the home folder. A relative path in the variable does not count.
  private func folder(_ variable: String, _ fallback: String, or option: String) throws -> String {
    if let folder = environment(variable), folder.hasPrefix("/") { return folder + "/dateline" }
    guard let home = environment("HOME"), home.hasPrefix("/") else {
      throw Failure("neither HOME nor \(variable) names a folder; set one of them, or use \(option)")
    }
    return "\(home)/\(fallback)/dateline"
  }
}

/// Makes the folder that a file stands in, and those above it.
private func makeFolder(of file: String) throws {
  guard let end = file.lastIndex(of: "/"), end != file.startIndex else { return }
  let folder = String(file[..<end])
  if access(folder, F_OK) == 0 { return }
  try makeFolder(of: folder)
  guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
    throw Failure("\(folder): cannot be made: \(systemMessage(errno))")
  }
}

/// What the system says about an error number.
func systemMessage(_ number: Int32) -> String {
  guard let text = strerror(number) else { return "error \(number)" }
  return String(cString: text)
}
